#include "engine/resolver.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstring>
#include <optional>

namespace jazu::engine {
namespace {

using table::Forms;
using table::Item;
using table::Letter;
using table::Program;
using table::Reading;
using table::Rule;

bool matches(const Item& item, const std::optional<Unit>& letter) noexcept {
  if (item.edge) return !letter;
  return letter && (item.letters & table::set_of(letter->letter())) != 0;
}

bool context_holds(const Job& job, const Rule& rule, const char* first, const char* last) noexcept {
  const Program& program = *job.program;
  const Item* item = program.items.data() + rule.items;
  LetterWalk before(*program.reading, first, job.begin);
  for (unsigned i = 0; i < rule.before; ++i, ++item) {
    if (!matches(*item, before.next())) return false;
  }
  LetterWalk after(*program.reading, last, job.end);
  for (unsigned i = 0; i < rule.after; ++i, ++item) {
    if (!matches(*item, after.next())) return false;
  }
  return true;
}

// True when `rule` applies to the letters from `first` on; `end` is then where those it covers end.
// The letters must touch: a mark between them would be lost.
bool match(const Job& job, const Rule& rule, const Unit& first, const char*& end) noexcept {
  const char* at = first.end;
  for (unsigned i = 1; i < rule.size; ++i) {
    if (at == job.end) return false;
    const Unit unit = unit_at(*job.program->reading, at, job.end);
    if (!unit.is_letter() || unit.letter() != rule.letters[i]) return false;
    at = unit.end;
  }
  if (!context_holds(job, rule, first.begin, at)) return false;
  end = at;
  return true;
}

// True when the run of capitals around `unit` is an initialism: at least two letters that hold no
// vowel (ЖШС), or a listed abbreviation (АҚШ). A longer run than a listed abbreviation can be is a
// word.
bool in_initialism(const Job& job, const Unit& unit) noexcept {
  const Program& program = *job.program;
  const Reading& reading = *program.reading;
  std::array<Letter, 2 * window + 1> run{};
  std::size_t begin = window;
  std::size_t end = window;
  run[end++] = unit.letter();
  LetterWalk before(reading, unit.begin, job.begin);
  for (auto letter = before.next(); letter && letter->is_upper(); letter = before.next()) {
    run[--begin] = letter->letter();
  }
  LetterWalk after(reading, unit.end, job.end);
  for (auto letter = after.next(); letter && letter->is_upper(); letter = after.next()) {
    run[end++] = letter->letter();
  }
  if (end - begin < 2 || end - begin > table::max_packed) return false;
  std::uint64_t packed = 0;
  bool vowel = false;
  for (std::size_t i = begin; i < end; ++i) {
    packed = table::pack_letter(packed, run[i]);
    vowel = vowel || (reading.vowels & table::set_of(run[i])) != 0;
  }
  return !vowel ||
         std::binary_search(program.abbreviations.begin(), program.abbreviations.end(), packed);
}

// The case shape of a capital: upper throughout when the next letter is a capital, or when it ends
// the word and the letter before is one (Шымкент Shymkent, ШЫМКЕНТ SHYMKENT, Ш. Sh.; the rule of
// the 2018 orthography, with its exception for initialisms in section 73: ЖШС is JShS).
bool is_upper_throughout(const Job& job, const Unit& unit) noexcept {
  const Program& program = *job.program;
  if (program.mark.for_capitals) return job.word == WordState::capitals;
  const auto next = LetterWalk(*program.reading, unit.end, job.end).next();
  bool upper = next && next->is_upper();
  if (!next) {
    const auto previous = LetterWalk(*program.reading, unit.begin, job.begin).next();
    upper = previous && previous->is_upper();
  }
  return upper && !(program.title_case_initialisms && in_initialism(job, unit));
}

}  // namespace

bool closes_word(char32_t c) noexcept {
  constexpr std::array<char32_t, 21> closing = {
      '"',    '\'',   ')',    ']',    '}',    '!',    '?',    '.',    ',',    ';',   ':',
      0x00BB, 0x2019, 0x201D, 0x201C, 0x2018, 0x203A, 0x2026, 0x060C, 0x061B, 0x061F};
  return std::find(closing.begin(), closing.end(), c) != closing.end();
}

void write_piece(Job& job, table::Piece piece) noexcept {
  std::memcpy(job.out, job.program->pool.data() + piece.offset, piece.size);
  job.out += piece.size;
}

void resolve_letter(Job& job, const Unit& unit) noexcept {
  const Program& program = *job.program;
  const table::RuleRange range = program.ranges[unit.letter()];
  const Forms* forms = &program.letters[unit.letter()];
  const char* end = unit.end;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (match(job, program.rules[i], unit, end)) {
      forms = &program.rules[i].forms;
      break;
    }
  }
  table::Piece written = forms->small;
  if (unit.is_upper()) {
    const bool one_shape = forms->title == forms->upper;
    written = !one_shape && is_upper_throughout(job, unit) ? forms->upper : forms->title;
  }
  write_piece(job, written);
  job.in = end;
}

bool follows_word(const Job& job) noexcept {
  const char* at = job.in;
  for (int count = 0; at > job.begin && count < window; ++count) {
    const Unit unit = unit_before(*job.program->reading, job.begin, at);
    if (unit.is_letter()) return true;
    if (!unit.valid || (!unit.is_transparent() && !closes_word(unit.code_point))) return false;
    at = unit.begin;
  }
  return false;
}

}  // namespace jazu::engine
