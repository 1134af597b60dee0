// Normalization and case: what the library takes from its tables against what Unicode says.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "icu.hpp"
#include "jazu/alphabets.hpp"
#include "jazu/collation.hpp"
#include "jazu/diagnostic.hpp"
#include "reference/targets.hpp"
#include "reference/utf8.hpp"
#include "table/letters.hpp"
#include "table/parser.hpp"
#include "text/letter_case.hpp"

namespace {

using jazu::differential::nfc;
using jazu::differential::nfd;
using jazu::differential::to_lower;
using jazu::differential::to_upper;
using jazu::differential::words;
using jazu::reference::encode;
using jazu::reference::to_utf32;

std::string upper_case(const std::string& word) {
  std::string result;
  for (const char32_t c : to_utf32(word)) result += encode(to_upper(c));
  return result;
}

}  // namespace

TEST_CASE("decomposed words are converted as composed ones") {
  std::size_t decomposed = 0;
  for (const auto& target : jazu::reference::targets()) {
    const auto converter = target.converter();
    for (const std::string& composed : words()) {
      for (const std::string& word : {composed, upper_case(composed)}) {
        CAPTURE(target.tag);
        CAPTURE(word);
        CHECK(nfc(word) == word);
        CHECK(converter(nfd(word)) == converter(word));
        decomposed += nfd(word) != word ? 1 : 0;
      }
    }
  }
  CHECK(decomposed > 1000);
}

TEST_CASE("no Kazakh letter but й and ё has a decomposition") {
  std::set<std::string> decomposed;
  for (const jazu::table::LetterName name : jazu::table::letters) {
    for (const char32_t c : {name.capital, name.small}) {
      if (nfd(encode(c)) != encode(c)) decomposed.insert(encode(c));
    }
  }
  CHECK(decomposed == std::set<std::string>{"й", "Й", "ё", "Ё"});
}

TEST_CASE("the case pairs of the letters are those of Unicode") {
  for (const jazu::table::LetterName name : jazu::table::letters) {
    CAPTURE(encode(name.small));
    CHECK(to_upper(name.small) == name.capital);
    CHECK(to_lower(name.capital) == name.small);
  }
}

TEST_CASE(
    "the case pairs of the alphabets are those of Unicode, but for the i of the Turkic ones") {
  std::set<std::string> different;
  for (const auto& target : jazu::reference::targets()) {
    std::vector<jazu::Diagnostic> problems;
    const auto definition = jazu::table::parse(target.alphabet.text(), problems);
    REQUIRE(definition);
    if (definition->tag == "brai" || definition->tag == "ipa") continue;  // have no case
    for (const auto& row : definition->layers[0].rows) {
      const std::u32string small = to_utf32(row.small);
      const std::u32string capital = to_utf32(row.capital);
      if (small.size() != 1 || capital.size() != 1) continue;
      if (to_upper(small[0]) == capital[0]) continue;
      different.insert(definition->tag + " " + row.small + " " + row.capital);
    }
  }
  std::string listed;
  for (const std::string& each : different) listed += each + "\n";
  CHECK(listed ==
        "latn-2019 i İ\nlatn-2021 i İ\nlatn-2021jan i İ\nlatn-qazaqparat i İ\nlatn-wiki i İ\n");
}

TEST_CASE("the simple case mappings are those of Unicode") {
  for (char32_t c = 0; c < 0x110000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    CAPTURE(static_cast<std::uint32_t>(c));
    // A later ICU knows partners that Unicode 14 has not.
    using jazu::differential::is_of;
    if (is_of(14, to_upper(c))) REQUIRE(jazu::text::simple_upper(c) == to_upper(c));
    if (is_of(14, to_lower(c))) REQUIRE(jazu::text::simple_lower(c) == to_lower(c));
  }
}

TEST_CASE("words of Cyrillic stand in the order that CLDR has for Kazakh") {
  const jazu::Collation collation = *jazu::Collation::make(jazu::cyrl);
  std::vector<std::string> ours = words();
  for (const std::string& word : words()) ours.push_back(upper_case(word));
  std::vector<std::string> theirs = ours;
  std::sort(ours.begin(), ours.end(), [&](const std::string& a, const std::string& b) {
    return collation.sort_key(a) < collation.sort_key(b);
  });
  jazu::differential::sort("kk", theirs);
  CHECK(ours == theirs);
}
