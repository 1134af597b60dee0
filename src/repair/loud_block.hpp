// Passes over blocks of 64 bytes that have no trigger, by AVX-512.
#pragma once

#include "repair/trigger_class.hpp"
#include "text/avx512.hpp"
#include "text/guard_class.hpp"

#ifdef JAZU_X86

#include <array>
#include <cstddef>
#include <cstdint>

namespace jazu::repair::loud {

// A byte may be a trigger when it, the two behind it, and the upper two bits of it have one of
// these in common. The lower six bits of a byte are enough to look it up: what they leave open the
// upper two tell.
inline constexpr std::uint8_t mark = 16, letter = 32, lead = 64;

// These tell more together with the byte behind them.
inline constexpr unsigned pairs =
    trigger_class::soft_hyphen | trigger_class::unseen | trigger_class::roman;
static_assert((pairs & (mark | letter | lead)) == 0);

constexpr std::uint8_t here_bits(unsigned low) noexcept {
  const unsigned found = trigger_class::lead_bits(0xC0 | low);
  unsigned bits = letter | (found & pairs);  // ASCII from `@` on: the guard's marks and letters
  if ((found & ~pairs) != 0) bits |= lead;
  if (text::guard_class::class_of(static_cast<char>(low)) == text::guard_class::alone) bits |= mark;
  return static_cast<std::uint8_t>(bits);
}

constexpr std::uint8_t next_bits(unsigned low) noexcept {
  const unsigned found = trigger_class::trail_bits(0x80 | low);
  return static_cast<std::uint8_t>(lead | mark | letter | (found & pairs));
}

// Quotes and dashes are frequent. Their third byte tells them from what is not seen, 8B to 8D.
constexpr std::uint8_t third_bits(unsigned low) noexcept {
  const bool is_third = low >= 0x0B && low <= 0x0D;
  return static_cast<std::uint8_t>(is_third ? 0xFF : 0xFF & ~trigger_class::unseen);
}

alignas(64) inline constexpr auto of_here = trigger_class::table_of(0, here_bits);
alignas(64) inline constexpr auto of_next = trigger_class::table_of(0, next_bits);
alignas(64) inline constexpr auto of_third = trigger_class::table_of(0, third_bits);
// By the upper two bits: ASCII up to `?`, ASCII from `@` on, continuation, lead.
alignas(16) inline constexpr std::array<std::uint8_t, 16> of_upper = {
    mark, letter, 0, static_cast<std::uint8_t>(lead | pairs)};

// What is looked for: the triggers of the guard and of repair, or those of repair alone, to which
// ASCII below `@` says nothing.
enum class Of : std::uint8_t { either, repair };

// Whether a trigger may be in the block.
template <Of of>
JAZU_AVX512_INLINE bool is_loud(const text::BlockBytes& bytes, __m512i third) noexcept {
  const __m512i upper = _mm512_and_si512(_mm512_srli_epi16(bytes.here, 6), text::splat(3));
  const __m512i by_upper = _mm512_shuffle_epi8(
      _mm512_broadcast_i32x4(_mm_load_si128(reinterpret_cast<const __m128i*>(of_upper.data()))),
      upper);
  const __m512i here = _mm512_permutexvar_epi8(bytes.here, _mm512_load_si512(of_here.data()));
  const __m512i next = _mm512_permutexvar_epi8(bytes.next, _mm512_load_si512(of_next.data()));
  __m512i found = _mm512_and_si512(here, next);
  if constexpr (of == Of::repair) found = _mm512_andnot_si512(text::splat(mark), found);
  return _mm512_test_epi8_mask(found, _mm512_and_si512(by_upper, third)) != 0;
}

// The same of a whole text of less than a block, which begins at `at`.
JAZU_AVX512_INLINE bool is_loud_text(const char* at, const text::BlockBytes& bytes) noexcept {
  const __m512i third = _mm512_maskz_loadu_epi8(text::lowest(bytes.size) >> 2, at + 2);
  return is_loud<Of::either>(bytes,
                             _mm512_permutexvar_epi8(third, _mm512_load_si512(of_third.data())));
}

// The first block that is, or `stop`.
template <Of of>
JAZU_AVX512_INLINE const char* find_block(const char* at, const char* stop,
                                          const char* end) noexcept {
  constexpr std::ptrdiff_t block = text::block_size;
  for (; at < stop && end - at > block + 1; at += block) {
    _mm_prefetch(at + 1024, _MM_HINT_T0);
    const __m512i third =
        _mm512_permutexvar_epi8(_mm512_loadu_si512(at + 2), _mm512_load_si512(of_third.data()));
    if (is_loud<of>({_mm512_loadu_si512(at), _mm512_loadu_si512(at + 1), block}, third)) return at;
  }
  while (at < stop) {
    const text::BlockBytes bytes = text::load_block(at, end);
    if (is_loud<of>(bytes, text::splat(0xFF))) return at;
    at += bytes.size;
  }
  return stop;
}

}  // namespace jazu::repair::loud

#endif
