// What searches by SSE2, which every x86-64 has, are made of.
#pragma once

#ifdef __SSE2__
#include <emmintrin.h>

#include <cstdint>
#include <cstring>

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

// The number that the bytes from `at` on are, first byte lowest.
template <typename Number>
JAZU_SSE2_INLINE std::uint64_t load_number(const char* at) noexcept {
  Number number;
  std::memcpy(&number, at, sizeof number);
  return number;
}

// A text of 1 to 15 bytes with zeros behind it: of parts that overlap, so that none is read beside
// it.
JAZU_SSE2_INLINE __m128i load_few(const char* at, unsigned size) noexcept {
  std::uint64_t low = 0, high = 0;
  if (size >= 8) {
    low = load_number<std::uint64_t>(at);
    high = load_number<std::uint64_t>(at + size - 8) >> 8 >> 8 * (15 - size);
  } else if (size >= 4) {
    low = load_number<std::uint32_t>(at) | load_number<std::uint32_t>(at + size - 4)
                                               << 8 * (size - 4);
  } else {
    const unsigned middle = size / 2, last = size - 1;
    low = load_number<std::uint8_t>(at) | load_number<std::uint8_t>(at + middle) << 8 * middle |
          load_number<std::uint8_t>(at + last) << 8 * last;
  }
  return _mm_set_epi64x(static_cast<long long>(high), static_cast<long long>(low));
}

// Calls `visit` for all bytes of a short text that is not empty, sixteen at a time: with these, the
// same one byte on, and the place of the first. Behind the text there are zeros. Some of the last
// bytes may come twice.
template <typename Visit>
JAZU_SSE2_INLINE void each_sixteen(const char* at, unsigned size, const Visit& visit) noexcept {
  if (size < 16) {
    const __m128i few = load_few(at, size);
    return visit(few, _mm_srli_si128(few, 1), 0);
  }
  const unsigned last = size - 16;
  for (unsigned place = 0; place < last; place += 16) {
    visit(load(at + place), load(at + place + 1), place);
  }
  const __m128i here = load(at + last);
  visit(here, _mm_srli_si128(here, 1), last);
}

// Whether a test finds none in a short text; it takes sixteen bytes and the same one byte on.
template <typename Test>
JAZU_SSE2_INLINE bool none_of_few(const char* at, const char* end, const Test& test) noexcept {
  __m128i found = _mm_setzero_si128();
  each_sixteen(at, static_cast<unsigned>(end - at), [&](__m128i here, __m128i next, unsigned) {
    found = _mm_or_si128(found, test(here, next));
  });
  return _mm_movemask_epi8(found) == 0;
}

}  // namespace jazu::text::sse2

#endif
