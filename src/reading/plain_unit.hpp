// A code point of a text, as far as Reader::plain tells what it is.
#pragma once

#include <cstddef>
#include <cstdint>

#include "table/reader.hpp"

namespace jazu::reading {

struct PlainUnit {
  unsigned value;  // of Reader::plain
  char32_t code_point;
  std::ptrdiff_t size;  // bytes; 0 for what has neither one byte nor two, or is no UTF-8
};

// `plain` is that of the reader: a caller that writes meanwhile keeps the pointer itself, because
// what it writes may lie anywhere, as far as a compiler can tell. `at` is before `end`.
inline PlainUnit plain_unit_at(const std::uint8_t* plain, const char* at,
                               const char* end) noexcept {
  const char32_t lead = static_cast<unsigned char>(*at);
  if (lead < 0x80) return {plain[lead], lead, 1};
  if (lead >= 0xC2 && lead < 0xE0 && end - at >= 2) {
    const char32_t low = static_cast<unsigned char>(at[1]) ^ 0x80U;
    const char32_t c = (lead & 0x1F) << 6 | low;
    if (low < 0x40) return {plain[c], c, 2};
  }
  return {table::plain::no, 0, 0};
}

}  // namespace jazu::reading
