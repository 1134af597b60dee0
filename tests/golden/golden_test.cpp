// The sample article in every alphabet, byte for byte. Any change of a table, a rule or the engine
// that changes output shows here first.
//
// To record the files anew, run the test with JAZU_RECORD_GOLDEN=1 in the environment, then read
// the difference line by line before it is committed.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <string_view>

#include "jazu/jazu.hpp"
#include "support/files.hpp"
#include "support/needs_model.hpp"
#include "table/letters.hpp"
#include "text/utf8.hpp"

namespace jazu {
namespace {

std::filesystem::path golden_file(Alphabet alphabet) {
  return test::source_dir() / "tests/golden" / std::string(alphabet.tag()).append(".txt");
}

bool is_recording() {
  const char* value = std::getenv("JAZU_RECORD_GOLDEN");
  return value != nullptr && std::string_view(value) == "1";
}

std::string article() {
  return test::read_file(test::source_dir() / "examples/article.txt");
}

// The line around the first byte that differs, of one of the two texts.
std::string line_at(std::string_view text, std::size_t offset) {
  const std::size_t from = text.substr(0, offset).rfind('\n') + 1;
  return std::string(text.substr(from, text.find('\n', from) - from));
}

void compare(std::string_view tag, std::string_view actual, std::string_view expected) {
  if (actual == expected) return;
  const auto [one, two] =
      std::mismatch(actual.begin(), actual.end(), expected.begin(), expected.end());
  const auto offset = static_cast<std::size_t>(one - actual.begin());
  FAIL_CHECK(
      std::string(tag), ": byte ", offset, " differs\n  expected: ", line_at(expected, offset),
      "\n  actual:   ", line_at(actual, offset), "\n  JAZU_RECORD_GOLDEN=1 records the files anew");
}

TEST_CASE("the article in every alphabet") {
  const std::string text = article();
  for (std::size_t i = 0; i < Alphabet::all_count(); ++i) {
    const Alphabet alphabet = Alphabet::all(i);
    const auto converter = Converter::make(cyrl, alphabet);
    REQUIRE(converter.has_value());
    const std::string actual = (*converter)(text);
    if (is_recording()) test::write_file(golden_file(alphabet), actual);
    compare(alphabet.tag(), actual, test::read_file(golden_file(alphabet)));
  }
}

std::string in_small_letters(std::string_view text) {
  std::string result;
  for (const char32_t c : text::code_points(text)) {
    const auto letter = table::find_letter(c);
    text::append(letter ? table::letters[letter->letter].small : c, result);
  }
  return result;
}

// As users meet it: with all that was learned, the guard, and capitals.
TEST_CASE("the article comes back from every alphabet; from arab but for its capitals" *
          test::needs_model()) {
  const std::string text = article();
  for (std::size_t i = 0; i < Alphabet::all_count(); ++i) {
    const Alphabet alphabet = Alphabet::all(i);
    if (!alphabet.two_way()) continue;
    std::string back = (*Converter::make(alphabet, cyrl))((*Converter::make(cyrl, alphabet))(text));
    std::string expected = text;
    if (alphabet == arab) {
      back = in_small_letters(back);
      expected = in_small_letters(text);
    }
    compare(alphabet.tag(), back, expected);
  }
}

TEST_CASE("no golden file is left of an alphabet that is gone") {
  std::size_t count = 0;
  for (const auto& entry :
       std::filesystem::directory_iterator(test::source_dir() / "tests/golden")) {
    if (entry.path().extension() != ".txt" || entry.path().stem() == "CMakeLists") continue;
    ++count;
    CHECK_MESSAGE(Alphabet::find(entry.path().stem().string()).has_value(), entry.path().string());
  }
  CHECK(count == Alphabet::all_count());
}

TEST_CASE("the article holds every letter and nothing that is not Kazakh") {
  const std::string text = article();
  Report report;
  std::string same;
  Converter::make(cyrl, cyrl)->append(text, same, report);
  CHECK(same == text);  // nothing in it is decomposed or a look-alike that cyrl corrects
  CHECK(report == Report{});
  for (const table::LetterName& letter : table::letters) {
    std::string capital;
    std::string small;
    text::append(letter.capital, capital);
    text::append(letter.small, small);
    const bool found =
        text.find(capital) != std::string::npos || text.find(small) != std::string::npos;
    CHECK_MESSAGE(found, small);
  }
}

}  // namespace
}  // namespace jazu
