// What the bytes of ASCII are to the search for triggers (guard_trigger.hpp).
#pragma once

#include <array>
#include <cstdint>

#include "text/guard_line.hpp"

namespace jazu::text::guard_class {

// A pair of bytes is a trigger when the first has the bit `before` of a class in the upper half and
// the second the class in the lower half.
inline constexpr std::uint8_t small = 1, capital = 2, digit = 4, alone = 8;
inline constexpr std::uint8_t second = small | capital | digit;
inline constexpr std::uint8_t before_capital = capital << 4, before_digit = digit << 4,
                              before_small = small << 4;

constexpr std::uint8_t class_of(char c) noexcept {
  if (is_small(c)) return small | before_capital | before_digit;
  if (is_capital(c)) return capital | before_digit;
  if (is_digit(c)) return digit | before_small | before_capital;
  switch (c) {
    case '.':
      return before_small | before_capital;
    case '_':
      return before_small | before_capital | before_digit;
    case '@':
    case '/':
    case '\\':
    case '<':
    case '{':
    case '%':
    case '$':
    case '#':
    case '&':
    case '~':
    case '`':
      return alone;
    default:
      return 0;
  }
}

// Of every byte; zero for those of longer sequences.
alignas(64) inline constexpr auto classes = [] {
  std::array<std::uint8_t, 256> result{};
  for (unsigned i = 0; i < 128; ++i) result[i] = class_of(static_cast<char>(i));
  return result;
}();

constexpr bool is_pair(char first, char next) noexcept {
  const unsigned classes_of_both = unsigned{classes[static_cast<std::uint8_t>(first)]} >> 4 &
                                   classes[static_cast<std::uint8_t>(next)] & second;
  return classes_of_both != 0;
}

}  // namespace jazu::text::guard_class
