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

// Where in the block a trigger may be, so exact that prose has few.
JAZU_AVX512_INLINE BlockMask candidates(const BlockBytes& bytes) noexcept {
  const __m512i lead = _mm512_maskz_permutexvar_epi8(
      _mm512_cmpge_epu8_mask(bytes.here, splat(0xC0)), bytes.here, _mm512_load_si512(leads.data()));
  const __m512i both =
      _mm512_and_si512(lead, _mm512_permutexvar_epi8(bytes.next, _mm512_load_si512(trails.data())));
  // Quotes and dashes are frequent. Their third byte tells them from what is not seen.
  const BlockMask third = in_range(bytes.next, 0x8B, 3) >> 1 | BlockMask{1} << 63;
  BlockMask found = _mm512_test_epi8_mask(both, splat(~unseen)) |
                    (_mm512_test_epi8_mask(both, splat(unseen)) & third);
  // A letter of ASCII counts where something else than ASCII is before or behind it. What is before
  // the block is not looked at here.
  const BlockMask letters = in_range(_mm512_or_si512(bytes.here, splat(0x20)), 'a', 26);
  const BlockMask high = _mm512_movepi8_mask(bytes.here);
  found |= letters & (high << 1 | _mm512_movepi8_mask(bytes.next) | 1);
  const BlockMask of_arabic = _mm512_test_epi8_mask(lead, splat(arabic));
  return of_arabic == 0 ? found : found | beside_cyrillic(bytes, of_arabic);
}

// The first block with a candidate, and where it has them; at `stop` and none when there is no such
// block. A function of its own, because a call in the loop would cost it its registers.
JAZU_AVX512 __attribute__((noinline)) const char* find_block(const char* at, const char* stop,
                                                             const char* end,
                                                             BlockMask& found) noexcept {
  while (at < stop) {
    at = loud::find_block<loud::Of::repair>(at, stop, end);
    if (at >= stop) break;
    const BlockBytes bytes = text::load_block(at, end);
    found = candidates(bytes);
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
    at = find_block(at, stop, end, found);
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
