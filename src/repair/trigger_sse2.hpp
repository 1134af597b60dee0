// What the searches for triggers of repair ask of sixteen bytes, by SSE2.
#pragma once

#include "text/sse2.hpp"

#ifdef __SSE2__

namespace jazu::repair::sse2 {

using namespace text::sse2;

// Bytes of ASCII from `@` on, which letters are.
JAZU_SSE2_INLINE __m128i letters(__m128i here) noexcept {
  return _mm_cmpgt_epi8(here, splat('@' - 1));
}

// What announces a sequence that is not of Cyrillic. Cyrillic leads become 0 to 7, all others 8 to
// 0x3F, the rest more, or negative.
JAZU_SSE2_INLINE __m128i odd_leads(__m128i here) noexcept {
  const __m128i folded = _mm_xor_si128(here, splat(0xD0));
  return _mm_cmplt_epi8(_mm_add_epi8(folded, splat(0x80 - 8)), splat(-128 + 0x38));
}

// What may be the second byte of І or Х.
JAZU_SSE2_INLINE __m128i roman_trails(__m128i here) noexcept {
  return _mm_or_si128(_mm_cmpeq_epi8(here, splat(0x86)), _mm_cmpeq_epi8(here, splat(0xA5)));
}

JAZU_SSE2_INLINE __m128i loud(__m128i here) noexcept {
  return _mm_or_si128(_mm_or_si128(letters(here), odd_leads(here)), roman_trails(here));
}

// What is loud once quotes, dashes and the other letters with such trails are told from what looks
// like them, by the byte behind each.
JAZU_SSE2_INLINE __m128i loud_closely(__m128i here, __m128i next) noexcept {
  const auto is = [&](int value) { return _mm_cmpeq_epi8(here, splat(value)); };
  const __m128i c2 = is(0xC2), e2 = is(0xE2);
  // The third byte of what is not seen, 8B to 8D, behind its second.
  const __m128i third = in_range(next, 0x8B - 0x100, 3);
  __m128i found = _mm_andnot_si128(_mm_or_si128(c2, e2), odd_leads(here));
  found = _mm_or_si128(found, _mm_and_si128(c2, _mm_cmpeq_epi8(next, splat(0xAD))));
  found = _mm_or_si128(found, _mm_and_si128(is(0x80), third));
  found = _mm_or_si128(found, _mm_and_si128(is(0xD0), roman_trails(next)));
  return _mm_or_si128(found, letters(here));
}

}  // namespace jazu::repair::sse2

#endif
