// Byte strings, well-formed or not: what is invalid, where it begins, and how many U+FFFD stand for
// it. The rule is that of the WHATWG and of Unicode 15, section 3.9; ICU is asked where it is
// there.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#ifdef JAZU_ICU
#include <unicode/ustring.h>
#endif

#include "reference/targets.hpp"
#include "reference/utf8.hpp"

namespace {

using jazu::Invalid;
using jazu::Options;
using jazu::reference::decode;
using jazu::reference::encode;

// Bytes on both sides of every boundary of table 3-7 of Unicode, and some within.
const std::vector<unsigned char>& boundary_bytes() {
  static const std::vector<unsigned char> all = {
      0x00, 0x0A, 0x2C, 0x41, 0x7F, 0x80, 0x86, 0x8F, 0x90, 0x99, 0x9F, 0xA0, 0xB0,
      0xB8, 0xBF, 0xC0, 0xC1, 0xC2, 0xC9, 0xCC, 0xD0, 0xD1, 0xDF, 0xE0, 0xE1, 0xE2,
      0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xF7, 0xF8, 0xFE, 0xFF};
  return all;
}

std::string replaced_by_reference(const std::string& bytes) {
  std::string result;
  for (const auto& each : decode(bytes)) result += each.valid ? each.bytes : encode(0xFFFD);
  return result;
}

#ifdef JAZU_ICU
std::string replaced_by_icu(const std::string& bytes) {
  UChar wide[64];
  char narrow[256];
  int32_t wide_size = 0;
  int32_t narrow_size = 0;
  UErrorCode error = U_ZERO_ERROR;
  u_strFromUTF8WithSub(wide, 64, &wide_size, bytes.data(), static_cast<int32_t>(bytes.size()),
                       0xFFFD, nullptr, &error);
  u_strToUTF8(narrow, 256, &narrow_size, wide, wide_size, &error);
  REQUIRE(U_SUCCESS(error));
  return std::string(narrow, static_cast<std::size_t>(narrow_size));
}
#endif

// All the policies on one string, into the alphabet that keeps letters, so that only what is
// invalid changes.
class Checker {
 public:
  void operator()(const std::string& bytes) {
    const auto expected = target_.reference->convert(bytes, replace_.options());
    const std::string valid = replaced_by_reference(bytes);
#ifdef JAZU_ICU
    if (valid != replaced_by_icu(bytes)) fail(bytes, "reference and ICU");
#endif
    std::string out;
    jazu::Report report;
    replace_.append(bytes, out, report);
    if (out != expected.text || out != keep_(valid)) fail(bytes, "replace");
    if (report != expected.report) fail(bytes, "the report");
    const jazu::Result stopped = stop_.append(bytes, ignored_);
    const std::size_t end = report.invalid == 0 ? bytes.size() : report.first_invalid;
    if (stopped.read != end) fail(bytes, "stop");
    if (keep_(bytes) != target_.reference->convert(bytes).text) fail(bytes, "keep");
    ignored_.clear();
  }

 private:
  static void fail(const std::string& bytes, const std::string& what) {
    std::string hex;
    for (const char c : bytes) {
      constexpr char digits[] = "0123456789ABCDEF";
      const auto byte = static_cast<unsigned char>(c);
      hex += {' ', digits[byte >> 4], digits[byte & 15]};
    }
    FAIL_CHECK("bytes", hex, ": ", what);
  }

  const jazu::reference::Target& target_ = jazu::reference::target("cyrl");
  static jazu::Options with(Invalid invalid) {
    jazu::Options options;
    options.invalid = invalid;
    return options;
  }

  jazu::Converter keep_ = target_.converter(with(Invalid::keep));
  jazu::Converter replace_ = target_.converter(with(Invalid::replace));
  jazu::Converter stop_ = target_.converter(with(Invalid::stop));
  std::string ignored_;
};

std::string byte(unsigned value) {
  return std::string(1, static_cast<char>(static_cast<unsigned char>(value)));
}

}  // namespace

TEST_CASE("all byte strings of up to two bytes") {
  Checker check;
  check("");
  for (unsigned a = 0; a < 256; ++a) {
    check(byte(a));
    for (unsigned b = 0; b < 256; ++b) check(byte(a) + byte(b));
  }
}

TEST_CASE("all byte strings of three bytes of the boundary classes") {
  Checker check;
  for (const unsigned a : boundary_bytes()) {
    for (const unsigned b : boundary_bytes()) {
      for (const unsigned c : boundary_bytes()) check(byte(a) + byte(b) + byte(c));
    }
  }
}

TEST_CASE("four and five bytes after each lead byte of four") {
  Checker check;
  for (unsigned lead = 0xEF; lead <= 0xFF; ++lead) {
    for (const unsigned b : {0x41U, 0x7FU, 0x80U, 0x8FU, 0x90U, 0xBFU, 0xC0U, 0xD0U, 0xF0U}) {
      for (const unsigned c : {0x41U, 0x7FU, 0x80U, 0xBFU, 0xC2U, 0xE2U}) {
        for (const unsigned d : {0x41U, 0x80U, 0xBFU, 0xC2U, 0xF4U}) {
          check(byte(lead) + byte(b) + byte(c) + byte(d));
          check(byte(lead) + byte(b) + byte(c) + byte(d) + "\x80");
        }
      }
    }
  }
}

TEST_CASE("broken sequences at every place of a block") {
  // Kernels decode blocks of bytes at once; what is cut there must be as anywhere else.
  const std::vector<std::string> broken = {
      "\xD0",     "\xD0\xD0", "\x80",         "\xC0\x80",     "\xC0\xAF\x80",
      "\xE0\x80", "\xE2\x80", "\xED\xA0\x80", "\xF0\x9F\x98", "\xF0\x80\x80",
      "\xF4\x90", "\xFF",     "\xE2\x80\x8D", "и\xCC\x86",    "😀",
      "\xCC",     "\xF5\x80"};
  for (const char* tag : {"latn-2021", "latn-2018", "arab", "brai"}) {
    const jazu::reference::Target& target = jazu::reference::target(tag);
    const auto converter = target.converter();
    for (const std::string& sequence : broken) {
      for (std::size_t before = 0; before < 140; ++before) {
        const std::string text = std::string(before, 'a') + " сүт" + sequence + "үш" +
                                 std::string(before % 7, ' ') + "ШЫМ" + sequence + sequence + "ж";
        CAPTURE(tag);
        CAPTURE(text);
        CHECK(converter(text) == target.reference->convert(text).text);
      }
    }
  }
}

TEST_CASE("all byte strings of three bytes" * doctest::test_suite("long")) {
  Checker check;
  for (unsigned n = 0; n < 0x1000000; ++n) {
    check(byte(n >> 16) + byte(n >> 8 & 0xFF) + byte(n & 0xFF));
  }
}
