#include "text/avx512.hpp"
#include "text/guard_class.hpp"
#include "text/guard_trigger.hpp"

#ifdef JAZU_X86

#include <bit>

namespace jazu::text {
namespace {

JAZU_AVX512_INLINE __m512i classes_of(__m512i bytes) noexcept {
  const std::uint8_t* const classes = guard_class::classes.data();
  const BlockMask ascii = ~_mm512_movepi8_mask(bytes);
  return _mm512_maskz_permutex2var_epi8(ascii, _mm512_load_si512(classes), bytes,
                                        _mm512_load_si512(classes + block_size));
}

JAZU_AVX512_INLINE BlockMask triggers(const BlockBytes& bytes) noexcept {
  const __m512i here = classes_of(bytes.here), next = classes_of(bytes.next);
  const __m512i before = _mm512_and_si512(_mm512_srli_epi16(here, 4), splat(guard_class::second));
  return _mm512_test_epi8_mask(here, splat(guard_class::alone)) |
         _mm512_test_epi8_mask(before, next);
}

}  // namespace

JAZU_AVX512 const char* find_trigger_avx512(const char* at, const char* end) noexcept {
  while (at < end) {
    const BlockBytes bytes = load_block(at, end);
    const BlockMask found = triggers(bytes);
    if (found != 0) return at + std::countr_zero(found);
    at += bytes.size;
  }
  return end;
}

}  // namespace jazu::text

#endif
