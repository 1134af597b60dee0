// How the kernels for AVX-512 store what they have made of a block.
#pragma once

#include <bit>

#include "text/avx512.hpp"

#ifdef JAZU_X86

namespace jazu::engine {

// Stores the bytes of `from` whose bits are set, side by side. The whole register is stored where
// 64 bytes of input are left, each of which has room for one of output at least.
JAZU_AVX512_INLINE char* store(__m512i from, text::BlockMask wanted, bool has_room,
                               char* out) noexcept {
  const __m512i packed = _mm512_maskz_compress_epi8(wanted, from);
  const auto size = static_cast<unsigned>(std::popcount(wanted));
  if (has_room) {
    _mm512_storeu_si512(out, packed);
  } else {
    _mm512_mask_storeu_epi8(out, text::lowest(size), packed);
  }
  return out + size;
}

// The same for the bytes of two registers in turn, first[0], second[0], first[1] and so on.
JAZU_AVX512_INLINE char* store_both(__m512i first, text::BlockMask first_wanted, __m512i second,
                                    text::BlockMask second_wanted, char* out) noexcept {
  // Unpacking works within quarters of a register.
  const __m512i order = _mm512_setr_epi64(0, 4, 1, 5, 2, 6, 3, 7);
  first = _mm512_permutexvar_epi64(order, first);
  second = _mm512_permutexvar_epi64(order, second);
  constexpr text::BlockMask even = 0x5555'5555'5555'5555;
  const text::BlockMask low = _pdep_u64(first_wanted, even) | _pdep_u64(second_wanted, ~even);
  const text::BlockMask high =
      _pdep_u64(first_wanted >> 32, even) | _pdep_u64(second_wanted >> 32, ~even);
  out = store(_mm512_unpacklo_epi8(first, second), low, false, out);
  return store(_mm512_unpackhi_epi8(first, second), high, false, out);
}

}  // namespace jazu::engine

#endif
