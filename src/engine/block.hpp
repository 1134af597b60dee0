// Sixty-four bytes of text decoded at once, so that the loop over them need not branch on how long
// each code point is: that depends on where words end, which no branch predictor knows.
#pragma once

#include <cstddef>
#include <cstdint>

#include "table/program.hpp"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace jazu::engine {

using Byte = unsigned char;

struct Block {
  static constexpr std::ptrdiff_t size = 64;

  // At each byte the code point that begins there, or entry_other for what is not in the flat
  // table.
  alignas(16) std::uint16_t code_point[size];
  std::uint64_t starts;     // bit i: a code point, or an invalid sequence, begins at byte i
  std::uint64_t leads;      // bit i: byte i announces a longer sequence
  std::uint64_t non_ascii;  // bit i: byte i is from 0x80 on
};

// The code point of the two-byte sequence at `in`, or entry_other when there is none.
inline std::uint16_t decode_pair(const Byte* in) noexcept {
  const unsigned pair = (in[0] & 0x1FU) << 6 | (in[1] & 0x3FU);
  // 110xxxxx 10xxxxxx, and not an overlong form of ASCII.
  const bool is_pair = (in[0] & 0xE0U) == 0xC0 && (in[1] & 0xC0U) == 0x80 && pair > 0x7F;
  return static_cast<std::uint16_t>(is_pair ? pair : table::entry_other);
}

// Decodes in[0] to in[15] as the bytes from `at` on of a block; reads in[16] too. Plain C++.
inline void decode_sixteen_plain(const Byte* in, unsigned at, Block& block) noexcept {
  for (unsigned i = 0; i < 16; ++i) {
    const unsigned lead = in[i];
    block.code_point[at + i] = lead < 0x80 ? static_cast<std::uint16_t>(lead) : decode_pair(in + i);
    block.non_ascii |= std::uint64_t{lead >= 0x80} << (at + i);
    block.leads |= std::uint64_t{lead >= 0xC0} << (at + i);
  }
}

#ifdef __SSE2__

// The same by the instructions that every x86-64 has.
inline void decode_sixteen_sse2(const Byte* in, unsigned at, Block& block) noexcept {
  const auto splat = [](int value) { return _mm_set1_epi16(static_cast<short>(value)); };
  const auto decode_eight = [&](__m128i bytes, std::uint16_t* to) {
    const __m128i form = _mm_cmpeq_epi16(_mm_and_si128(bytes, splat(0xC0E0)), splat(0x80C0));
    const __m128i pair = _mm_or_si128(_mm_slli_epi16(_mm_and_si128(bytes, splat(0x1F)), 6),
                                      _mm_and_si128(_mm_srli_epi16(bytes, 8), splat(0x3F)));
    const __m128i is_pair = _mm_and_si128(form, _mm_cmpgt_epi16(pair, splat(0x7F)));
    const __m128i lead = _mm_and_si128(bytes, splat(0xFF));
    const __m128i ascii = _mm_cmpgt_epi16(splat(0x80), lead);
    const __m128i other = _mm_andnot_si128(_mm_or_si128(ascii, is_pair), splat(table::entry_other));
    const __m128i found = _mm_or_si128(_mm_and_si128(ascii, lead), _mm_and_si128(is_pair, pair));
    _mm_store_si128(reinterpret_cast<__m128i*>(to), _mm_or_si128(found, other));
  };
  const __m128i here = _mm_loadu_si128(reinterpret_cast<const __m128i*>(in));
  const __m128i next = _mm_loadu_si128(reinterpret_cast<const __m128i*>(in + 1));
  decode_eight(_mm_unpacklo_epi8(here, next), block.code_point + at);
  decode_eight(_mm_unpackhi_epi8(here, next), block.code_point + at + 8);
  // As signed numbers the lead bytes are those from -64 to -1.
  const __m128i lead = _mm_and_si128(_mm_cmpgt_epi8(here, _mm_set1_epi8(-65)), here);
  const auto bits = [at](__m128i bytes) {
    return std::uint64_t{static_cast<unsigned>(_mm_movemask_epi8(bytes))} << at;
  };
  block.non_ascii |= bits(here);
  block.leads |= bits(lead);
}

#endif

inline void decode_sixteen(const Byte* in, unsigned at, Block& block) noexcept {
#ifdef __SSE2__
  decode_sixteen_sse2(in, at, block);
#else
  decode_sixteen_plain(in, at, block);
#endif
}

// Where something begins: everywhere but at a continuation byte behind a lead byte. One without a
// lead before it begins an invalid sequence.
inline std::uint64_t find_starts(const Block& block) noexcept {
  return ~(block.non_ascii & ~block.leads & block.leads << 1);
}

// Decodes in[0] to in[63]; reads in[64] too. `in` must be where a code point begins.
inline void decode_block(const Byte* in, Block& block) noexcept {
  block.non_ascii = block.leads = 0;
  for (unsigned at = 0; at < Block::size; at += 16) decode_sixteen(in + at, at, block);
  block.starts = find_starts(block);
}

}  // namespace jazu::engine
