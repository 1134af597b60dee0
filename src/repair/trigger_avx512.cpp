#include "repair/trigger.hpp"
#include "repair/trigger_rule.hpp"
#include "text/avx512.hpp"

#ifdef JAZU_X86

#include <algorithm>
#include <array>
#include <bit>

namespace jazu::repair {
namespace {

using text::BlockBytes;
using text::BlockMask;
using text::splat;

// A lead and the byte behind it may be a trigger when they have a bit in common.
constexpr std::uint8_t any = 1, soft_hyphen = 2, unseen = 4, roman = 8, d9 = 16, da = 32,
                       arabic = 64;

constexpr std::uint8_t lead_bits(unsigned lead) noexcept {
  if (lead == 0xC2) return soft_hyphen;
  if (lead == 0xE2) return unseen;
  if (lead == 0xD0) return roman;
  if (lead > 0xD0 && lead <= 0xD7) return 0;
  if (lead == 0xD9) return d9 | arabic;
  if (lead == 0xDA) return da | arabic;
  if (lead >= 0xD8 && lead <= 0xDF) return arabic;
  return any;
}

constexpr std::uint8_t trail_bits(unsigned trail) noexcept {
  unsigned bits = any;
  if (trail == 0xAD) bits |= soft_hyphen;
  if (trail == 0x80) bits |= unseen;
  if (trail == 0x86 || trail == 0xA5) bits |= roman;
  if (trail == 0x80 || trail == 0x87 || (trail >= 0xB5 && trail <= 0xB8)) bits |= d9;
  if (trail == 0xA9) bits |= da;
  return static_cast<std::uint8_t>(bits);
}

template <typename Bits>
constexpr std::array<std::uint8_t, 64> table_of(unsigned first, Bits bits) noexcept {
  std::array<std::uint8_t, 64> result{};
  for (unsigned i = 0; i < result.size(); ++i) result[i] = bits(first + i);
  return result;
}

alignas(64) constexpr auto leads = table_of(0xC0, lead_bits);
alignas(64) constexpr auto trails = table_of(0x80, trail_bits);

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
