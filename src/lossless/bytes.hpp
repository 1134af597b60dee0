// Code points from bytes and back, inline: text of words has one or two bytes for most of them.
#pragma once

#include "text/utf8.hpp"

namespace jazu::lossless {

// As text::decode; the code point of invalid bytes is 0.
inline text::Decoded decode(const char* at, const char* end) noexcept {
  const auto first = static_cast<unsigned char>(*at);
  if (first < 0x80) return {first, 1, true, false};
  if (first >= 0xC2 && first <= 0xDF && end - at >= 2) {
    const auto second = static_cast<unsigned char>(at[1]);
    if ((second & 0xC0) == 0x80) {
      return {(first & char32_t{0x1F}) << 6 | (second & char32_t{0x3F}), 2, true, false};
    }
  }
  text::Decoded next = text::decode(at, end);
  if (!next.valid) next.code_point = 0;
  return next;
}

// Writes a scalar value and returns the end.
inline char* put_code_point(char32_t c, char* out) noexcept {
  const auto byte = [&](char32_t bits) { *out++ = static_cast<char>(bits); };
  if (c < 0x80) {
    byte(c);
    return out;
  }
  if (c < 0x800) {
    byte(0xC0 | c >> 6);
  } else {
    if (c < 0x10000) {
      byte(0xE0 | c >> 12);
    } else {
      byte(0xF0 | c >> 18);
      byte(0x80 | (c >> 12 & 0x3F));
    }
    byte(0x80 | (c >> 6 & 0x3F));
  }
  byte(0x80 | (c & 0x3F));
  return out;
}

}  // namespace jazu::lossless
