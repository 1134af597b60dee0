// How the runs of a record lie in memory.
//
// A run begins with one byte:
//
//   0ccccccc            that many bytes are copied
//   00000000            how many is a number that follows
//   1aaabbbb            a bytes are replaced by b, by the rule that replaced last
//   10000000            a, b and the number of the rule follow as numbers
//
// Numbers have seven bits in a byte, the lowest first, and the high bit where more follow.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace jazu::edits {

inline constexpr std::size_t most_short_copy = 0x7F;
inline constexpr std::size_t most_short_before = 7;
inline constexpr std::size_t most_short_after = 15;
inline constexpr unsigned long_copy = 0;
inline constexpr unsigned replaced_bit = 0x80;
inline constexpr unsigned long_replace = replaced_bit;

constexpr bool fits_short(std::size_t before, std::size_t after) noexcept {
  return before <= most_short_before && after <= most_short_after;
}

constexpr unsigned short_replace(std::size_t before, std::size_t after) noexcept {
  return replaced_bit | static_cast<unsigned>(before << 4 | after);
}

inline void put_number(std::size_t number, std::string& out) {
  for (; number >= 0x80; number >>= 7) out += static_cast<char>(number | 0x80);
  out += static_cast<char>(number);
}

// The number at `at`, which is moved behind it.
inline std::size_t take_number(const std::string& runs, std::size_t& at) noexcept {
  std::size_t number = 0;
  for (unsigned shift = 0;; shift += 7) {
    const auto byte = static_cast<unsigned char>(runs[at++]);
    number |= std::size_t{byte & 0x7FU} << shift;
    if (byte < 0x80) return number;
  }
}

}  // namespace jazu::edits
