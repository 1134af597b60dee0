// What files written for AVX-512 begin with. They are compiled for every x86-64; only functions
// that bear the attribute use the instructions, and they are called where the machine has them
// (instruction_set.hpp).
#pragma once

#include "text/instruction_set.hpp"

#ifdef JAZU_X86

// GCC 12 takes the undefined registers of its own header for mistakes (its bug 105593).
#ifndef __clang__
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#pragma GCC diagnostic ignored "-Wuninitialized"
#endif
#include <immintrin.h>

#include <cstdint>

#define JAZU_AVX512 \
  __attribute__((target("avx512f,avx512bw,avx512vl,avx512vbmi,avx512vbmi2,bmi,bmi2,popcnt")))
#define JAZU_AVX512_INLINE JAZU_AVX512 __attribute__((always_inline)) inline

namespace jazu::text {

// A block of 64 bytes, and one bit for each of them.
inline constexpr unsigned block_size = 64;
using BlockMask = std::uint64_t;

// The lowest `count` bits.
JAZU_AVX512_INLINE BlockMask lowest(unsigned count) noexcept {
  return _bzhi_u64(~BlockMask{0}, count);
}

JAZU_AVX512_INLINE __m512i splat(int value) noexcept {
  return _mm512_set1_epi8(static_cast<char>(value));
}

JAZU_AVX512_INLINE BlockMask equal(__m512i bytes, int value) noexcept {
  return _mm512_cmpeq_epi8_mask(bytes, splat(value));
}

// The uppermost bit of each byte, and the one below it. Compares and lookups wait for one unit of
// the processor; this is done by another.
JAZU_AVX512_INLINE BlockMask upper_bits(__m512i bytes) noexcept {
  return _mm512_movepi8_mask(bytes);
}
JAZU_AVX512_INLINE BlockMask second_bits(__m512i bytes) noexcept {
  return upper_bits(_mm512_add_epi8(bytes, bytes));
}

JAZU_AVX512_INLINE BlockMask nonzero(__m512i bytes) noexcept {
  return _mm512_test_epi8_mask(bytes, bytes);
}

// A block and the same one byte on. Zero from `end` on, which lies behind `in`.
struct BlockBytes {
  __m512i here, next;
  unsigned size;  // of the text in it
};

JAZU_AVX512_INLINE BlockBytes load_block(const char* in, const char* end) noexcept {
  const std::ptrdiff_t left = end - in;
  if (left > static_cast<std::ptrdiff_t>(block_size)) {
    return {_mm512_loadu_si512(in), _mm512_loadu_si512(in + 1), block_size};
  }
  const auto size = static_cast<unsigned>(left);
  return {_mm512_maskz_loadu_epi8(lowest(size), in),
          _mm512_maskz_loadu_epi8(lowest(size - 1), in + 1), size};
}

}  // namespace jazu::text

#endif
