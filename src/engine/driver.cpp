#include "engine/driver.hpp"

#include <algorithm>
#include <cstring>

#include "engine/resolver.hpp"
#include "engine/units.hpp"
#include "text/utf8.hpp"

namespace jazu::engine {
namespace {

// How many bytes `window` units can have: a unit is one code point, or a letter and a mark.
constexpr std::ptrdiff_t window_bytes = window * 4;

void copy(Job& job, const Unit& unit) noexcept {
  const auto size = static_cast<std::size_t>(unit.end - unit.begin);
  std::memcpy(job.out, unit.begin, size);
  job.out += size;
  job.in = unit.end;
}

// A combining mark that makes another letter of the one before it, which the kernel has written:
// takes that letter back and writes the right one. Only letters that the kernel wrote directly can
// stand here, because the resolver reads letter and mark together.
bool recompose(Job& job, const Unit& mark) noexcept {
  if (job.in == job.begin) return false;
  const table::Reading& reading = *job.program->reading;
  const Unit letter = unit_before(reading, job.begin, mark.end);
  if (!letter.is_letter() || letter.end != mark.end || letter.begin == mark.begin) return false;
  job.out -= job.program->entry[letter.code_point] >> table::entry_size_shift & 7;
  job.in = letter.begin;
  resolve_letter(job, letter);
  return true;
}

void punctuation(Job& job, const Unit& unit, const Options& options) noexcept {
  const bool wanted = options.punctuation == Punctuation::convert && follows_word(job);
  for (const table::PunctuationForm& each : job.program->punctuation) {
    if (!wanted || static_cast<char32_t>(each.ascii) != unit.code_point) continue;
    write_piece(job, each.text);
    job.in = unit.end;
    return;
  }
  copy(job, unit);
}

void digit(Job& job, const Unit& unit) noexcept {
  const auto digits = job.program->digits;
  const bool continues = job.in > job.begin && job.in[-1] >= '0' && job.in[-1] <= '9';
  if (!continues) write_piece(job, digits[0]);
  write_piece(job, digits[unit.code_point - U'0' + 1]);
  job.in = unit.end;
}

bool invalid(Job& job, const Unit& unit, const Options& options) noexcept {
  constexpr char replacement[] = {'\xEF', '\xBF', '\xBD'};
  if (options.invalid == Invalid::stop) return false;
  if (options.invalid == Invalid::keep) {
    copy(job, unit);
    return true;
  }
  std::memcpy(job.out, replacement, sizeof replacement);
  job.out += sizeof replacement;
  job.in = unit.end;
  return true;
}

void count(std::size_t& counter, std::size_t& first, std::ptrdiff_t offset) noexcept {
  if (counter++ == 0) first = static_cast<std::size_t>(offset);
}

// Converts the one unit at job.in that the kernel left.
bool step(Job& job, const Options& options, const char* origin, Report& report) noexcept {
  const Unit unit = unit_at(*job.program->reading, job.in, job.end);
  if (!unit.in_word()) job.word = WordState::outside;
  if (!unit.valid) {
    count(report.invalid, report.first_invalid, job.in - origin);
    return invalid(job, unit, options);
  }
  if (unit.is_letter()) {
    resolve_letter(job, unit);
  } else if (unit.code_point >= '0' && unit.code_point <= '9') {
    digit(job, unit);
  } else if (unit.code_point < 0x80) {
    punctuation(job, unit, options);
  } else if (unit.value == table::unit::foreign) {
    count(report.foreign, report.first_foreign, job.in - origin);
    copy(job, unit);
  } else if (!unit.is_transparent() || !recompose(job, unit)) {
    copy(job, unit);
  }
  return true;
}

}  // namespace

bool run(Job& job, const Kernels& kernels, const Options& options, const char* origin,
         Report& report) noexcept {
  const Kernel kernel = job.program->mark.present ? kernels.marked : kernels.plain;
  while (true) {
    kernel(job);
    if (job.in >= job.limit) return true;
    if (!step(job, options, origin, report)) return false;
  }
}

const char* safe_limit(const table::Reading& reading, const char* from, const char* end,
                       bool& mid_word) noexcept {
  // A sequence that the end cuts off can still become valid.
  const char* at = end;
  for (std::ptrdiff_t back = 1; back <= std::min<std::ptrdiff_t>(3, end - from); ++back) {
    if (text::decode(end - back, end).truncated) at = end - back;
  }
  const char* held_begin = nullptr;
  for (int count = 0; at > from; ++count) {
    const Unit unit = unit_before(reading, from, at);
    if (!unit.in_word()) {
      mid_word = false;
      return at;
    }
    if (count == held_units) held_begin = at;
    // A word this long has its mark decided by its first units alone, so it need not be kept whole.
    if (count == max_word + held_units) break;
    at = unit.begin;
  }
  const bool whole_word_pending = at == from && !mid_word;
  if (whole_word_pending) return from;
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
