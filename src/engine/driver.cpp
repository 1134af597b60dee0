#include "engine/driver.hpp"

#include <algorithm>

#include "engine/units.hpp"
#include "text/utf8.hpp"

namespace jazu::engine {
namespace {

// How many bytes `window` units can have: a unit is one code point, or a letter and a mark.
constexpr std::ptrdiff_t window_bytes = window * 4;

}  // namespace

bool run(Job& job, const Kernels& kernels) noexcept {
  const table::Mark& mark = job.program->mark;
  if (!mark.present) return kernels.plain(job);
  return mark.for_capitals ? kernels.capitals(job) : kernels.letters(job);
}

const char* part_end(const table::Reading& reading, const char* begin, const char* from,
                     const char* end, std::size_t size) noexcept {
  if (static_cast<std::size_t>(end - from) <= size) return end;
  const char* at = from + size;
  for (int back = 0; back < 3 && (static_cast<unsigned char>(*at) & 0xC0) == 0x80; ++back) --at;
  if (at <= from) return from + size;
  const Unit next = unit_at(reading, at, end);
  const Unit whole = unit_before(reading, begin, next.end);
  return std::max(std::min(whole.begin, at), from + 1);
}

const char* safe_limit(const table::Reading& reading, const char* from, const char* end,
                       bool& mid_word) noexcept {
  // A sequence that the end cuts off can still become valid.
  const char* at = end;
  for (std::ptrdiff_t back = 1; back <= std::min<std::ptrdiff_t>(3, end - from); ++back) {
    if (text::decode(end - back, end).truncated) at = end - back;
  }
  const char* held_begin = nullptr;
  const char* first_letter = at;
  for (int count = 0; at > from; ++count) {
    const Unit unit = unit_before(reading, from, at);
    if (!unit.in_word()) {
      mid_word = false;
      return at;
    }
    if (count == held_units) held_begin = at;
    // A word this long has its mark decided by its first units alone, so it need not be kept whole.
    // Its first unit is a letter: the marks before that are not counted.
    if (count >= max_word + held_units && !unit.is_transparent()) break;
    at = unit.begin;
    if (!unit.is_transparent()) first_letter = at;
  }
  // Marks before the first letter of a word need not be kept either.
  const bool whole_word_pending = at == from && !mid_word;
  if (whole_word_pending) return first_letter;
  mid_word = true;
  return held_begin != nullptr ? held_begin : from;
}

const char* context_before(const char* begin, const char* at) noexcept {
  const char* context = at - std::min(at - begin, window_bytes);
  while (context > begin && context < at && (static_cast<unsigned char>(*context) & 0xC0) == 0x80) {
    ++context;
  }
  return context;
}

}  // namespace jazu::engine
