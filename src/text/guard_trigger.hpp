// Finds the places at which it is worth to ask the rules of the guard. Ordinary text has none, and
// is passed over quickly: in Cyrillic text, where letters of ASCII are rare, 64 bytes at a time.
#pragma once

#include "text/guard_line.hpp"

namespace jazu::text {

// A trigger is a mark that words do not have (`@ / \ < { % $ # & ~` and the back-tick), a dot
// before a letter, an underscore before a letter or digit, a capital behind a small letter, or a
// digit beside a letter, all of ASCII. A dot before a digit is none: numbers and dates have it.
// Each span begins at one or less than trigger_reach bytes before one.
inline constexpr int trigger_reach = 64;

// `15%`: the one trigger that prose is full of, and nothing begins at or because of it. `at` is a
// trigger; the text begins at `begin`.
constexpr bool is_percent_sign(const char* begin, const char* at) noexcept {
  return *at == '%' && at > begin && is_digit(at[-1]);
}

// The first trigger in [at, end), or `end`. Of two characters it is the first.
const char* find_trigger(const char* at, const char* end) noexcept;

// The same in plain C++, which the quick ones are compared with.
const char* find_trigger_plain(const char* at, const char* end) noexcept;

// The quick ones, of which find_trigger() takes the best for the machine.
const char* find_trigger_portable(const char* at, const char* end) noexcept;
const char* find_trigger_avx512(const char* at, const char* end) noexcept;

}  // namespace jazu::text
