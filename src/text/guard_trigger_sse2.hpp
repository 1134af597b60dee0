// What the search for triggers of the guard asks of sixteen bytes, by SSE2.
#pragma once

#include "text/sse2.hpp"

#ifdef __SSE2__

namespace jazu::text::sse2 {

// Each trigger is or has a byte of ASCII from `<` on, or is one of `# $ % & /`. Prose in Cyrillic
// has few of these, so that this coarse test answers for most of it with a fifth of the work. Bytes
// of longer sequences are negative.
JAZU_SSE2_INLINE __m128i loud_guard_bytes(__m128i here) noexcept {
  const __m128i marks = _mm_or_si128(in_range(here, '#', 4), _mm_cmpeq_epi8(here, splat('/')));
  return _mm_or_si128(marks, _mm_cmpgt_epi8(here, splat('<' - 1)));
}

}  // namespace jazu::text::sse2

#endif
