// A word on its way from one alphabet to another in lossless mode.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "reading/letters.hpp"
#include "reading/word.hpp"

namespace jazu::lossless {

using reading::Letters;

// Longer words are bracketed. A word has at most this many letters, and code points without marks.
inline constexpr std::size_t max_letters = 64;
inline constexpr std::size_t max_code_points = reading::max_positions;

// Combining grapheme joiner. As often as it stands behind the first code point of a spelling, so
// far down the list of its readings (readings.hpp) is the one that is meant.
inline constexpr char32_t mark = 0x034F;
inline constexpr unsigned mark_size = 2;
inline constexpr char mark_bytes[] = {'\xCD', '\x8F'};

// A written word: its code points without marks, and how many marks stand behind each.
struct MarkedWord {
  reading::Word text;  // only `size`, `code_point`, `entry` and `front` are used
  std::array<std::uint8_t, max_code_points> marks;
  bool has_marks = false;
};

}  // namespace jazu::lossless
