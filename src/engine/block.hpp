// Sixty-four bytes of text decoded at once, so that the loop over them need not branch on how long
// each code point is: that depends on where words end, which no branch predictor knows.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

#include "table/program.hpp"
#include "text/sse2.hpp"

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

// The same by the instructions that every x86-64 has: sixteen bytes and those one byte on. The
// lower and the upper halves of the code points are made apart, so that a register holds sixteen of
// each.
inline void decode_sixteen_sse2(__m128i here, __m128i next, unsigned at, Block& block) noexcept {
  using text::sse2::in_range;
  using text::sse2::splat;
  static_assert(table::entry_other == 0x800);
  const auto is_below = [](int bound, __m128i bytes) {
    return _mm_cmplt_epi8(bytes, splat(bound));
  };
  const __m128i high = is_below(0, here);
  // C2 to DF before 80 to BF. C0 and C1 would be overlong forms of ASCII.
  const __m128i pair = _mm_and_si128(in_range(here, 0xC2, 30), is_below(0xC0 - 0x100, next));
  // What bytes get from their neighbours by shifts of words is masked away.
  const __m128i pair_low = _mm_or_si128(_mm_and_si128(_mm_slli_epi16(here, 6), splat(0xC0)),
                                        _mm_and_si128(next, splat(0x3F)));
  const __m128i pair_high = _mm_and_si128(_mm_srli_epi16(here, 2), splat(0x07));
  const __m128i low = _mm_or_si128(_mm_and_si128(pair, pair_low), _mm_andnot_si128(high, here));
  const __m128i other = _mm_and_si128(_mm_andnot_si128(pair, high), splat(0x08));
  const __m128i upper = _mm_or_si128(_mm_and_si128(pair, pair_high), other);
  auto* const to = reinterpret_cast<__m128i*>(block.code_point + at);
  _mm_storeu_si128(to, _mm_unpacklo_epi8(low, upper));
  _mm_storeu_si128(to + 1, _mm_unpackhi_epi8(low, upper));
  const auto bits = [at](__m128i bytes) {
    return std::uint64_t{static_cast<unsigned>(_mm_movemask_epi8(bytes))} << at;
  };
  block.non_ascii |= bits(here);
  // As signed numbers the lead bytes are those from -64 to -1.
  block.leads |= bits(_mm_andnot_si128(is_below(0xC0 - 0x100, here), here));
}

#endif

inline void decode_sixteen(const Byte* in, unsigned at, Block& block) noexcept {
#ifdef __SSE2__
  const auto* const text = reinterpret_cast<const char*>(in);
  decode_sixteen_sse2(text::sse2::load(text), text::sse2::load(text + 1), at, block);
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

// The same of what is left of a text, 1 to 64 bytes; reads none behind them. Where no more than
// these are left of the block nothing begins.
inline void decode_rest(const Byte* in, unsigned size, Block& block) noexcept {
  block.non_ascii = block.leads = 0;
#ifdef __SSE2__
  text::sse2::each_sixteen(
      reinterpret_cast<const char*>(in), size,
      [&](__m128i here, __m128i next, unsigned at) { decode_sixteen_sse2(here, next, at, block); });
#else
  Byte padded[Block::size + 1] = {};
  std::memcpy(padded, in, size);
  for (unsigned at = 0; at < size; at += 16) decode_sixteen_plain(padded + at, at, block);
#endif
  block.starts = find_starts(block) & ~std::uint64_t{0} >> (Block::size - size);
}

}  // namespace jazu::engine
