#include <doctest/doctest.h>

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/alphabet_data.hpp"
#include "reading/reader.hpp"
#include "support/tables.hpp"
#include "table/compile.hpp"
#include "table/parser.hpp"
#include "text/utf8.hpp"

namespace jazu::table {
namespace {

using test::test_table;

// Both sides of a table; the reader refers to the program and the definition.
struct Compiled {
  std::optional<Definition> definition;
  std::unique_ptr<ProgramStorage> program;
  std::unique_ptr<ReaderStorage> reader;
  std::vector<std::string> problems;

  const Reader& operator*() const { return reader->reader; }
};

Compiled compile_text(std::string_view text, Variants variants = 0) {
  std::vector<Diagnostic> problems;
  Compiled result;
  result.definition = parse(text, problems);
  REQUIRE(result.definition.has_value());
  result.program = compile(*result.definition, variants, engine::builtin_reading(), {}, problems);
  REQUIRE(result.program != nullptr);
  result.reader = compile_reader(*result.definition, variants, result.program->program, problems);
  CHECK((result.reader != nullptr) == problems.empty());
  for (const Diagnostic& each : problems) result.problems.push_back(test::to_text(each));
  return result;
}

// The word as the table rules read it.
std::string read(const Compiled& compiled, std::string_view text) {
  reading::Word word;
  REQUIRE(reading::take_word(*compiled, text.data(), text.data(), text.data() + text.size(), true,
                             word));
  reading::Letters letters;
  reading::read_by_rules(*compiled, word, 0, reading::Rules::all, letters);
  std::string result;
  for (std::size_t i = 0; i < letters.size; ++i) {
    const LetterName& name = table::letters[letters.at[i].letter];
    text::append(letters.at[i].upper ? name.capital : name.small, result);
  }
  return result;
}

std::vector<std::string> problems_of(std::string_view blocks) {
  return compile_text(test_table("иый", "  И и = I i\n  Ы ы = Y y\n  Й й > I i\n", blocks))
      .problems;
}

TEST_CASE("the longest spelling is read, a rule before a row, in the order of the file") {
  const Compiled compiled = compile_text(
      test_table("исшй", "  И и = I i\n  С с = S s\n  Ш ш = Sh sh\n  Й й > I i\n",
                 "rules\n  сх < sh / а _\n  й < i / {а о} _ $\n  ы < i / а _\n  й < i / о _\n"));
  CHECK(read(compiled, "sh") == "ш");
  CHECK(read(compiled, "аsh") == "асх");
  CHECK(read(compiled, "аi") == "ай");
  CHECK(read(compiled, "аiа") == "аыа");
  CHECK(read(compiled, "оiа") == "ойа");
  CHECK(read(compiled, "бi") == "би");
}

TEST_CASE("rules go before marks, and the rows of a variant before those of the table") {
  const std::string text =
      test_table("ийы", "  И и = I i\n  Й й > I i\n  Ы ы > I i\n",
                 "variant v a\nmarks\n  й < i / {а о} _\nrules\n  ы < i / а _\n"
                 "rules : v\n  й < i / _ $\n");
  CHECK(read(compile_text(text), "аi") == "аы");
  CHECK(read(compile_text(text), "оi") == "ой");
  CHECK(read(compile_text(text, 2), "бi") == "бй");
  const Compiled compiled = compile_text(text);
  for (const ReadSpelling& each : compiled.reader->spellings) {
    if (each.letters[0] == find_letter(U'ы')->letter && each.context != 0) {
      CHECK_FALSE(each.frozen);
    }
  }
}

TEST_CASE("capitals of a rule: the first letter, then all") {
  const Compiled compiled =
      compile_text(test_table("иайя", "  И и = I i\n  А а = A a\n  Й й = J j\n  Я я > Ja ja\n",
                              "rules\n  ия < ia / _ {k}\n"));
  CHECK(read(compiled, "ia") == "иа");
}

TEST_CASE("any number of letters, before and behind") {
  const Compiled compiled = compile_text(
      test_table("иый", "  И и = I i\n  Ы ы > I i\n  Й й > I i\n",
                 "classes\n  back = а о\n  soft = б в\nrules\n  ы < i / {back} {soft}* _\n"
                 "  й < i / ^ _ {soft}* е\n"));
  CHECK(read(compiled, "аi") == "аы");
  CHECK(read(compiled, "абвбi") == "абвбы");
  CHECK(read(compiled, "агi") == "аги");
  CHECK(read(compiled, "iбвбе") == "йбвбе");
  CHECK(read(compiled, "iге") == "иге");
  CHECK(read(compiled, "Iбе") == "Йбе");
}

TEST_CASE("a class behind a spelling is what its letters are written with, also in capitals") {
  const Compiled compiled =
      compile_text(test_table("иыш", "  И и = I i\n  Ы ы > I i\n  Ш ш = Sh sh\n",
                              "classes\n  hush = ш\nrules\n  ы < i / _ {hush}\n"));
  CHECK(read(compiled, "ish") == "ыш");
  CHECK(read(compiled, "ISH") == "ЫШ");
  CHECK(read(compiled, "iб") == "иб");
}

TEST_CASE("a rule for front words needs what tells of them") {
  const Compiled compiled =
      compile_text(test_table("иый", "  И и = I i\n  Ы ы > I i\n  Й й > I i\n",
                              "rules\n  ы < i when front\nword\n  front < к ʹ\n  ʹ > any {ә}\n"));
  CHECK(read(compiled, "iа") == "иа");
  CHECK(read(compiled, "iк") == "ык");
  CHECK(read(compiled, "ʹiа") == "ыа");
}

TEST_CASE("a rule that is never reached") {
  const std::string hides = " holds wherever it does; put the narrower one first";
  const auto reported = [&](std::string_view place, std::string_view line) {
    return std::vector<std::string>{std::string(place) +
                                    ": this rule is never reached: the one in line " +
                                    std::string(line) + hides};
  };
  CHECK(problems_of("rules\n  й < i / {а о} _\n  й < i / а _ $\n") == reported("51:3", "50"));
  CHECK(problems_of("marks\n  й < i\n  ы < i / _ е\n") == reported("51:3", "50"));
  CHECK(problems_of("rules\n  й < i / {а о}* _\n  ы < i / е _\n") == reported("51:3", "50"));
  CHECK(problems_of("rules\n  й < i / а {б в}* _\n  ы < i / а б в _\n") == reported("51:3", "50"));
  CHECK(problems_of("rules\n  й < i / _ {а о}\n  ы < i / _ о е\n") == reported("51:3", "50"));
  CHECK(problems_of("rules\n  й < i when front\n  ы < i when front\n") == reported("51:3", "50"));
  CHECK(problems_of("rules\n  й < i / ^ _\n  ы < i / ^ _ а\n") == reported("51:3", "50"));
}

TEST_CASE("rules of which the order tells are no mistake") {
  for (const std::string_view blocks :
       {"rules\n  й < i / а _ $\n  й < i / {а о} _\n", "rules\n  й < i when front\n  ы < i\n",
        "rules\n  й < i / а _\n  ы < i / а {б}* _\n", "rules\n  й < i / ^ _\n  ы < i / а _\n",
        "marks\n  й < i\nrules\n  ы < i\n", "rules\n  й < i / _ а\n  ы < i / _ {а о}\n",
        "rules\n  й < i / _ {а}\n  ы < ii / _ а\n"}) {
    INFO(std::string(blocks));
    CHECK(problems_of(blocks).empty());
  }
}

TEST_CASE("mistakes that only a whole table shows") {
  CHECK(problems_of("accepts\n  i < абв\n") ==
        std::vector<std::string>{"50:3: at most two code points are read as at most three others"});
  CHECK(compile_text(test_table({}, {}, "rules\n  ш < ꞑ\n")).problems ==
        std::vector<std::string>{"50:3: no capital is known for a letter of this spelling; add a "
                                 "line 'CAPITAL small' to a block 'pairs'"});
}

TEST_CASE("what a code point is") {
  const Compiled compiled = compile_text(test_table("шьъ", "  Ш ш = Š š\n  Ь ь = ' '\n  Ъ ъ > ∅\n",
                                                    "accepts\n  Š š < Ş ş\n  ' < ’\n"));
  const auto kind = [&](char32_t c) { return reading::entry_of(*compiled, c).kind; };
  CHECK(kind(U'\u0161') == Kind::own);
  CHECK(kind(U'\u015F') == Kind::own);  // accepted, of the same script
  CHECK(kind(U'\'') == Kind::inner);
  CHECK(kind(U'\u2019') == Kind::inner);
  CHECK(kind(U'w') == Kind::foreign);
  CHECK(kind(U'\u0634') == Kind::alien);
  CHECK(kind(U'\u0301') == Kind::transparent);
  CHECK(kind(U'1') == Kind::other);
  CHECK((*compiled).silent == set_of(find_letter(U'ъ')->letter));
  CHECK((*compiled).caseless ==
        (set_of(find_letter(U'ъ')->letter) | set_of(find_letter(U'ь')->letter)));
}

}  // namespace
}  // namespace jazu::table
