// Finds the follower of a context that has a symbol.
#pragma once

#include <bit>
#include <cstdint>
#include <span>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace jazu::model {

// Elements have their symbol in the six lowest bits and lie in its order.
inline constexpr std::uint32_t symbol_mask = 0x3F;

// Leaves no more than `enough` elements among which the symbol is, if it is there.
template <typename Element>
void narrow(const Element*& begin, std::uint32_t& size, std::uint32_t enough,
            std::uint32_t symbol) noexcept {
  while (size > enough) {
    const std::uint32_t half = size / 2;
    begin += (begin[half] & symbol_mask) <= symbol ? half : 0;
    size -= half;
  }
}

// The element with the symbol among `size` of them; null where there is none.
template <typename Element>
const Element* find_symbol_portable(const Element* begin, std::uint32_t size,
                                    std::uint32_t symbol) noexcept {
  if (size == 0) return nullptr;
  narrow(begin, size, 1, symbol);
  return (*begin & symbol_mask) == symbol ? begin : nullptr;
}

#ifdef __SSE2__
// Eight elements of which `size` count. Most contexts have fewer followers, and to look at all at
// once is quicker than a search whose length no processor foresees.
inline unsigned same_symbols(const std::uint16_t* at, std::uint32_t symbol) noexcept {
  const __m128i mask = _mm_set1_epi16(symbol_mask);
  const __m128i wanted = _mm_set1_epi16(static_cast<short>(symbol));
  const __m128i eight = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
  const __m128i same = _mm_cmpeq_epi16(_mm_and_si128(eight, mask), wanted);
  return static_cast<unsigned>(_mm_movemask_epi8(_mm_packs_epi16(same, same))) & 0xFF;
}

inline unsigned same_symbols(const std::uint32_t* at, std::uint32_t symbol) noexcept {
  const __m128i mask = _mm_set1_epi32(symbol_mask);
  const __m128i wanted = _mm_set1_epi32(static_cast<int>(symbol));
  const __m128i front = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
  const __m128i back = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at + 4));
  const __m128i same = _mm_packs_epi32(_mm_cmpeq_epi32(_mm_and_si128(front, mask), wanted),
                                       _mm_cmpeq_epi32(_mm_and_si128(back, mask), wanted));
  return static_cast<unsigned>(_mm_movemask_epi8(_mm_packs_epi16(same, same))) & 0xFF;
}
#endif

// The element with the symbol among those from `begin` to `end`, of all `elements`.
template <typename Element>
const Element* find_symbol(std::span<const Element> elements, std::uint32_t begin,
                           std::uint32_t end, std::uint32_t symbol) noexcept {
  const Element* at = elements.data() + begin;
  std::uint32_t size = end - begin;
#ifdef __SSE2__
  constexpr std::uint32_t at_once = 8;
  if (elements.size() - end >= at_once) {
    narrow(at, size, at_once, symbol);
    const unsigned same = same_symbols(at, symbol) & ((1U << size) - 1);
    return same == 0 ? nullptr : at + std::countr_zero(same);
  }
#endif
  return find_symbol_portable(at, size, symbol);
}

}  // namespace jazu::model
