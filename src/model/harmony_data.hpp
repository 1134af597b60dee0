// The bytes of the model of vowel harmony.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "table/letters.hpp"

namespace jazu::model {

struct HarmonyData {
  // For each pair of symbols before, what each symbol costs more or less than without them, plus
  // 128. A symbol is a letter that takes part in harmony, or the edge of a word, symbol 0.
  std::span<const std::uint8_t> costs;
};

// The symbol of each letter; 0 for letters that take no part. Letters between which a spelling
// leaves the choice (e and its loan twin, a and ya, o and yo) are one symbol, and y, i, u and yu
// are none, so that harmony does not speak for the one that escapes it.
inline constexpr std::array<std::uint8_t, table::letter_count> harmony_symbols = {
    1, 2, 0, 0, 3, 4,  0,  5, 6, 0, 0, 0, 0, 7, 8, 0,  0,  0, 0, 6, 9,
    0, 0, 0, 0, 0, 10, 11, 0, 0, 0, 0, 0, 0, 0, 0, 12, 13, 0, 5, 0, 1};
inline constexpr std::uint32_t harmony_symbol_count = 14;

}  // namespace jazu::model
