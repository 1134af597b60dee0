#include "engine/units.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "engine/alphabet_data.hpp"
#include "support/exact_buffer.hpp"

namespace jazu::engine {
namespace {

using test::ExactBuffer;

const table::Reading& cyrl() {
  return builtin_reading();
}

constexpr std::uint8_t small(char32_t code_point) {
  return table::find_letter(code_point)->letter;
}

constexpr std::uint8_t capital(char32_t code_point) {
  return table::find_letter(code_point)->letter | table::unit::upper;
}

struct Expected {
  std::string_view text;  // one unit
  std::uint8_t value;
};

TEST_CASE("units are the same in both directions, alone and among others") {
  for (const Expected& each : std::vector<Expected>{{"а", small(U'а')},
                                                    {"Қ", capital(U'Қ')},
                                                    {"һ", small(U'һ')},
                                                    {"й", small(U'й')},
                                                    {"и\xCC\x86", small(U'й')},
                                                    {"И\xCC\x86", capital(U'Й')},
                                                    {"е\xCC\x88", small(U'ё')},
                                                    {"Е\xCC\x88", capital(U'Ё')},
                                                    {"ə", small(U'ә')},
                                                    {"Ə", capital(U'Ә')},
                                                    {"ў", table::unit::foreign},
                                                    {"\xCC\x81", table::unit::transparent},
                                                    {"\xC2\xAD", table::unit::transparent},
                                                    {"\xE2\x80\x8D", table::unit::transparent},
                                                    {"\xE2\x81\xA0", table::unit::transparent},
                                                    {"a", table::unit::other},
                                                    {"-", table::unit::other},
                                                    {"«", table::unit::other},
                                                    {"–", table::unit::other},
                                                    {"😀", table::unit::other}}) {
    INFO(std::string(each.text));
    for (const char* after : {"", "а", "x", "–"}) {
      const ExactBuffer text(std::string(each.text) + after);
      const char* begin = text.view().data();
      const Unit forwards = unit_at(cyrl(), begin, begin + text.view().size());
      CHECK(forwards.value == each.value);
      CHECK(forwards.valid);
      CHECK(forwards.end == begin + each.text.size());
    }
    for (const char* before : {"", "а", "x", "–", "\xCC\x81"}) {
      const std::string_view lead = before;
      const ExactBuffer text(std::string(lead) + std::string(each.text));
      const char* begin = text.view().data();
      const Unit backwards = unit_before(cyrl(), begin, begin + text.view().size());
      CHECK(backwards.value == each.value);
      CHECK(backwards.begin == begin + lead.size());
    }
  }
}

TEST_CASE("a mark that makes no other letter is a unit of its own") {
  const ExactBuffer text("а\xCC\x86");
  const char* begin = text.view().data();
  CHECK(unit_at(cyrl(), begin, begin + 4).end == begin + 2);
  CHECK(unit_before(cyrl(), begin, begin + 4).begin == begin + 2);
  CHECK(compose(cyrl(), U'а', 0x306) == table::unit::other);
  CHECK(compose(cyrl(), U'и', 0x306) == small(U'й'));
}

TEST_CASE("invalid bytes are units that are not valid") {
  for (const char* bytes : {"\xD2", "\x9B", "\xC0", "\xE2\x82", "\xFF"}) {
    const ExactBuffer text(bytes);
    const char* begin = text.view().data();
    const Unit unit = unit_at(cyrl(), begin, begin + text.view().size());
    CHECK_FALSE(unit.valid);
    CHECK(unit.value == table::unit::other);
    CHECK_FALSE(unit_before(cyrl(), begin, begin + text.view().size()).valid);
  }
}

std::u32string walked(std::string_view text, bool forward) {
  const ExactBuffer copy(text);
  const char* begin = copy.view().data();
  const char* end = begin + text.size();
  LetterWalk walk(cyrl(), forward ? begin : end, forward ? end : begin);
  std::u32string result;
  while (const auto unit = walk.next()) result += table::letters[unit->letter()].small;
  CHECK_FALSE(walk.next().has_value());
  return result;
}

TEST_CASE("a walk goes to the end of the word, past marks") {
  CHECK(walked("қаз-ақ", true) == U"қаз");
  CHECK(walked("қаз-ақ", false) == U"қа");
  CHECK(walked("а\xCC\x81\xC2\xADз", true) == U"аз");
  CHECK(walked("и\xCC\x86\xCC\x81к", true) == U"йк");
  CHECK(walked("и\xCC\x86\xCC\x81к", false) == U"кй");
  CHECK(walked("аўз", true) == U"а");
  CHECK(walked("а\xFFз", true) == U"а");
  CHECK(walked("", true).empty());
}

TEST_CASE("a walk ends after as many units as the window has") {
  std::string word;
  for (int i = 0; i < window + 5; ++i) word += "а";
  CHECK(walked(word, true).size() == static_cast<std::size_t>(window));
  CHECK(walked(word, false).size() == static_cast<std::size_t>(window));
}

}  // namespace
}  // namespace jazu::engine
