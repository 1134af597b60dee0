// The pivot of every conversion: the 42 letters of Kazakh Cyrillic, as numbers.
//
// A table never speaks of another table, only of these letters. Their order is that of the alphabet
// law of 1940 with the later additions in place (see tables/alphabets/cyrl.table).
#pragma once

#include <array>
#include <cstdint>
#include <optional>

namespace jazu::table {

using Letter = std::uint8_t;      // 0 .. letter_count - 1
using LetterSet = std::uint64_t;  // bit n stands for letter n

inline constexpr unsigned letter_count = 42;

struct LetterName {
  char32_t capital, small;
};

inline constexpr std::array<LetterName, letter_count> letters = {{
    {0x0410, 0x0430}, {0x04D8, 0x04D9}, {0x0411, 0x0431}, {0x0412, 0x0432}, {0x0413, 0x0433},
    {0x0492, 0x0493}, {0x0414, 0x0434}, {0x0415, 0x0435}, {0x0401, 0x0451}, {0x0416, 0x0436},
    {0x0417, 0x0437}, {0x0418, 0x0438}, {0x0419, 0x0439}, {0x041A, 0x043A}, {0x049A, 0x049B},
    {0x041B, 0x043B}, {0x041C, 0x043C}, {0x041D, 0x043D}, {0x04A2, 0x04A3}, {0x041E, 0x043E},
    {0x04E8, 0x04E9}, {0x041F, 0x043F}, {0x0420, 0x0440}, {0x0421, 0x0441}, {0x0422, 0x0442},
    {0x0423, 0x0443}, {0x04B0, 0x04B1}, {0x04AE, 0x04AF}, {0x0424, 0x0444}, {0x0425, 0x0445},
    {0x04BA, 0x04BB}, {0x0426, 0x0446}, {0x0427, 0x0447}, {0x0428, 0x0448}, {0x0429, 0x0449},
    {0x042A, 0x044A}, {0x042B, 0x044B}, {0x0406, 0x0456}, {0x042C, 0x044C}, {0x042D, 0x044D},
    {0x042E, 0x044E}, {0x042F, 0x044F},
}};

constexpr LetterSet set_of(Letter letter) noexcept {
  return LetterSet{1} << letter;
}

struct CasedLetter {
  Letter letter;
  bool upper;
};

// The letter that a code point of the canonical Cyrillic spelling names.
constexpr std::optional<CasedLetter> find_letter(char32_t code_point) noexcept {
  for (Letter i = 0; i < letter_count; ++i) {
    if (letters[i].small == code_point) return CasedLetter{i, false};
    if (letters[i].capital == code_point) return CasedLetter{i, true};
  }
  return std::nullopt;
}

}  // namespace jazu::table
