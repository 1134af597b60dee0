#include "table/compile.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

#include "engine/alphabet_data.hpp"
#include "support/tables.hpp"
#include "table/parser.hpp"

namespace jazu::table {
namespace {

using test::test_table;

struct Compiled {
  std::unique_ptr<ProgramStorage> storage;
  std::vector<std::string> problems;
};

// Compiles a table that parses.
Compiled compile_text(std::string_view text, Variants variants = 0) {
  std::vector<Diagnostic> problems;
  const auto definition = parse(text, problems);
  for (const Diagnostic& each : problems) INFO(test::to_text(each));
  REQUIRE(definition.has_value());
  Compiled result;
  result.storage = compile(*definition, variants, engine::builtin_reading(), {}, problems);
  CHECK((result.storage != nullptr) == problems.empty());
  for (const Diagnostic& each : problems) result.problems.push_back(test::to_text(each));
  return result;
}

std::string_view text_of(const Program& program, Piece piece) {
  return program.text(piece);
}

constexpr Letter letter(char32_t code_point) {
  return find_letter(code_point)->letter;
}

TEST_CASE("each letter has its three case shapes") {
  const auto compiled = compile_text(test_table("шъі", "  Ш ш = Sh sh\n  Ъ ъ > ∅\n  І і = I ı\n"));
  REQUIRE(compiled.storage);
  const Program& program = compiled.storage->program;
  const Forms sh = program.letters[letter(U'ш')];
  CHECK(text_of(program, sh.small) == "sh");
  CHECK(text_of(program, sh.title) == "Sh");
  CHECK(text_of(program, sh.upper) == "SH");
  const Forms dotless = program.letters[letter(U'і')];
  CHECK(text_of(program, dotless.small) == "ı");
  CHECK(text_of(program, dotless.upper) == "I");
  CHECK(text_of(program, program.letters[letter(U'ъ')].upper).empty());
}

TEST_CASE("capitals come from the rows of single letters, then from pairs, then from ASCII") {
  const auto compiled = compile_text(
      test_table("иыю", "  И и = İ i\n  Ы ы = I ı\n  Ю ю > İẅ iẅ\n", "pairs\n  Ẅ ẅ\n"));
  REQUIRE(compiled.storage);
  const Program& program = compiled.storage->program;
  CHECK(text_of(program, program.letters[letter(U'ю')].upper) == "İẄ");
}

TEST_CASE("entries hold the bytes and their number") {
  const auto compiled = compile_text(test_table("аш", "  А а = A a\n  Ш ш = Sh sh\n"));
  REQUIRE(compiled.storage);
  const std::uint64_t* entry = compiled.storage->program.entry;
  CHECK(entry[U'а'] == (std::uint64_t{1} << entry_size_shift | 'a'));
  CHECK(entry[U'ш'] == (std::uint64_t{2} << entry_size_shift | 'h' << 8 | 's'));
  CHECK((entry[U'Ш'] & entry_flagged) != 0);  // Sh or SH
  CHECK((entry[U'ў'] & entry_flagged) != 0);  // a foreign letter is counted
  CHECK(entry[U'x'] == (std::uint64_t{1} << entry_size_shift | 'x'));
  CHECK((entry[0x301] & entry_flagged) == 0);
  CHECK((entry[0x306] & entry_flagged) != 0);  // a breve may make й of и
  CHECK((entry[entry_other] & entry_flagged) != 0);
}

TEST_CASE("entries of programs with marks know words and the letters of the mark") {
  const auto compiled = compile_text(test_table({}, {}, "word\n  x > any {ә} none {к}\n"));
  REQUIRE(compiled.storage);
  const std::uint64_t* entry = compiled.storage->program.entry;
  constexpr std::uint64_t all =
      entry_opens_word | entry_in_word | entry_calls_for_mark | entry_forbids_mark;
  constexpr std::uint64_t word = entry_opens_word | entry_in_word;
  CHECK((entry[U'а'] & all) == word);
  CHECK((entry[U'Ә'] & all) == (word | entry_calls_for_mark));
  CHECK((entry[U'к'] & all) == (word | entry_forbids_mark));
  CHECK((entry[U'ў'] & all) == word);
  CHECK((entry[0x301] & all) == entry_in_word);  // a stress mark stays in a word
  CHECK((entry[U'x'] & all) == 0);
}

TEST_CASE("a spelling of more than seven bytes goes to the resolver") {
  const auto compiled = compile_text(test_table("а", "  А а = A abcdefgh\n"));
  REQUIRE(compiled.storage);
  CHECK((compiled.storage->program.entry[U'а'] & entry_flagged) != 0);
  CHECK(compiled.storage->program.expansion == 4);
}

TEST_CASE("rules of a letter are sorted by length, then by the order of the file") {
  const auto compiled = compile_text(
      test_table({}, {}, "rules\n  и > 1 / _ а\n  ий > 2\n  и > 3 / _ б\n  ийа > 4\n"));
  REQUIRE(compiled.storage);
  const Program& program = compiled.storage->program;
  std::string order;
  const RuleRange range = program.ranges[letter(U'и')];
  for (auto i = range.begin; i < range.end; ++i) {
    order += text_of(program, program.rules[i].forms.small);
  }
  CHECK(order == "4213");
  CHECK(program.ranges[letter(U'а')].begin == program.ranges[letter(U'а')].end);
}

TEST_CASE("what a variant says goes before the table") {
  const std::string text = test_table("ц", "  Ц ц > Ts ts\n",
                                      "variant s short\nletters : s\n  Ц ц > S s\n"
                                      "rules : s\n  сц > s\n");
  const auto plain = compile_text(text, 0);
  const auto variant = compile_text(text, 2);
  REQUIRE(plain.storage);
  REQUIRE(variant.storage);
  const Letter ts = letter(U'ц');
  CHECK(text_of(plain.storage->program, plain.storage->program.letters[ts].small) == "ts");
  CHECK(text_of(variant.storage->program, variant.storage->program.letters[ts].small) == "s");
  CHECK(plain.storage->rules.empty());
  CHECK(variant.storage->rules.size() == 1);
  CHECK_FALSE(same(plain.storage->program, variant.storage->program));
}

TEST_CASE("plain_ascii and expansion") {
  const auto plain = compile_text(test_table());
  REQUIRE(plain.storage);
  CHECK(plain.storage->program.plain_ascii);
  CHECK(plain.storage->program.expansion == 1);
  const auto marks = compile_text(test_table({}, {}, "punctuation\n  , > xyz\n"));
  REQUIRE(marks.storage);
  CHECK_FALSE(marks.storage->program.plain_ascii);
  CHECK(marks.storage->program.expansion == 3);
  const auto digits = compile_text(test_table({}, {}, "digits\n  n > 0 1 2 3 4 5 6 7 8 999\n"));
  REQUIRE(digits.storage);
  CHECK_FALSE(digits.storage->program.plain_ascii);
  CHECK(digits.storage->program.expansion == 4);
}

TEST_CASE("same tells programs apart and copies as equal") {
  const auto one = compile_text(test_table());
  const auto two = compile_text(test_table());
  REQUIRE(one.storage);
  REQUIRE(two.storage);
  CHECK(same(one.storage->program, two.storage->program));
  for (const char* block : {"rules\n  и > i\n", "punctuation\n  , > ،\n", "word\n  x > any {ә}\n",
                            "digits\n  n > 0 1 2 3 4 5 6 7 8 9\n"}) {
    CAPTURE(block);
    const auto other = compile_text(test_table({}, {}, block));
    REQUIRE(other.storage);
    CHECK_FALSE(same(one.storage->program, other.storage->program));
  }
}

TEST_CASE("mistakes that only show when the table is compiled") {
  struct Mistake {
    std::string text;
    std::vector<std::string> expected;
  };
  const std::string overlap =
      ": both can hold at one place; make their contexts exclude each other";
  for (const Mistake& each : std::vector<Mistake>{
           {test_table("ж"), {"1:1: no row says how 'ж' is written; write ∅ if it is left out"}},
           {test_table("жщ"),
            {"1:1: no row says how 'ж' is written; write ∅ if it is left out",
             "1:1: no row says how 'щ' is written; write ∅ if it is left out"}},
           {test_table("ж", "  Ж ж < Zh zh\n"),
            {"1:1: no row says how 'ж' is written; write ∅ if it is left out"}},
           {test_table("ш", "  Ш ш = Sš sš\n"),
            {"7:3: no capital is known for 'š' (U+0161); add a line 'CAPITAL small' to a block "
             "'pairs'"}},
           {test_table({}, {}, "rules\n  и > ꞑ\n"),
            {"50:3: no capital is known for 'ꞑ' (U+A791); add a line 'CAPITAL small' to a block "
             "'pairs'"}},
           {test_table({}, {}, "rules\n  и > x\n  и > y\n"),
            {"51:3: this rule overlaps the one in line 50" + overlap}},
           {test_table({}, {}, "rules\n  и > x / {а б} _\n  и > y / {б в} _\n"),
            {"51:3: this rule overlaps the one in line 50" + overlap}},
           {test_table({}, {}, "rules\n  и > x / _ $\n  и > y / а _\n"),
            {"51:3: this rule overlaps the one in line 50" + overlap}}}) {
    INFO(each.text);
    CHECK(compile_text(each.text).problems == each.expected);
  }
}

TEST_CASE("a table of the most variants that there may be") {
  std::string blocks;
  for (int i = 0; i < 31; ++i) {
    const std::string name = "v" + std::to_string(i);
    blocks +=
        "variant " + name + " text\nletters : " + name + "\n  Қ қ > X" + name + " x" + name + "\n";
  }
  const auto last = compile_text(test_table({}, {}, blocks), Variants{1} << 31);
  REQUIRE(last.storage);
  CHECK(text_of(last.storage->program, last.storage->program.letters[letter(U'қ')].small) ==
        "xv30");
}

TEST_CASE("rules whose contexts exclude each other do not overlap") {
  CHECK(compile_text(test_table({}, {},
                                "rules\n  и > x / ^ _\n  и > y / {а б} _\n"
                                "  и > z / в _ $\n  и > w / в _ а\n  ий > v\n"))
            .problems.empty());
}

TEST_CASE("a reading takes one code point, or a letter and a mark") {
  std::vector<Diagnostic> problems;
  const auto good =
      parse(test_table({}, "  Й й < И+U+0306 и+U+0306\n  Ә ә < Ə ə\n", "classes\n  vowel = а\n"),
            problems);
  REQUIRE(good.has_value());
  const auto storage = compile_reading(*good, problems);
  REQUIRE(storage);
  CHECK(storage->reading.unit[U'а'] == letter(U'а'));
  CHECK(storage->reading.unit[U'А'] == (letter(U'а') | unit::upper));
  CHECK(storage->reading.unit[0x259] == letter(U'ә'));
  CHECK(storage->reading.unit[U'ў'] == unit::foreign);
  CHECK(storage->reading.unit[0x484] == unit::other);  // a Cyrillic sign, not a letter
  CHECK(storage->reading.unit[0x301] == unit::transparent);
  CHECK(storage->reading.unit[0xAD] == unit::transparent);
  CHECK(storage->reading.unit[U'a'] == unit::other);
  CHECK(storage->reading.vowels == set_of(letter(U'а')));
  REQUIRE(storage->reading.compositions.size() == 2);
  CHECK(storage->reading.compositions[0].base == U'и');
  CHECK(storage->reading.compositions[0].mark == 0x306);
  CHECK(storage->reading.compositions[0].result == letter(U'й'));

  for (const char* spelling : {"ab", "Ꞑ", "аб", "а+U+0306+U+0301"}) {
    CAPTURE(spelling);
    problems.clear();
    const auto bad =
        parse(test_table({}, std::string("  Й й < ").append(spelling).append("\n")), problems);
    REQUIRE(bad.has_value());
    CHECK(compile_reading(*bad, problems) == nullptr);
    REQUIRE_FALSE(problems.empty());
    CHECK(test::to_text(problems[0]) ==
          "7:3: a spelling to read is one code point up to U+07FF, or a letter and a combining "
          "mark");
  }
}

TEST_CASE("abbreviations are packed and sorted") {
  std::vector<Diagnostic> problems;
  const auto packed = parse_abbreviations("# list\nЖШС\nАҚШ\n", problems);
  REQUIRE(packed.has_value());
  std::uint64_t first = 0;
  for (const char32_t c : {U'А', U'Қ', U'Ш'}) first = pack_letter(first, find_letter(c)->letter);
  REQUIRE(packed->size() == 2);
  CHECK((*packed)[0] == first);
  CHECK((*packed)[0] < (*packed)[1]);
}

TEST_CASE("mistakes in the list of abbreviations") {
  std::vector<Diagnostic> problems;
  CHECK_FALSE(parse_abbreviations("АҚШ\n  Ақш\nА\n\nABC\nАҚШ\nАБВГҒДЕЖЗИЙ\nАҚШ ЖШС\n", problems)
                  .has_value());
  std::vector<std::string> found;
  found.reserve(problems.size());
  for (const Diagnostic& each : problems) found.push_back(test::to_text(each));
  const std::string shape = "expected one abbreviation of two to ten Kazakh capitals";
  CHECK(found == std::vector<std::string>{"2:3: " + shape, "3:1: " + shape, "5:1: " + shape,
                                          "6:1: duplicate line", "7:1: " + shape, "8:1: " + shape});
}

}  // namespace
}  // namespace jazu::table
