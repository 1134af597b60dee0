// What searches by SSE2, which every x86-64 has, are made of.
#pragma once

#ifdef __SSE2__
#include <emmintrin.h>

// The tests of a loop must not be called as functions, four of them for each block.
#define JAZU_SSE2_INLINE __attribute__((always_inline)) inline

namespace jazu::text::sse2 {

JAZU_SSE2_INLINE __m128i splat(int value) noexcept {
  return _mm_set1_epi8(static_cast<char>(value));
}

JAZU_SSE2_INLINE __m128i load(const char* at) noexcept {
  return _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
}

// Bytes from `low` on, `count` of them: shifted to the lowest signed values.
JAZU_SSE2_INLINE __m128i in_range(__m128i bytes, int low, int count) noexcept {
  return _mm_cmplt_epi8(_mm_add_epi8(bytes, splat(-128 - low)), splat(-128 + count));
}

// Whether a test finds none in 64 bytes; it takes each sixteen of them.
template <typename Test>
JAZU_SSE2_INLINE bool none_of_sixty_four(const char* at, const Test& test) noexcept {
  const __m128i front = _mm_or_si128(test(at), test(at + 16));
  const __m128i back = _mm_or_si128(test(at + 32), test(at + 48));
  return _mm_movemask_epi8(_mm_or_si128(front, back)) == 0;
}

// The same of what is left of a text, sixteen bytes or more.
template <typename Test>
JAZU_SSE2_INLINE bool none_of_rest(const char* at, const char* end, const Test& test) noexcept {
  __m128i found = test(end - 16);
  for (; end - at > 16; at += 16) found = _mm_or_si128(found, test(at));
  return _mm_movemask_epi8(found) == 0;
}

}  // namespace jazu::text::sse2

#endif
