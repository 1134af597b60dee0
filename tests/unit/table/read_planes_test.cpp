#include "table/read_planes.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "support/jobs.hpp"
#include "table/reader.hpp"
#include "text/utf8.hpp"

namespace jazu::table {
namespace {

std::uint8_t unit_of(const ReadPlanes& planes, std::string_view letter) {
  const char* const end = letter.data() + letter.size();
  const char32_t c = text::decode(letter.data(), end).code_point;
  if (c < 0x80) return planes.ascii[c / 64][c % 64];
  for (std::size_t i = 0; i < planes.lead.size(); ++i) {
    if (planes.lead[i] == (0xC0 | c >> 6)) return planes.trail[i][c & 0x3F];
  }
  return read_unit::stop;
}

std::string written(const ReadPlanes::Bytes& bytes, std::size_t at) {
  return {static_cast<char>(bytes[0][at]), static_cast<char>(bytes[1][at])};
}

// Whether a rule may hold for one of the letters of a word.
bool is_guarded(const ReadPlanes& planes, std::string_view word) {
  std::vector<std::size_t> units(ReadPlanes::before, 0);
  for (const char* at = word.data(); at < word.data() + word.size();) {
    const auto next = text::decode(at, word.data() + word.size());
    units.push_back(unit_of(planes, {at, next.size}));
    at += next.size;
  }
  units.resize(units.size() + ReadPlanes::places, 0);
  for (std::size_t i = 0; i + ReadPlanes::places <= units.size(); ++i) {
    for (const auto& group : planes.guarded) {
      std::uint8_t rules = 0xFF;
      for (std::size_t place = 0; place < group.size(); ++place) {
        rules &= group[place][units[i + place]];
      }
      if (rules != 0) return true;
    }
  }
  return false;
}

TEST_CASE("a letter has one unit, whatever its case and bytes") {
  const ReadPlanes& planes = *test::reader_of("latn-2021").planes;
  const std::uint8_t unit = unit_of(planes, "ñ");
  CHECK(unit > 0);
  CHECK(unit <= read_unit::most);
  CHECK(unit_of(planes, "Ñ") == (unit | read_unit::upper));
  CHECK(written(planes.small, unit) == "ң");
  CHECK(written(planes.capital, unit) == "Ң");
  CHECK(unit_of(planes, "i") != unit_of(planes, "ı"));
  CHECK(unit_of(planes, "İ") == (unit_of(planes, "i") | read_unit::upper));
  CHECK(unit_of(planes, "w") == read_unit::stop);
  CHECK(unit_of(planes, "ǧ") == read_unit::stop);
  CHECK(unit_of(planes, "\xCC\x88") == read_unit::stop);
  CHECK(unit_of(planes, "7") == read_unit::outside);
  CHECK(unit_of(planes, "«") == read_unit::outside);
  CHECK(unit_of(planes, "\n") == read_unit::space);
  CHECK(planes.general[0x14] == read_unit::outside);  // the dash U+2014
  CHECK(planes.general[0x0D] == read_unit::stop);     // the joiner U+200D
}

TEST_CASE("letters that a vowel changes, and pairs") {
  const ReadPlanes& planes = *test::reader_of("latn-2021").planes;
  const std::size_t i = unit_of(planes, "i"), a = unit_of(planes, "a"), u = unit_of(planes, "u"),
                    s = unit_of(planes, "s");
  CHECK(planes.kind[i] ==
        (read_class::letter | read_class::open | read_class::changes | read_class::closes));
  CHECK(planes.kind[a] == (read_class::letter | read_class::open));
  CHECK(planes.kind[s] == read_class::letter);
  CHECK(written(planes.small, i) == "и");
  CHECK(written(planes.behind, i) == "й");
  const std::uint8_t ia = planes.first[i] & planes.second[a],
                     iu = planes.first[i] & planes.second[u];
  CHECK(written(planes.pair, ia) == "я");
  CHECK(written(planes.pair, iu) == "ю");
  CHECK((planes.anywhere & ia) == 0);
  CHECK((planes.behind_open & planes.at_beginning & ia) == ia);
  CHECK((planes.anywhere & iu) == iu);
  CHECK((planes.first[i] & planes.second[s]) == 0);
}

TEST_CASE("rules that are not known are guarded") {
  const ReadPlanes& all = *test::reader_of("latn-2021").planes;
  const ReadPlanes& frozen = *test::reader_of("latn-2021").frozen_planes;
  for (const char* word : {"ekonomika", "elektr", "qyzmetşı", "mäsele", "tsıs"}) {
    const bool is_guard_of_frozen = std::string_view(word) != "mäsele";
    CHECK_MESSAGE(is_guarded(frozen, word) == is_guard_of_frozen, word);
  }
  for (const char* word : {"rol", "şahar", "belarus", "ail", "premer"}) {
    const bool is_guard = std::string_view(word) != "ail";
    CHECK_MESSAGE(is_guarded(all, word) == is_guard, word);
    CHECK_MESSAGE(!is_guarded(frozen, word), word);
  }
}

TEST_CASE("alphabets that do not suit have no planes") {
  CHECK(test::reader_of("arab").planes == nullptr);
  CHECK(test::reader_of("arab").frozen_planes == nullptr);
  // Its words have to be written back, so that rules alone never read them in blocks.
  CHECK(test::reader_of("latn-2018").planes == nullptr);
  CHECK(test::reader_of("latn-2018").frozen_planes != nullptr);
}

}  // namespace
}  // namespace jazu::table
