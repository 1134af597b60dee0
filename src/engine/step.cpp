#include "engine/step.hpp"

#include <cstring>

#include "engine/resolver.hpp"
#include "engine/trace.hpp"
#include "engine/units.hpp"

namespace jazu::engine {
namespace {

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
  if (job.trace != nullptr) job.trace->rewind(job.in, job.out);
  resolve_letter(job, letter);
  return true;
}

void punctuation(Job& job, const Unit& unit) noexcept {
  const bool wanted = job.options->punctuation == Punctuation::convert && follows_word(job);
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

bool invalid(Job& job, const Unit& unit) noexcept {
  constexpr char replacement[] = {'\xEF', '\xBF', '\xBD'};
  if (job.options->invalid == Invalid::stop) return false;
  if (job.options->invalid == Invalid::keep) {
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

}  // namespace

bool step(Job& job) noexcept {
  Report& report = *job.report;
  const Unit unit = unit_at(*job.program->reading, job.in, job.end);
  if (!unit.in_word()) job.word = WordState::outside;
  if (!unit.valid) {
    count(report.invalid, report.first_invalid, job.in - job.origin);
    return invalid(job, unit);
  }
  if (unit.is_letter()) {
    resolve_letter(job, unit);
  } else if (unit.code_point >= '0' && unit.code_point <= '9') {
    digit(job, unit);
  } else if (unit.code_point < 0x80) {
    punctuation(job, unit);
  } else if (unit.value == table::unit::foreign) {
    count(report.foreign, report.first_foreign, job.in - job.origin);
    copy(job, unit);
  } else if (!unit.is_transparent() || !recompose(job, unit)) {
    copy(job, unit);
  }
  return true;
}

}  // namespace jazu::engine
