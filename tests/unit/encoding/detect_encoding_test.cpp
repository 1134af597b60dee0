#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "jazu/jazu.hpp"
#include "support/misread.hpp"
#include "support/paragraphs.hpp"

namespace jazu {
namespace {

using namespace std::string_literals;
using test::encoded;

TEST_CASE("Kazakh tells its two encodings apart") {
  for (const Encoding encoding : {Encoding::kz_1048, Encoding::pt154}) {
    const auto found = detect_encoding(encoded(test::kazakh_paragraph, encoding));
    CHECK(found.encoding == encoding);
    CHECK(found.verdict == EncodingVerdict::told);
    CHECK(found.confidence > 0.999);
    CHECK(found.letters == 256);
    CHECK(found.markers == 28);
    CHECK(found.candidates.front().encoding == encoding);
    CHECK(found.candidates.back().bits == 0);
  }
}

TEST_CASE("languages of windows-1251 are not taken for Kazakh") {
  for (const test::Paragraph& each : test::paragraphs) {
    std::string bytes;
    if (encode(each.text, Encoding::windows_1251, bytes).missing != 0) continue;
    CAPTURE(each.language);
    const auto found = detect_encoding(bytes);
    CHECK(found.encoding == Encoding::windows_1251);
    CHECK(found.verdict == EncodingVerdict::told);
    CHECK(found.markers == 0);
  }
}

TEST_CASE("neighbours of Kazakh are in PT154 when they are in no Unicode") {
  for (const std::string_view text : {test::tatar_paragraph, test::bashkir_paragraph}) {
    const auto found = detect_encoding(encoded(text, Encoding::pt154));
    CHECK(found.encoding == Encoding::pt154);
  }
}

TEST_CASE("Russian in the encodings of DOS and of mail") {
  for (const Encoding encoding : {Encoding::koi8_r, Encoding::cp866}) {
    const auto found = detect_encoding(encoded(test::russian_paragraph, encoding));
    CHECK(found.encoding == encoding);
    CHECK(found.verdict == EncodingVerdict::told);
  }
}

TEST_CASE("all that is UTF-8 is UTF-8") {
  for (const test::Paragraph& each : test::paragraphs) {
    const auto found = detect_encoding(each.text);
    CHECK(found.encoding == Encoding::utf_8);
    CHECK(found.verdict == EncodingVerdict::told);
    CHECK(found.candidates.empty());
  }
  for (const std::string_view text : {"", "plain", "\xEF\xBB\xBF", "Қ", "№ 5", "تىل"}) {
    const auto found = detect_encoding(text);
    CHECK(found.encoding == Encoding::utf_8);
    CHECK(found.verdict == EncodingVerdict::told);
  }
}

TEST_CASE("UTF-8 with a few invalid bytes is that") {
  std::string text(test::kazakh_paragraph);
  const auto one = detect_encoding(text + "\xFF");
  CHECK(one.encoding == Encoding::utf_8);
  CHECK(one.verdict == EncodingVerdict::told);
  CHECK(one.invalid == 1);
  // One of eleven letters: the letters say what 99 % do not.
  for (std::size_t at = 200; at > 0; at -= 20) text.insert(text.find(' ', at), "\x8D");
  const auto many = detect_encoding(text);
  CHECK(many.invalid == 10);
  CHECK(many.encoding == Encoding::utf_8);
  CHECK(many.verdict == EncodingVerdict::told);
}

TEST_CASE("short text is a guess") {
  const auto found = detect_encoding(encoded("Қазақ тілі", Encoding::kz_1048));
  CHECK(found.encoding == Encoding::kz_1048);
  CHECK(found.verdict == EncodingVerdict::too_short);
  CHECK(found.letters == 9);
  CHECK(found.markers == 2);
}

TEST_CASE("six letters that fit one encoding are enough") {
  const std::string text = "Ұлттық Банкінің басқармасындағы";
  const auto kz = detect_encoding(encoded("Қазақстан, " + text, Encoding::kz_1048));
  CHECK(kz.verdict == EncodingVerdict::told);
  CHECK(kz.markers == 7);
  CHECK(kz.letters < 80);
  CHECK(detect_encoding(encoded(text, Encoding::kz_1048)).verdict == EncodingVerdict::too_short);
}

TEST_CASE("UTF-16 by its mark or by its NULs") {
  CHECK(detect_encoding("\xFF\xFE\x9A\x04"s).encoding == Encoding::utf_16);
  CHECK(detect_encoding("\xFE\xFF\x04\x9A"s).encoding == Encoding::utf_16);
  const std::string text = "Қазақстан Республикасы\n";
  CHECK(detect_encoding(encoded(text, Encoding::utf_16le)).encoding == Encoding::utf_16le);
  CHECK(detect_encoding(encoded(text, Encoding::utf_16be)).encoding == Encoding::utf_16be);
  // NULs of their own.
  CHECK(detect_encoding("a\0bc\0de\0fghij\0kl\0m\0"s).encoding == Encoding::utf_8);
  CHECK(detect_encoding("a\0b\0c\0"s).encoding == Encoding::utf_8);
}

TEST_CASE("what is no Cyrillic text is not told") {
  std::string noise;
  std::uint32_t state = 1;
  for (int i = 0; i < 2000; ++i) {
    state = state * 1664525 + 1013904223;
    noise += static_cast<char>(state >> 24);
  }
  CHECK(detect_encoding(noise).verdict == EncodingVerdict::unknown);
  CHECK(detect_encoding(noise).encoding == Encoding::utf_8);
  const auto french =
      detect_encoding(encoded("Voil\xC3\xA0 l'\xC3\xA9t\xC3\xA9, cette ann\xC3\xA9"
                              "e tr\xC3\xA8s pr\xC3\xA9"
                              "coce \xC3\xA0 No\xC3\xABl",
                              Encoding::latin_1));
  CHECK(french.verdict != EncodingVerdict::told);
}

TEST_CASE("no more than the window is looked at") {
  std::string text = encoded(test::russian_paragraph, Encoding::windows_1251);
  text.insert(0, encoding_window, 'a');
  const auto found = detect_encoding(text);
  CHECK(found.encoding == Encoding::utf_8);
  CHECK(found.looked_at == encoding_window);
  // A letter that the window cuts is no mistake.
  std::string cut(encoding_window - 1, 'a');
  cut += "Қ";
  CHECK(detect_encoding(cut).invalid == 0);
  cut.resize(encoding_window);
  CHECK(detect_encoding(cut).invalid == 1);
}

}  // namespace
}  // namespace jazu
