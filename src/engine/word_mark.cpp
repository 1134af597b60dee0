#include "engine/word_mark.hpp"

#include <cstring>

#include "engine/trace.hpp"
#include "engine/units.hpp"

namespace jazu::engine {

bool letters_call_for_mark(const Job& job, const char* word) noexcept {
  const table::Mark& mark = job.program->mark;
  table::LetterSet found = 0;
  for (int count = 0; word < job.end && count < max_word; ++count) {
    const Unit unit = unit_at(*job.program->reading, word, job.end);
    if (!unit.in_word()) break;
    if (unit.is_letter()) found |= table::set_of(unit.letter());
    if ((found & mark.none) != 0) return false;
    word = unit.end;
  }
  return (found & mark.any) != 0;
}

void insert_mark(const Job& job, char* word, char*& end) noexcept {
  const table::Piece mark = job.program->mark.text;
  std::memmove(word + mark.size, word, static_cast<std::size_t>(end - word));
  std::memcpy(word, job.program->pool.data() + mark.offset, mark.size);
  end += mark.size;
  if (job.trace != nullptr) job.trace->move_output(word, mark.size);
}

void open_capitals(Job& job) noexcept {
  const table::Program& program = *job.program;
  int letters = 0;
  bool capitals = true;
  const char* at = job.in;
  for (int count = 0; capitals && at < job.end && count < max_word; ++count) {
    const Unit unit = unit_at(*program.reading, at, job.end);
    if (!unit.in_word()) break;
    capitals = !unit.is_letter() || unit.is_upper();
    letters += unit.is_letter() ? 1 : 0;
    at = unit.end;
  }
  capitals = capitals && letters >= 2;
  job.word = capitals ? WordState::capitals : WordState::inside;
  if (!capitals) return;
  std::memcpy(job.out, program.pool.data() + program.mark.text.offset, program.mark.text.size);
  job.out += program.mark.text.size;
}

}  // namespace jazu::engine
