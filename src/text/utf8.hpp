// UTF-8 for everything off the hot path: decoding one code point, stepping back, appending,
// finding the first invalid byte. The kernels decode for themselves.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace jazu::text {

// One step of decoding. `size` is the number of bytes to advance, at least 1 for a non-empty range.
// When `valid` is false the bytes are a maximal ill-formed subpart (Unicode 15, section 3.9, the
// practice of the WHATWG and of ICU), which stands for one U+FFFD under replacement.
struct Decoded {
  char32_t code_point = 0;
  unsigned size = 0;
  bool valid = false;
  // The bytes are the beginning of a well-formed sequence that the range cuts off.
  bool truncated = false;
};

// Decodes at `at`, which must lie before `end`.
Decoded decode_sequence(const char* at, const char* end) noexcept;

// The same, without a call for code points of one byte and of two, which most are.
inline Decoded decode(const char* at, const char* end) noexcept {
  const auto lead = static_cast<unsigned char>(*at);
  if (lead < 0x80) return {lead, 1, true, false};
  if (lead >= 0xC2 && lead < 0xE0 && end - at >= 2) {
    const char32_t low = static_cast<unsigned char>(at[1]) ^ 0x80U;
    if (low < 0x40) return {(lead & 0x1FU) << 6 | low, 2, true, false};
  }
  return decode_sequence(at, end);
}

// Decodes the code point that ends just before `at`. When those bytes are not one well-formed
// sequence, reports one invalid byte. `at` must lie after `begin`.
Decoded decode_before(const char* begin, const char* at) noexcept;

// Appends the UTF-8 form of a scalar value.
void append(char32_t code_point, std::string& out);

// Writes it, up to four bytes, and returns the end.
char* write(char32_t code_point, char* out) noexcept;

// The code points of well-formed text.
std::u32string code_points(std::string_view text);

// The offset in bytes of the first invalid byte, or npos.
std::size_t find_invalid(std::string_view text) noexcept;

// The number of code points of well-formed text.
std::size_t count_code_points(std::string_view text) noexcept;

}  // namespace jazu::text
