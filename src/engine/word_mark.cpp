#include "engine/word_mark.hpp"

#include <cstring>

#include "engine/units.hpp"

namespace jazu::engine {
namespace {

using table::LetterSet;
using table::Mark;
using table::Reading;

// True when the word's letters hold one of mark.any and none of mark.none. A letter of mark.none
// settles it, and most words have one early.
bool letters_call_for_mark(const Mark& mark, const Reading& reading, const char* in,
                           const char* end) noexcept {
  LetterSet found = 0;
  for (int count = 0; in < end && count < max_word; ++count) {
    const Unit unit = unit_at(reading, in, end);
    if (!unit.in_word()) break;
    if (unit.is_letter()) found |= table::set_of(unit.letter());
    if ((found & mark.none) != 0) return false;
    in = unit.end;
  }
  return (found & mark.any) != 0;
}

// True when the word has at least two letters and all are capitals.
bool is_in_capitals(const Reading& reading, const char* in, const char* end) noexcept {
  int letters = 0;
  for (int count = 0; in < end && count < max_word; ++count) {
    const Unit unit = unit_at(reading, in, end);
    if (!unit.in_word()) break;
    if (unit.is_letter() && !unit.is_upper()) return false;
    letters += unit.is_letter() ? 1 : 0;
    in = unit.end;
  }
  return letters >= 2;
}

}  // namespace

void open_word(Job& job) noexcept {
  const table::Program& program = *job.program;
  const Mark& mark = program.mark;
  const bool wanted = mark.for_capitals
                          ? is_in_capitals(*program.reading, job.in, job.end)
                          : letters_call_for_mark(mark, *program.reading, job.in, job.end);
  job.word = wanted && mark.for_capitals ? WordState::capitals : WordState::inside;
  if (!wanted) return;
  std::memcpy(job.out, program.pool.data() + mark.text.offset, mark.text.size);
  job.out += mark.text.size;
}

}  // namespace jazu::engine
