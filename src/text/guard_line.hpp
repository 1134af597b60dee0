// What a rule of the guard may look at, and the classes of characters that the rules share.
#pragma once

#include <cstdint>

#include "text/guard_words.hpp"
#include "text/span.hpp"

namespace jazu::text {

// The text around a place. Rules read [begin, limit) and stop at a line end. A rule that comes to
// `limit` without a decision says so in `open` when more text may follow it.
struct Line {
  const GuardWords& words;
  const char* begin;
  const char* end;
  const char* limit = nullptr;  // at most max_span after the place
  bool open = false;

  // Ends a search that found no closer before `p`.
  const char* unclosed(const char* p) noexcept {
    open = open || (p == limit && limit == end);
    return nullptr;
  }
};

constexpr bool is_digit(char c) noexcept {
  return c >= '0' && c <= '9';
}
constexpr bool is_small(char c) noexcept {
  return c >= 'a' && c <= 'z';
}
constexpr bool is_capital(char c) noexcept {
  return c >= 'A' && c <= 'Z';
}
constexpr bool is_letter(char c) noexcept {
  return is_small(c) || is_capital(c);
}
constexpr bool is_alnum(char c) noexcept {
  return is_letter(c) || is_digit(c);
}
constexpr bool is_ascii(char c) noexcept {
  return static_cast<std::uint8_t>(c) < 0x80;
}
constexpr bool is_white(char c) noexcept {
  return static_cast<std::uint8_t>(c) <= ' ';
}
constexpr bool is_line_end(char c) noexcept {
  return c == '\n' || c == '\0';
}
constexpr char to_small(char c) noexcept {
  return is_capital(c) ? static_cast<char>(c + 32) : c;
}

// Characters outside ASCII, by code point. Marks count as letters: they belong to the one before.
bool is_wide_letter(char32_t c) noexcept;
// A letter of Latin or a mark, so that what stands beside it in ASCII is a part of its word. Beside
// Cyrillic a word in ASCII ends: the suffix of `iPhone` and U+0493 U+0430 is not part of the name.
bool is_wide_latin(char32_t c) noexcept;
// White space and quotation marks, which end an address.
bool ends_address(char32_t c) noexcept;

// True when a Latin word goes on before `at`, or at it.
bool joined_before(const Line& line, const char* at) noexcept;
bool joined_after(const Line& line, const char* at) noexcept;

// True when an address or a file name that holds `at` began before it: as above, and across a dot
// or hyphen that stands inside a word.
bool inside_name(const Line& line, const char* at) noexcept;

// The end of the run of letters and digits of ASCII.
const char* skip_alnum(const Line& line, const char* at) noexcept;
const char* skip_letters(const Line& line, const char* at) noexcept;
const char* skip_digits(const Line& line, const char* at) noexcept;

// The bytes of the letter of any script that stands at `at`, or 0.
unsigned letter_size(const Line& line, const char* at) noexcept;

bool contains(GuardWords::List list, const char* begin, const char* end) noexcept;
bool contains_small(GuardWords::List list, const char* begin, const char* end) noexcept;

}  // namespace jazu::text
