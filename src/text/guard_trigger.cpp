#include "text/guard_trigger.hpp"

#include <cstdint>

#include "text/guard_class.hpp"
#include "text/instruction_set.hpp"

#ifdef __SSE2__
#include <bit>

#include "text/guard_trigger_sse2.hpp"
#endif

namespace jazu::text {
namespace {

using guard_class::alone;
using guard_class::classes;
using guard_class::is_pair;

#ifdef __SSE2__

using namespace sse2;

// A bit for each of the sixteen bytes at `at` that is a trigger; reads the seventeenth.
unsigned sixteen_triggers(const char* at) noexcept {
  const __m128i here = load(at), next = load(at + 1);
  const __m128i folded = _mm_or_si128(here, splat(0x20));
  const __m128i next_letter = in_range(_mm_or_si128(next, splat(0x20)), 'a', 26);
  const __m128i next_digit = in_range(next, '0', 10);
  const __m128i is = in_range(here, 'a', 26);
  const auto equal = [&](char c) { return _mm_cmpeq_epi8(here, splat(c)); };
  __m128i found = in_range(here, '#', 4);                           // # $ % &
  found = _mm_or_si128(found, _mm_cmpeq_epi8(folded, splat('`')));  // @ too
  found = _mm_or_si128(found, _mm_or_si128(equal('/'), equal('\\')));
  found = _mm_or_si128(found, _mm_or_si128(equal('<'), _mm_or_si128(equal('{'), equal('~'))));
  const __m128i next_either = _mm_or_si128(next_letter, next_digit);
  found = _mm_or_si128(found, _mm_and_si128(equal('.'), next_letter));
  found = _mm_or_si128(found, _mm_and_si128(equal('_'), next_either));
  found = _mm_or_si128(found, _mm_and_si128(is, in_range(next, 'A', 26)));
  found = _mm_or_si128(found, _mm_and_si128(in_range(here, '0', 10), next_letter));
  found = _mm_or_si128(found, _mm_and_si128(in_range(folded, 'a', 26), next_digit));
  return static_cast<unsigned>(_mm_movemask_epi8(found));
}

// True when none of the 64 bytes at `at` is a trigger, except that the last may be one with what
// follows it.
bool is_quiet(const char* at) noexcept {
  return none_of_sixty_four(at, [](const char* in) { return loud_guard_bytes(load(in)); });
}

// A bit for each of the 64 bytes at `at` that is a trigger; reads one more. Without a branch for
// each sixteen: no predictor knows where a trigger is.
std::uint64_t triggers_in_block(const char* at) noexcept {
  std::uint64_t found = 0;
  for (int i = 0; i < 64; i += 16) found |= std::uint64_t{sixteen_triggers(at + i)} << i;
  return found;
}

#endif

}  // namespace

const char* find_trigger_plain(const char* at, const char* end) noexcept {
  for (; at < end; ++at) {
    if ((classes[static_cast<std::uint8_t>(*at)] & alone) != 0) return at;
    if (at + 1 != end && is_pair(*at, at[1])) return at;
  }
  return end;
}

const char* find_trigger(const char* at, const char* end) noexcept {
#ifdef JAZU_X86
  if (instruction_set() == InstructionSet::avx512) return find_trigger_avx512(at, end);
#endif
  return find_trigger_portable(at, end);
}

const char* find_trigger_portable(const char* at, const char* end) noexcept {
#ifdef __SSE2__
  while (end - at > 64) {
    if (is_quiet(at)) {
      at += 63;
      continue;
    }
    const std::uint64_t found = triggers_in_block(at);
    if (found != 0) return at + std::countr_zero(found);
    at += 64;
  }
  if (at < end &&
      none_of_few(at, end, [](__m128i here, __m128i /*next*/) { return loud_guard_bytes(here); })) {
    return end;
  }
  const std::ptrdiff_t size = end - at;
  for (; end - at > 16; at += 16) {
    const __m128i loud = _mm_or_si128(loud_guard_bytes(load(at)), loud_guard_bytes(load(at + 1)));
    if (_mm_movemask_epi8(loud) == 0) continue;
    const unsigned found = sixteen_triggers(at);
    if (found != 0) return at + std::countr_zero(found);
  }
  if (size > 16) {
    // The last bytes once more, together with some that were none; without the very last one.
    const char* const last = end - 17;
    const unsigned found = sixteen_triggers(last) >> (at - last);
    if (found != 0) return at + std::countr_zero(found);
    at = end - 1;
  }
#endif
  return find_trigger_plain(at, end);
}

}  // namespace jazu::text
