// What stands in words and beside them that is no letter.
#pragma once

#include "table/reader.hpp"
#include "text/letter_case.hpp"

namespace jazu::key {

// Single quotes, which are also typed for apostrophes and primes.
constexpr bool is_apostrophe(char32_t c) noexcept {
  return c == '\'' || c == '`' || c == 0xB4 || c == 0x2018 || c == 0x2019 || c == 0x2032 ||
         (c >= 0x02B9 && c <= 0x02BD);
}

constexpr bool is_hyphen(char32_t c) noexcept {
  return c == '-' || c == 0x2010 || c == 0x2011;
}

// The line that stretches an Arabic word, and its vowel signs.
constexpr bool is_arabic_mark(char32_t c) noexcept {
  return c == 0x0640 || (c >= 0x064B && c <= 0x0653) || c == 0x0655 || c == 0x0670;
}

inline bool is_mark(char32_t c) noexcept {
  return table::is_transparent(c) || is_arabic_mark(c);
}

inline bool is_letter(char32_t c) noexcept {
  return table::script_of(c) != table::Script::none || text::simple_lower(c) != c ||
         text::simple_upper(c) != c;
}

// Punctuation and figures of Arabic script as those of ASCII; all else as it is.
constexpr char32_t in_ascii(char32_t c) noexcept {
  if (c >= 0x0660 && c <= 0x0669) return c - 0x0660 + '0';
  if (c >= 0x06F0 && c <= 0x06F9) return c - 0x06F0 + '0';
  switch (c) {
    case 0x060C:
      return ',';
    case 0x061B:
      return ';';
    case 0x061F:
      return '?';
    case 0x066A:
      return '%';
    default:
      return c;
  }
}

}  // namespace jazu::key
