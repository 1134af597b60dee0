// Names, decoding and encoding. All bytes of all tables are compared with Python's in
// tests/bindings/python/test_encoding.py.
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "jazu/jazu.hpp"
#include "support/misread.hpp"

namespace jazu {
namespace {

using namespace std::string_literals;
using test::encoded;

std::string decoded(std::string_view bytes, Encoding encoding, Invalid invalid = Invalid::keep) {
  std::string text;
  decode(bytes, encoding, text, invalid);
  return text;
}

TEST_CASE("every encoding has a name that finds it") {
  const std::vector<Encoding> all = all_encodings();
  CHECK(all.size() == 12);
  for (std::size_t i = 0; i < all.size(); ++i) {
    CHECK(all[i] == static_cast<Encoding>(i));
    CHECK(!to_string(all[i]).empty());
    CHECK(find_encoding(to_string(all[i])) == all[i]);
  }
}

TEST_CASE("other names, in any case and with any hyphens") {
  CHECK(find_encoding("RK1048") == Encoding::kz_1048);
  CHECK(find_encoding("STRK1048-2002") == Encoding::kz_1048);
  CHECK(find_encoding("kz1048") == Encoding::kz_1048);
  CHECK(find_encoding("PTCP154") == Encoding::pt154);
  CHECK(find_encoding("cp154") == Encoding::pt154);
  CHECK(find_encoding("Cyrillic-Asian") == Encoding::pt154);
  CHECK(find_encoding("CP1251") == Encoding::windows_1251);
  CHECK(find_encoding("windows_1251") == Encoding::windows_1251);
  CHECK(find_encoding("IBM866") == Encoding::cp866);
  CHECK(find_encoding("KOI8-R") == Encoding::koi8_r);
  CHECK(find_encoding("UTF8") == Encoding::utf_8);
  CHECK(find_encoding("utf 16 le") == Encoding::utf_16le);
  CHECK(find_encoding("iso-8859-1") == Encoding::latin_1);
  CHECK(find_encoding("x-mac-cyrillic") == Encoding::mac_cyrillic);
  CHECK(!find_encoding("kz-1049"));
  CHECK(!find_encoding(""));
  CHECK(!find_encoding("-"));
  CHECK(!find_encoding("utf-8\0"s));
}

TEST_CASE("the letters of Kazakh in its two encodings") {
  CHECK(decoded("\x8D\x9D\x8E\x9E\xA1\xA2\xA3\xBC\xA5\xB4\xAA\xBA\xAF\xBF\xBD\xBE\xB2\xB3",
                Encoding::kz_1048) == "ҚқҺһҰұӘәӨөҒғҮүҢңІі");
  CHECK(decoded("\x8D\x9D\x8E\x9E\xA6\xB1\xAA\xBA\xA4\xB5\x81\x83\x87\x89\x8C\x9C\xB2\xB3",
                Encoding::pt154) == "ҚқҺһҰұӘәӨөҒғҮүҢңІі");
}

TEST_CASE("bytes without a meaning are control characters") {
  CHECK(decoded("\x98", Encoding::windows_1251) == "\xC2\x98");
  CHECK(decoded("\x98", Encoding::kz_1048) == "\xC2\x98");
  CHECK(decoded("\x81\x8D\x8F\x90\x9D", Encoding::windows_1252) ==
        "\xC2\x81\xC2\x8D\xC2\x8F\xC2\x90\xC2\x9D");
}

TEST_CASE("all bytes come back in every encoding of one byte") {
  std::string bytes;
  for (int byte = 0; byte < 256; ++byte) bytes += static_cast<char>(byte);
  for (const Encoding encoding : all_encodings()) {
    if (encoding < Encoding::windows_1251) continue;
    CHECK(encoded(decoded(bytes, encoding), encoding) == bytes);
  }
}

TEST_CASE("UTF-16 in both orders, with a mark and without") {
  CHECK(decoded("\xFE\xFF\x04\x9A\xD8\x3D\xDE\x00"s, Encoding::utf_16) == "Қ😀");
  CHECK(decoded("\xFF\xFE\x9A\x04\x3D\xD8\x00\xDE"s, Encoding::utf_16) == "Қ😀");
  CHECK(decoded("\x9A\x04"s, Encoding::utf_16) == "Қ");
  CHECK(decoded("\xFF\xFE\x9A\x04"s, Encoding::utf_16le) == "\xEF\xBB\xBFҚ");
  CHECK(decoded("\x04\x9A"s, Encoding::utf_16be) == "Қ");
  CHECK(decoded("", Encoding::utf_16).empty());
  CHECK(encoded("Қ😀", Encoding::utf_16) == "\xFF\xFE\x9A\x04\x3D\xD8\x00\xDE"s);
  CHECK(encoded("Қ", Encoding::utf_16be) == "\x04\x9A"s);
}

TEST_CASE("halves of pairs and a byte too many are invalid") {
  const std::string bytes = "\x30\x04\x3D\xD8\x30\x04\x00\xDE\x00"s;
  std::string text;
  DecodeReport report;
  CHECK(decode(bytes, Encoding::utf_16le, text, Invalid::keep, &report) == Status::ok);
  CHECK(text == "а\xEF\xBF\xBDа\xEF\xBF\xBD\xEF\xBF\xBD");
  CHECK(report == DecodeReport{3, 2});
  text.clear();
  CHECK(decode(bytes, Encoding::utf_16le, text, Invalid::stop, &report) == Status::invalid_utf8);
  CHECK(text == "а");
  CHECK(report == DecodeReport{1, 2});
}

TEST_CASE("UTF-8 is passed on, and what is wrong with it counted") {
  const std::string bytes = "Қ\xFF\xD2\xE2\x80";
  std::string text;
  DecodeReport report;
  CHECK(decode(bytes, Encoding::utf_8, text, Invalid::keep, &report) == Status::ok);
  CHECK(text == bytes);
  CHECK(report == DecodeReport{3, 2});
  text.clear();
  CHECK(decode(bytes, Encoding::utf_8, text, Invalid::replace, &report) == Status::ok);
  CHECK(text == "Қ\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
  text.clear();
  CHECK(decode(bytes, Encoding::utf_8, text, Invalid::stop, &report) == Status::invalid_utf8);
  CHECK(text == "Қ");
}

TEST_CASE("pieces give what the whole gives, wherever it is cut") {
  const std::vector<std::pair<Encoding, std::string>> texts = {
      {Encoding::utf_8, "Қа\xE2\x80😀\xF0\x9F\xD2"},
      {Encoding::utf_16, "\xFE\xFF\x04\x9A\xD8\x3D\xDE\x00\xD8\x3D\x04\x9A\x00"s},
      {Encoding::utf_16le, "\x9A\x04\x3D\xD8\x00\xDE\x3D\xD8"s},
      {Encoding::kz_1048, "\x8D\xE0 \x98"}};
  for (const auto& [encoding, bytes] : texts) {
    for (const Invalid invalid : {Invalid::keep, Invalid::replace, Invalid::stop}) {
      std::string whole;
      DecodeReport report;
      const Status status = decode(bytes, encoding, whole, invalid, &report);
      for (std::size_t first = 0; first <= bytes.size(); ++first) {
        for (std::size_t second = first; second <= bytes.size(); ++second) {
          Decoder decoder(encoding, invalid);
          std::string text;
          decoder.feed(std::string_view(bytes).substr(0, first), text);
          decoder.feed(std::string_view(bytes).substr(first, second - first), text);
          decoder.feed(std::string_view(bytes).substr(second), text);
          CHECK(decoder.finish(text) == status);
          CHECK(text == whole);
          CHECK(decoder.report() == report);
        }
      }
    }
  }
}

TEST_CASE("a decoder begins anew") {
  Decoder decoder(Encoding::utf_16, Invalid::stop);
  std::string text;
  CHECK(decoder.feed("\xFE\xFF\xDC"s, text) == Status::ok);
  CHECK(decoder.finish(text) == Status::invalid_utf8);
  CHECK(decoder.report().invalid == 1);
  CHECK(decoder.feed("\x9A\x04"s, text) == Status::ok);
  CHECK(decoder.finish(text) == Status::ok);
  CHECK(decoder.report().invalid == 0);
  CHECK(text == "Қ");
}

TEST_CASE("what an encoding lacks is told") {
  std::string bytes = "x";
  EncodeReport report = encode("аҚbҢ", Encoding::windows_1251, bytes);
  CHECK(bytes == "x\xE0");
  CHECK(report == EncodeReport{1, 2, U'Қ'});
  bytes.clear();
  report = encode("аҚbҢ", Encoding::windows_1251, bytes, Missing::replace);
  CHECK(bytes == "\xE0?b?");
  CHECK(report == EncodeReport{2, 2, U'Қ'});
  bytes.clear();
  report = encode("а\xFF", Encoding::utf_16le, bytes, Missing::replace);
  CHECK(bytes == "\x30\x04?\0"s);
  CHECK(report == EncodeReport{1, 2, U'\uFFFD'});
}

}  // namespace
}  // namespace jazu
