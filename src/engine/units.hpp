// Text as the source alphabet sees it, one unit at a time, in both directions.
//
// A unit is a code point, or a letter and the combining mark that makes it another letter. The
// kernel handles the units of the flat table by itself; the resolver and the word rules look around
// with these functions.
#pragma once

#include <optional>

#include "table/program.hpp"

namespace jazu::engine {

struct Unit {
  const char* begin;
  const char* end;
  char32_t code_point;
  std::uint8_t value;  // see table::unit
  bool valid;          // false for bytes that are not well-formed UTF-8

  bool is_letter() const noexcept { return table::unit::is_letter(value); }
  bool is_upper() const noexcept { return is_letter() && (value & table::unit::upper) != 0; }
  bool is_transparent() const noexcept { return value == table::unit::transparent; }
  bool in_word() const noexcept {
    return is_letter() || is_transparent() || value == table::unit::foreign;
  }
  table::Letter letter() const noexcept { return value & table::unit::letter_mask; }
};

// How far any decision looks to each side, in units. With the word rules, which see a word's first
// max_word units, this is the window of law 0: what lies farther cannot matter, so a Stream need
// not keep it.
inline constexpr int window = 16;
inline constexpr int max_word = 1024;

// A Stream keeps the letters that a rule itself may cover besides the window after them.
inline constexpr int held_units = window + 8;

// The unit at `at`, before `end`.
inline Unit unit_at(const table::Reading& reading, const char* at, const char* end) noexcept;

// The unit that ends at `at`, after `begin`.
inline Unit unit_before(const table::Reading& reading, const char* begin, const char* at) noexcept;

// What `mark` makes of a letter before it, or unit::other.
std::uint8_t compose(const table::Reading& reading, char32_t base, char32_t mark) noexcept;

// Walks over the letters of a word away from a place, past the marks between them, until the word
// ends or `window` units are behind.
class LetterWalk {
 public:
  // Forwards from `at` to `bound`, or backwards when `bound` lies before it.
  LetterWalk(const table::Reading& reading, const char* at, const char* bound) noexcept
      : reading_(reading), at_(at), bound_(bound), forward_(bound >= at) {}

  // The next letter, or nothing, and then nothing for ever.
  std::optional<Unit> next() noexcept;

 private:
  const table::Reading& reading_;
  const char* at_;
  const char* bound_;
  bool forward_;
  int left_ = window;
};

// Implementation: the common cases inline, all others out of line.

namespace detail {

Unit unit_at_any(const table::Reading& reading, const char* at, const char* end) noexcept;
Unit unit_before_any(const table::Reading& reading, const char* begin, const char* at) noexcept;

inline bool is_two_bytes(const char* at) noexcept {
  const auto lead = static_cast<unsigned char>(at[0]);
  return lead >= 0xC2 && lead <= 0xDF && (static_cast<unsigned char>(at[1]) & 0xC0) == 0x80;
}

inline char32_t two_byte_code_point(const char* at) noexcept {
  return (static_cast<unsigned char>(at[0]) & 0x1FU) << 6 |
         (static_cast<unsigned char>(at[1]) & 0x3FU);
}

// The lead bytes of the combining marks, U+0300 to U+037F.
inline bool may_be_mark(char lead) noexcept {
  return lead == '\xCC' || lead == '\xCD';
}

}  // namespace detail

inline Unit unit_at(const table::Reading& reading, const char* at, const char* end) noexcept {
  if (end - at >= 2 && detail::is_two_bytes(at) && (end - at == 2 || !detail::may_be_mark(at[2]))) {
    const char32_t code_point = detail::two_byte_code_point(at);
    return {at, at + 2, code_point, reading.unit[code_point], true};
  }
  if (static_cast<unsigned char>(*at) < 0x80 && end - at >= 2 && !detail::may_be_mark(at[1])) {
    const auto ascii = static_cast<unsigned char>(*at);
    return {at, at + 1, ascii, reading.unit[ascii], true};
  }
  return detail::unit_at_any(reading, at, end);
}

inline Unit unit_before(const table::Reading& reading, const char* begin, const char* at) noexcept {
  if (at - begin >= 2 && detail::is_two_bytes(at - 2) && !detail::may_be_mark(at[-2])) {
    const char32_t code_point = detail::two_byte_code_point(at - 2);
    return {at - 2, at, code_point, reading.unit[code_point], true};
  }
  if (at > begin && static_cast<unsigned char>(at[-1]) < 0x80) {
    const auto ascii = static_cast<unsigned char>(at[-1]);
    return {at - 1, at, ascii, reading.unit[ascii], true};
  }
  return detail::unit_before_any(reading, begin, at);
}

}  // namespace jazu::engine
