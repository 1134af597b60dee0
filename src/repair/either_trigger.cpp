#include "repair/either_trigger.hpp"

#include <algorithm>
#include <cstddef>

#include "repair/trigger.hpp"
#include "repair/trigger_sse2.hpp"
#include "text/guard_trigger.hpp"
#include "text/guard_trigger_sse2.hpp"
#include "text/instruction_set.hpp"

namespace jazu::repair {
namespace {

constexpr std::ptrdiff_t block = 64;

const char* find_loud_block(const char* at, const char* stop, const char* end) noexcept {
#ifdef JAZU_X86
  if (text::instruction_set() == text::InstructionSet::avx512) {
    return find_loud_block_avx512(at, stop, end);
  }
#endif
  return find_loud_block_portable(at, stop, end);
}

// The first trigger of the guard in [at, stop), or `stop`.
const char* find_span_trigger(const char* begin, const char* at, const char* stop,
                              const char* end) noexcept {
  // The last byte may be one with what follows it.
  const char* const last = stop + std::min<std::ptrdiff_t>(end - stop, 1);
  while (at < stop) {
    at = text::find_trigger(at, last);
    if (at >= stop || !text::is_percent_sign(begin, at)) break;
    ++at;
  }
  return std::min(at, stop);
}

#ifdef __SSE2__

using namespace sse2;

JAZU_SSE2_INLINE __m128i loud_either(__m128i here) noexcept {
  return _mm_or_si128(text::sse2::loud_guard_bytes(here),
                      _mm_or_si128(odd_leads(here), roman_trails(here)));
}

JAZU_SSE2_INLINE __m128i loud_either_closely(__m128i here, __m128i next) noexcept {
  return _mm_or_si128(text::sse2::loud_guard_bytes(here), loud_closely(here, next));
}

bool is_quiet(const char* at) noexcept {
  return none_of_sixty_four(at, [](const char* in) { return loud_either(load(in)); }) ||
         none_of_sixty_four(
             at, [](const char* in) { return loud_either_closely(load(in), load(in + 1)); });
}

// The same of a name, or of what is left of a text, when nothing follows it.
bool is_quiet(const char* at, const char* end) noexcept {
  return none_of_few(at, end, [](__m128i here, __m128i /*next*/) { return loud_either(here); }) ||
         none_of_few(at, end,
                     [](__m128i here, __m128i next) { return loud_either_closely(here, next); });
}

#endif

}  // namespace

const char* find_loud_block_portable(const char* at, const char* stop, const char* end) noexcept {
#ifdef __SSE2__
  // The last byte of a block is looked at again with what follows it.
  for (; stop - at > block; at += block - 1) {
    _mm_prefetch(at + 1024, _MM_HINT_T0);
    if (!is_quiet(at)) return at;
  }
  if (stop == end && at < end && is_quiet(at, end)) return end;
#else
  static_cast<void>(stop), static_cast<void>(end);
#endif
  return at;
}

const char* find_either_trigger(const char* begin, const char* at, const char* stop,
                                const char* end) noexcept {
  for (const char* first = at; at < stop; first = at) {
    at = find_loud_block(at, stop, end);
    if (at == end) break;
    const char* const behind = at + std::min(stop - at, block);
    // A digit or a dot before a letter is quiet itself.
    const char* const before = at > first ? at - 1 : at;
    const char* const found = std::min(find_span_trigger(begin, before, behind, end),
                                       find_trigger(begin, at, behind, end));
    if (found != behind) return found;
    at = behind;
  }
  return stop;
}

}  // namespace jazu::repair
