// One word from the spelling of one alphabet to that of another and back, with marks where the
// rules alone would read it differently.
#pragma once

#include <array>
#include <cstddef>

#include "lossless/side.hpp"
#include "lossless/word.hpp"
#include "lossless/writer.hpp"

namespace jazu::lossless {

// Bytes that a written word with its marks has at most.
inline constexpr std::size_t max_word_bytes = 4 * 1024;

// A word of a text, and what each of its code points is.
struct Taken {
  MarkedWord word;
  std::array<std::uint8_t, max_code_points> values;
  bool all_letters;  // every code point is a letter whatever stands around it
  bool too_long;     // for a word, or for the marks behind one code point
};

// Takes the code points of `side` from `at` on, and where `with_marks` the marks behind them.
// Returns where they end, or `at` where no word begins.
const char* take(const Side& side, const char* at, const char* end, bool with_marks,
                 Taken& taken) noexcept;

// Reads a word that was taken. Returns false when it cannot have been written by write_marked().
bool read_marked(const Side& side, Taken& taken, Letters& letters) noexcept;

// Writes letters so that read_marked() gives exactly these back. Returns the end, or null when that
// is not possible; at `out` there is room for max_word_bytes.
char* write_marked(const Side& side, Letters& letters, char* out) noexcept;

}  // namespace jazu::lossless
