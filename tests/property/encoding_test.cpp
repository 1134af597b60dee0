// Old encodings and misread text on random texts.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string>

#include "jazu/jazu.hpp"
#include "support/misread.hpp"
#include "support/paragraphs.hpp"
#include "text_generator.hpp"

namespace {

using jazu::Encoding;
using jazu::property::any_text;

constexpr std::size_t encoding_count = 12;

rc::Gen<Encoding> any_encoding(Encoding least = Encoding::utf_8) {
  return rc::gen::map(rc::gen::inRange(static_cast<std::size_t>(least), encoding_count),
                      [](std::size_t value) { return static_cast<Encoding>(value); });
}

// Words of paragraphs, some of them misread once or twice.
std::string any_mixture() {
  std::string text;
  const std::size_t count = *rc::gen::inRange<std::size_t>(0, 12);
  for (std::size_t i = 0; i < count; ++i) {
    const auto& paragraph = *rc::gen::elementOf(jazu::test::paragraphs);
    const std::size_t from = *rc::gen::inRange<std::size_t>(0, paragraph.text.size());
    std::string part(paragraph.text.substr(from, *rc::gen::inRange<std::size_t>(0, 60)));
    const int rounds = *rc::gen::inRange(0, 3);
    for (int round = 0; round < rounds; ++round) {
      part = jazu::test::misread(part, *any_encoding(Encoding::windows_1251));
    }
    text += part;
    text += *rc::gen::element<std::string>("\n", " ", "", "? ", "\n\n", "\xFF");
  }
  return text;
}

}  // namespace

TEST_CASE("encoding: what an encoding has comes back") {
  CHECK(rc::check([] {
    const Encoding encoding = *any_encoding();
    const std::string text = *any_text();
    std::string bytes, back, again;
    const bool whole = jazu::encode(text, encoding, bytes, jazu::Missing::replace).missing == 0;
    jazu::decode(bytes, encoding, back);
    if (whole) RC_ASSERT(back == text);
    RC_ASSERT(jazu::encode(back, encoding, again).missing == 0);
    RC_ASSERT(again == bytes);
  }));
}

TEST_CASE("mojibake: what was repaired stays, and all else stayed") {
  CHECK(rc::check([] {
    const std::string text = *rc::gen::arbitrary<bool>() ? any_mixture() : *any_text();
    const jazu::MojibakeRepair repair = jazu::repair_mojibake(text);
    RC_ASSERT(repair.text.size() <= text.size());
    RC_ASSERT(repair.changes.empty() == (repair.text == text));
    RC_ASSERT(jazu::repair_mojibake(repair.text).text == repair.text);
  }));
}

TEST_CASE("mojibake: any part of a text that is long enough comes back") {
  CHECK(rc::check([] {
    const auto& paragraph = *rc::gen::elementOf(jazu::test::paragraphs);
    const std::string_view whole = paragraph.text;
    const std::size_t space = whole.find(' ', *rc::gen::inRange<std::size_t>(0, whole.size() / 2));
    const std::size_t end = whole.find(' ', space + *rc::gen::inRange<std::size_t>(40, 200));
    const std::string part(whole.substr(space + 1, end - space - 1));
    std::string text = part;
    const int rounds = *rc::gen::inRange(1, 3);
    for (int round = 0; round < rounds; ++round) {
      text =
          jazu::test::misread(text, *rc::gen::element(Encoding::windows_1251, Encoding::koi8_r,
                                                      Encoding::cp866, Encoding::mac_cyrillic,
                                                      Encoding::windows_1252, Encoding::latin_1));
    }
    RC_ASSERT(jazu::repair_mojibake(text).text == part);
  }));
}
