#include "repair/either_trigger.hpp"
#include "repair/trigger_class.hpp"
#include "text/avx512.hpp"
#include "text/guard_class.hpp"

#ifdef JAZU_X86

#include <array>
#include <cstdint>

namespace jazu::repair {
namespace {

using text::BlockBytes;

// A byte may be a trigger when it, the two behind it, and the upper two bits of it have one of
// these in common. The lower six bits of a byte are enough to look it up: what they leave open the
// upper two tell.
constexpr std::uint8_t loud = 1, soft_hyphen = 2, unseen = 4, roman = 8, mark = 16, letter = 32;

constexpr std::uint8_t here_bits(unsigned low) noexcept {
  using namespace trigger_class;
  const unsigned lead = lead_bits(0xC0 | low);
  const bool pair = lead == trigger_class::soft_hyphen || lead == trigger_class::unseen ||
                    lead == trigger_class::roman;
  unsigned bits = letter;  // ASCII from `@` on: the guard's marks and letters
  if (lead == trigger_class::soft_hyphen) bits |= soft_hyphen;
  if (lead == trigger_class::unseen) bits |= unseen;
  if (lead == trigger_class::roman) bits |= roman;
  if (lead != 0 && !pair) bits |= loud;
  if (text::guard_class::class_of(static_cast<char>(low)) == text::guard_class::alone) bits |= mark;
  return static_cast<std::uint8_t>(bits);
}

constexpr std::uint8_t next_bits(unsigned low) noexcept {
  const unsigned trail = trigger_class::trail_bits(0x80 | low);
  unsigned bits = loud | mark | letter;
  if ((trail & trigger_class::soft_hyphen) != 0) bits |= soft_hyphen;
  if ((trail & trigger_class::unseen) != 0) bits |= unseen;
  if ((trail & trigger_class::roman) != 0) bits |= roman;
  return static_cast<std::uint8_t>(bits);
}

// Quotes and dashes are frequent. Their third byte tells them from what is not seen, 8B to 8D.
constexpr std::uint8_t third_bits(unsigned low) noexcept {
  const bool is_third = low >= 0x0B && low <= 0x0D;
  return static_cast<std::uint8_t>(is_third ? 0xFF : 0xFF & ~unseen);
}

alignas(64) constexpr auto of_here = trigger_class::table_of(0, here_bits);
alignas(64) constexpr auto of_next = trigger_class::table_of(0, next_bits);
alignas(64) constexpr auto of_third = trigger_class::table_of(0, third_bits);
// By the upper two bits: ASCII up to `?`, ASCII from `@` on, continuation, lead.
alignas(16) constexpr std::array<std::uint8_t, 16> of_upper = {mark, letter, 0,
                                                               loud | soft_hyphen | unseen | roman};

// Whether a trigger may be in the block.
JAZU_AVX512_INLINE bool is_loud(const BlockBytes& bytes, __m512i third) noexcept {
  const __m512i upper = _mm512_and_si512(_mm512_srli_epi16(bytes.here, 6), text::splat(3));
  const __m512i by_upper = _mm512_shuffle_epi8(
      _mm512_broadcast_i32x4(_mm_load_si128(reinterpret_cast<const __m128i*>(of_upper.data()))),
      upper);
  const __m512i here = _mm512_permutexvar_epi8(bytes.here, _mm512_load_si512(of_here.data()));
  const __m512i next = _mm512_permutexvar_epi8(bytes.next, _mm512_load_si512(of_next.data()));
  return _mm512_test_epi8_mask(_mm512_and_si512(here, next), _mm512_and_si512(by_upper, third)) !=
         0;
}

}  // namespace

JAZU_AVX512 const char* find_loud_block_avx512(const char* at, const char* stop,
                                               const char* end) noexcept {
  constexpr std::ptrdiff_t block = text::block_size;
  for (; at < stop && end - at > block + 1; at += block) {
    _mm_prefetch(at + 1024, _MM_HINT_T0);
    const __m512i third =
        _mm512_permutexvar_epi8(_mm512_loadu_si512(at + 2), _mm512_load_si512(of_third.data()));
    if (is_loud({_mm512_loadu_si512(at), _mm512_loadu_si512(at + 1), block}, third)) return at;
  }
  for (; at < stop; at += block) {
    if (is_loud(text::load_block(at, end), text::splat(0xFF))) return at;
  }
  return stop;
}

}  // namespace jazu::repair

#endif
