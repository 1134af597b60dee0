#include "repair/loud_block.hpp"
#include "repair/trigger.hpp"
#include "repair/trigger_class.hpp"
#include "repair/trigger_rule.hpp"
#include "text/avx512.hpp"

#ifdef JAZU_X86

#include <algorithm>
#include <bit>

namespace jazu::repair {
namespace {

using text::BlockBytes;
using text::BlockMask;
using text::splat;
using namespace trigger_class;

// Bytes from `low` on, `count` of them.
JAZU_AVX512_INLINE BlockMask in_range(__m512i bytes, int low, int count) noexcept {
  return _mm512_cmplt_epu8_mask(_mm512_sub_epi8(bytes, splat(low)), splat(count));
}

// Letters of Arabic that may stand beside one of Cyrillic.
JAZU_AVX512_INLINE BlockMask beside_cyrillic(const BlockBytes& bytes, BlockMask found) noexcept {
  constexpr BlockMask edges = 7 | BlockMask{7} << 61;
  return in_range(bytes.here, 0xD0, 8) != 0 ? found : found & edges;
}

// Whether a letter of Cyrillic or Arabic begins so many bytes before the block.
JAZU_AVX512_INLINE BlockMask other_before(const char* begin, const char* block,
                                          std::ptrdiff_t back) noexcept {
  return BlockMask{block - begin >= back && (block[-back] & 0xF0) == 0xD0};
}

// The letters of Latin and Greek that have one of Cyrillic or Arabic beside them. Of those at the
// end of the block that have more than one byte it is not known.
JAZU_AVX512_INLINE BlockMask beside_others(const BlockBytes& bytes, BlockMask latin_leads,
                                           const char* begin, const char* block) noexcept {
  constexpr BlockMask end = BlockMask{7} << 61;
  const BlockMask letters = in_range(_mm512_or_si512(bytes.here, splat(0x20)), 'a', 26);
  const BlockMask others = in_range(bytes.here, 0xD0, 16);
  const BlockMask behind_other =
      others << 2 | other_before(begin, block, 2) | other_before(begin, block, 1) << 1;
  const BlockMask before_other = others >> 2 | others >> 3 | end;
  return (letters & (behind_other | in_range(bytes.next, 0xD0, 16))) |
         (latin_leads & (behind_other | before_other));
}

// Where in the block a trigger may be, so exact that prose has few.
JAZU_AVX512_INLINE BlockMask candidates(const BlockBytes& bytes, const char* begin,
                                        const char* block) noexcept {
  const __m512i lead = _mm512_maskz_permutexvar_epi8(
      _mm512_cmpge_epu8_mask(bytes.here, splat(0xC0)), bytes.here, _mm512_load_si512(leads.data()));
  const __m512i both =
      _mm512_and_si512(lead, _mm512_permutexvar_epi8(bytes.next, _mm512_load_si512(trails.data())));
  // Quotes and dashes are frequent. Their third byte tells them from what is not seen.
  const BlockMask third = in_range(bytes.next, 0x8B, 3) >> 1 | BlockMask{1} << 63;
  const BlockMask found = _mm512_test_epi8_mask(both, splat(~unseen)) |
                          (_mm512_test_epi8_mask(both, splat(unseen)) & third) |
                          beside_others(bytes, _mm512_movepi8_mask(lead), begin, block);
  const BlockMask of_arabic = _mm512_test_epi8_mask(lead, splat(arabic));
  return of_arabic == 0 ? found : found | beside_cyrillic(bytes, of_arabic);
}

// The first block with a candidate, and where it has them; at `stop` and none when there is no such
// block. A function of its own, because a call in the loop would cost it its registers.
JAZU_AVX512 __attribute__((noinline)) const char* find_block(const char* begin, const char* at,
                                                             const char* stop, const char* end,
                                                             BlockMask& found) noexcept {
  while (at < stop) {
    at = loud::find_block<loud::Of::repair>(at, stop, end);
    if (at >= stop) break;
    const BlockBytes bytes = text::load_block(at, end);
    found = candidates(bytes, begin, at);
    if (found != 0) return at;
    at += bytes.size;
  }
  return stop;
}

}  // namespace

JAZU_AVX512 const char* find_trigger_avx512(const char* begin, const char* at, const char* stop,
                                            const char* end) noexcept {
  while (at < stop) {
    BlockMask found = 0;
    at = find_block(begin, at, stop, end, found);
    for (; found != 0; found &= found - 1) {
      const char* const place = at + std::countr_zero(found);
      if (place >= stop) return stop;
      if (is_trigger(begin, place, end)) return place;
    }
    at += std::min<std::ptrdiff_t>(stop - at, text::block_size);
  }
  return stop;
}

}  // namespace jazu::repair

#endif
