#include "text/utf8.hpp"

#include <utf8.h>

#include <algorithm>
#include <cstdint>
#include <iterator>

namespace jazu::text {
namespace {

// The length that a lead byte announces and the range of its second byte (Unicode 15, table 3-7).
struct Lead {
  unsigned size;
  std::uint8_t low, high;
};

Lead lead_of(std::uint8_t byte) noexcept {
  if (byte >= 0xC2 && byte <= 0xDF) return {2, 0x80, 0xBF};
  if (byte == 0xE0) return {3, 0xA0, 0xBF};
  if (byte == 0xED) return {3, 0x80, 0x9F};
  if (byte >= 0xE1 && byte <= 0xEF) return {3, 0x80, 0xBF};
  if (byte == 0xF0) return {4, 0x90, 0xBF};
  if (byte >= 0xF1 && byte <= 0xF3) return {4, 0x80, 0xBF};
  if (byte == 0xF4) return {4, 0x80, 0x8F};
  return {0, 0, 0};
}

}  // namespace

Decoded decode_sequence(const char* at, const char* end) noexcept {
  const auto first = static_cast<std::uint8_t>(*at);
  if (first < 0x80) return {first, 1, true, false};
  const Lead lead = lead_of(first);
  if (lead.size == 0) return {0, 1, false, false};
  // The payload of a lead byte of 2, 3 or 4 bytes has 5, 4 or 3 bits.
  char32_t code_point = first & (0x7FU >> lead.size);
  for (unsigned i = 1; i < lead.size; ++i) {
    if (at + i == end) return {0, i, false, true};
    const auto next = static_cast<std::uint8_t>(at[i]);
    const std::uint8_t low = i == 1 ? lead.low : 0x80;
    const std::uint8_t high = i == 1 ? lead.high : 0xBF;
    if (next < low || next > high) return {0, i, false, false};
    code_point = code_point << 6 | (next & 0x3FU);
  }
  return {code_point, lead.size, true, false};
}

Decoded decode_before(const char* begin, const char* at) noexcept {
  const char* lead = at - 1;
  for (int back = 0; back < 3 && lead > begin && (static_cast<std::uint8_t>(*lead) & 0xC0) == 0x80;
       ++back) {
    --lead;
  }
  const Decoded found = decode(lead, at);
  if (found.valid && lead + found.size == at) return found;
  return {0, 1, false, false};
}

void append(char32_t code_point, std::string& out) {
  utf8::unchecked::append(code_point, std::back_inserter(out));
}

char* write(char32_t code_point, char* out) noexcept {
  return utf8::unchecked::append(code_point, out);
}

std::u32string code_points(std::string_view text) {
  std::u32string result;
  for (const char* at = text.data(); at < text.data() + text.size();) {
    const Decoded next = decode(at, text.data() + text.size());
    result += next.code_point;
    at += next.size;
  }
  return result;
}

std::size_t find_invalid(std::string_view text) noexcept {
  const char* end = text.data() + text.size();
  const char* found = utf8::find_invalid(text.data(), end);
  return found == end ? std::string_view::npos : static_cast<std::size_t>(found - text.data());
}

std::size_t count_code_points(std::string_view text) noexcept {
  return static_cast<std::size_t>(
      utf8::unchecked::distance(text.data(), text.data() + text.size()));
}

}  // namespace jazu::text
