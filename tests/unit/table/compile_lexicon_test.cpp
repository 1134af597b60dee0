// The files of the lexicon: what a line may be, and what is said of others.
#include "table/compile_lexicon.hpp"

#include <doctest/doctest.h>

#include <string>

namespace jazu::table {
namespace {

std::string said_of(std::string_view text) {
  std::vector<Diagnostic> problems;
  const bool parsed = parse_stems(text, problems).has_value();
  CHECK(parsed == problems.empty());
  std::string result;
  for (const Diagnostic& each : problems) {
    result += std::to_string(each.line) + ":" + std::to_string(each.column) + ": " + each.message;
  }
  return result;
}

TEST_CASE("a line is a stem, a name, an abbreviation or a whole word") {
  std::vector<Diagnostic> problems;
  const auto found = parse_stems("# Stems\nмодель  # with a comment\nӘли\nЖЭК\nЭ\nэл$\n", problems);
  REQUIRE(found);
  REQUIRE(found->size() == 5);
  const auto& entries = *found;
  CHECK(entries[0].stem_case == StemCase::lower);
  CHECK(entries[0].letters.size() == 6);
  CHECK(entries[0].line == 2);
  CHECK(entries[1].stem_case == StemCase::title);
  CHECK(entries[2].stem_case == StemCase::upper);
  CHECK(entries[3].stem_case == StemCase::title);
  CHECK(entries[4].whole);
  CHECK(entries[4].letters.size() == 2);
}

TEST_CASE("what is no stem is named with its place and what to write") {
  for (const std::string_view wrong :
       {"model", "мод-ель", "моДель", "мОДЕЛЬ", "мод$ель", "$", "екі сөз", "МОДЕЛь", "мoдель"}) {
    CAPTURE(wrong);
    const std::string said = said_of("ар\n  " + std::string(wrong) + "\n");
    CHECK(said.substr(0, 5) == "2:3: ");
    CHECK(said.find("'" + std::string(wrong) + "' is no stem; write one of up to 40") !=
          std::string::npos);
  }
  std::string long_word;
  for (int i = 0; i < 40; ++i) long_word += "а";
  CHECK(said_of(long_word).empty());
  CHECK(said_of(long_word + "а").substr(0, 5) == "1:1: ");
}

TEST_CASE("a stem that stands twice, whatever its case") {
  CHECK(said_of("эл\nмодель\nЭл$\n") ==
        "3:1: this stem stands in line 1 already; remove one of the two");
  CHECK(said_of("\xFF\n") == "0:0: the file is not UTF-8");
}

TEST_CASE("of two files that have the same stem the first one counts") {
  std::vector<Diagnostic> problems;
  auto stems = *parse_stems("ар\nӘли\n", problems);
  const auto more = *parse_stems("# a\nәли\nбал\n", problems);
  stems.insert(stems.end(), more.begin(), more.end());
  const LexiconStorage storage = compile_lexicon(std::move(stems), {});
  const Lexicon& lexicon = storage.lexicon;
  CHECK(lexicon.endings.letters == 0);
  LexiconNode node = lexicon.root;
  const LexiconEdge* edge = nullptr;
  for (const char32_t c : {U'ә', U'л', U'и'}) {
    edge = lexicon.find(node, find_letter(c)->letter);
    REQUIRE(edge != nullptr);
    node = edge->child();
  }
  CHECK(edge->ends_entry());
  CHECK(edge->line == 2);
  CHECK(edge->stem_case() == StemCase::title);
  CHECK(edge->child().letters == 0);
  CHECK(lexicon.find(lexicon.root, find_letter(U'б')->letter) != nullptr);
  CHECK(lexicon.find(lexicon.root, find_letter(U'в')->letter) == nullptr);
}

}  // namespace
}  // namespace jazu::table
