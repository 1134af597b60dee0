// Code points as repair sees them.
#pragma once

#include <array>
#include <cstdint>

namespace jazu::repair {

enum class Kind : std::uint8_t {
  other,  // ends a word
  latin,  // letters
  cyrillic,
  greek,
  arabic,
  mark,       // stands behind a letter and is part of it
  invisible,  // soft hyphen, zero-width space, joiner and non-joiner
};

constexpr bool is_letter(Kind kind) noexcept {
  return kind >= Kind::latin && kind <= Kind::arabic;
}

inline constexpr char32_t hamza = 0x0621, stress_mark = 0x0301;
inline constexpr char32_t soft_hyphen = 0xAD, zero_width_space = 0x200B,
                          zero_width_nonjoiner = 0x200C, zero_width_joiner = 0x200D,
                          tatweel = 0x0640, high_hamza = 0x0674, yen_sign = 0xA5;

constexpr bool is_in(char32_t c, char32_t first, char32_t last) noexcept {
  return c >= first && c <= last;
}

// The signs of Arabic text that are no letters and end a word.
constexpr bool is_arabic_sign(char32_t c) noexcept {
  return is_in(c, 0x0600, 0x061F) || is_in(c, 0x0660, 0x066D) || c == 0x06D4 ||
         is_in(c, 0x06DD, 0x06DE) || is_in(c, 0x06E9, 0x06E9) || is_in(c, 0x06F0, 0x06F9) ||
         is_in(c, 0x06FD, 0x06FE);
}

// Letters that are written from right to left: Hebrew, Arabic and their forms.
constexpr bool is_right_to_left(char32_t c) noexcept {
  return is_in(c, 0x0590, 0x08FF) || is_in(c, 0xFB1D, 0xFDFF) || is_in(c, 0xFE70, 0xFEFC);
}

namespace detail {

// U+00D7 and U+00F7 are signs among the letters of Latin-1. U+034F and U+2060 are the marks of
// lossless mode, which are not for repair: the first is a mark, the second ends a word. The sign of
// the yen looks like a letter of Kazakh.
constexpr Kind kind_by_ranges(char32_t c) noexcept {
  if (c < 0x80) return is_in(c | 0x20, 'a', 'z') ? Kind::latin : Kind::other;
  if (is_in(c, 0x0400, 0x052F)) return is_in(c, 0x0482, 0x0489) ? Kind::mark : Kind::cyrillic;
  if (is_in(c, 0xC0, 0x02AF) || c == yen_sign)
    return c == 0xD7 || c == 0xF7 ? Kind::other : Kind::latin;
  if (is_in(c, 0x0300, 0x036F)) return Kind::mark;
  if (is_in(c, 0x0370, 0x03FF)) return Kind::greek;
  if (is_in(c, 0x064B, 0x065F) || c == 0x0670 || is_in(c, 0x06D6, 0x06DC)) return Kind::mark;
  if (is_in(c, 0x0600, 0x06FF)) return is_arabic_sign(c) ? Kind::other : Kind::arabic;
  if (c == soft_hyphen || is_in(c, zero_width_space, zero_width_joiner)) return Kind::invisible;
  if (is_in(c, 0x1E00, 0x1EFF)) return Kind::latin;
  const bool form = is_in(c, 0xFB50, 0xFBFF) || is_in(c, 0xFE70, 0xFEFC);
  return form ? Kind::arabic : Kind::other;
}

// Those of one byte and of two, which each letter of a word is asked for.
inline constexpr auto low_kinds = [] {
  std::array<Kind, 0x800> kinds{};
  for (char32_t c = 0; c < kinds.size(); ++c) kinds[c] = kind_by_ranges(c);
  return kinds;
}();

}  // namespace detail

constexpr Kind kind_of(char32_t c) noexcept {
  return c < detail::low_kinds.size() ? detail::low_kinds[c] : detail::kind_by_ranges(c);
}

}  // namespace jazu::repair
