// Lossless mode: the loop over a text. Words go through src/lossless; what the other side would not
// give back is bracketed.
#pragma once

#include <cstddef>

#include "engine/job.hpp"
#include "lossless/side.hpp"

namespace jazu::engine {

// What a lossless Converter holds besides Program and Reader. Immutable.
struct LosslessCodec {
  lossless::Side from;
  lossless::Side to;
  bool writes;  // leaves marks; otherwise obeys them
};

// No byte becomes more bytes than this on the writing side: a bracketed byte is seven, and a word
// that would take more is bracketed.
inline constexpr std::size_t lossless_expansion = 8;

// The reading side works on segments: white space, a bracket, or what stands between two of these.
// The writing side makes none that is longer.
inline constexpr std::ptrdiff_t max_segment = 2048;

// Where the segment that begins at `at` ends, which is white space or not. Null where text behind
// `end` may change that.
const char* segment_end(const char* at, const char* end) noexcept;

// Converts the tokens or segments that begin before job.limit; job.lossless must be set.
void run_lossless(Job& job) noexcept;

}  // namespace jazu::engine
