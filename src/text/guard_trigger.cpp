#include "text/guard_trigger.hpp"

#include <array>
#include <cstdint>

#include "text/guard_line.hpp"

#ifdef __SSE2__
#include <emmintrin.h>

#include <bit>
#endif

namespace jazu::text {
namespace {

// What a byte is. A pair of bytes is a trigger when the first has the bit `before` of a class in
// the upper half and the second the class in the lower half.
constexpr std::uint8_t small = 1, capital = 2, digit = 4, alone = 8;
constexpr std::uint8_t before_capital = capital << 4, before_digit = digit << 4,
                       before_small = small << 4;

constexpr std::uint8_t class_of(char c) noexcept {
  if (is_small(c)) return small | before_capital | before_digit;
  if (is_capital(c)) return capital | before_digit;
  if (is_digit(c)) return digit | before_small | before_capital;
  switch (c) {
    case '.':
    case '_':
      return before_small | before_capital | before_digit;
    case '@':
    case '/':
    case '\\':
    case '<':
    case '{':
    case '%':
    case '$':
    case '#':
    case '&':
    case '~':
    case '`':
      return alone;
    default:
      return 0;
  }
}

constexpr auto classes = [] {
  std::array<std::uint8_t, 256> result{};
  for (unsigned i = 0; i < 128; ++i) result[i] = class_of(static_cast<char>(i));
  return result;
}();

#ifdef __SSE2__

__m128i splat(int value) noexcept {
  return _mm_set1_epi8(static_cast<char>(value));
}

// Bytes from `low` on, `count` of them: shifted to the lowest signed values.
__m128i in_range(__m128i bytes, char low, int count) noexcept {
  return _mm_cmplt_epi8(_mm_add_epi8(bytes, splat(-128 - low)), splat(-128 + count));
}

// A bit for each of the sixteen bytes at `at` that is a trigger; reads the seventeenth.
unsigned sixteen_triggers(const char* at) noexcept {
  const __m128i here = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
  const __m128i next = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at + 1));
  const __m128i folded = _mm_or_si128(here, splat(0x20));
  const __m128i next_letter = in_range(_mm_or_si128(next, splat(0x20)), 'a', 26);
  const __m128i next_digit = in_range(next, '0', 10);
  const __m128i is = in_range(here, 'a', 26);
  const auto equal = [&](char c) { return _mm_cmpeq_epi8(here, splat(c)); };
  __m128i found = in_range(here, '#', 4);                           // # $ % &
  found = _mm_or_si128(found, _mm_cmpeq_epi8(folded, splat('`')));  // @ too
  found = _mm_or_si128(found, _mm_or_si128(equal('/'), equal('\\')));
  found = _mm_or_si128(found, _mm_or_si128(equal('<'), _mm_or_si128(equal('{'), equal('~'))));
  const __m128i joint = _mm_or_si128(equal('.'), equal('_'));
  found = _mm_or_si128(found, _mm_and_si128(joint, _mm_or_si128(next_letter, next_digit)));
  found = _mm_or_si128(found, _mm_and_si128(is, in_range(next, 'A', 26)));
  found = _mm_or_si128(found, _mm_and_si128(in_range(here, '0', 10), next_letter));
  found = _mm_or_si128(found, _mm_and_si128(in_range(folded, 'a', 26), next_digit));
  return static_cast<unsigned>(_mm_movemask_epi8(found));
}

#endif

}  // namespace

const char* find_trigger_plain(const char* at, const char* end) noexcept {
  for (; at < end; ++at) {
    const unsigned here = classes[static_cast<std::uint8_t>(*at)];
    if ((here & alone) != 0) return at;
    if (here >> 4 == 0 || at + 1 == end) continue;
    if (((here >> 4) & classes[static_cast<std::uint8_t>(at[1])] & 7U) != 0) return at;
  }
  return end;
}

const char* find_trigger(const char* at, const char* end) noexcept {
#ifdef __SSE2__
  for (; end - at > 16; at += 16) {
    const unsigned found = sixteen_triggers(at);
    if (found != 0) return at + std::countr_zero(found);
  }
#endif
  return find_trigger_plain(at, end);
}

}  // namespace jazu::text
