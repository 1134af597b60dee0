// What the searches for triggers by SSE2, which every x86-64 has, ask of sixteen bytes.
#pragma once

#ifdef __SSE2__
#include <emmintrin.h>

// The tests of a loop must not be called as functions, four of them for each block.
#define JAZU_INLINE __attribute__((always_inline)) inline

namespace jazu::repair::sse2 {

JAZU_INLINE __m128i splat(int value) noexcept {
  return _mm_set1_epi8(static_cast<char>(value));
}

JAZU_INLINE __m128i load(const char* at) noexcept {
  return _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
}

// Bytes of ASCII from `@` on, which letters are.
JAZU_INLINE __m128i letters(__m128i here) noexcept {
  return _mm_cmpgt_epi8(here, splat('@' - 1));
}

// What announces a sequence that is not of Cyrillic. Cyrillic leads become 0 to 7, all others 8 to
// 0x3F, the rest more, or negative.
JAZU_INLINE __m128i odd_leads(__m128i here) noexcept {
  const __m128i folded = _mm_xor_si128(here, splat(0xD0));
  return _mm_cmplt_epi8(_mm_add_epi8(folded, splat(0x80 - 8)), splat(-128 + 0x38));
}

// What may be the second byte of І or Х.
JAZU_INLINE __m128i roman_trails(__m128i here) noexcept {
  return _mm_or_si128(_mm_cmpeq_epi8(here, splat(0x86)), _mm_cmpeq_epi8(here, splat(0xA5)));
}

JAZU_INLINE __m128i loud(__m128i here) noexcept {
  return _mm_or_si128(_mm_or_si128(letters(here), odd_leads(here)), roman_trails(here));
}

// What is loud once quotes, dashes and the other letters with such trails are told from what looks
// like them, by the byte behind each; reads the seventeenth.
JAZU_INLINE __m128i loud_closely(const char* at) noexcept {
  const __m128i here = load(at), next = load(at + 1);
  const auto is = [&](int value) { return _mm_cmpeq_epi8(here, splat(value)); };
  const __m128i c2 = is(0xC2), e2 = is(0xE2);
  // The third byte of what is not seen, 8B to 8D, behind its second.
  const __m128i third = _mm_cmplt_epi8(_mm_add_epi8(next, splat(0x80 - 0x8B)), splat(-128 + 3));
  __m128i found = _mm_andnot_si128(_mm_or_si128(c2, e2), odd_leads(here));
  found = _mm_or_si128(found, _mm_and_si128(c2, _mm_cmpeq_epi8(next, splat(0xAD))));
  found = _mm_or_si128(found, _mm_and_si128(is(0x80), third));
  found = _mm_or_si128(found, _mm_and_si128(is(0xD0), roman_trails(next)));
  return _mm_or_si128(found, letters(here));
}

// Whether a test finds none in 64 bytes; it takes each sixteen of them.
template <typename Test>
JAZU_INLINE bool none_of_sixty_four(const char* at, const Test& test) noexcept {
  const __m128i front = _mm_or_si128(test(at), test(at + 16));
  const __m128i back = _mm_or_si128(test(at + 32), test(at + 48));
  return _mm_movemask_epi8(_mm_or_si128(front, back)) == 0;
}

// The same of what is left of a text, sixteen bytes or more.
template <typename Test>
JAZU_INLINE bool none_of_rest(const char* at, const char* end, const Test& test) noexcept {
  __m128i found = test(end - 16);
  for (; end - at > 16; at += 16) found = _mm_or_si128(found, test(at));
  return _mm_movemask_epi8(found) == 0;
}

}  // namespace jazu::repair::sse2

#endif
