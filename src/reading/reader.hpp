// Reads a word: by the rules of its table alone, or into a Lattice of all that it may stand for.
#pragma once

#include <cstdint>

#include "reading/lattice.hpp"
#include "reading/letters.hpp"
#include "reading/word.hpp"
#include "table/reader.hpp"

namespace jazu::reading {

// Which reading rules count.
enum class Rules : std::uint8_t {
  all,
  frozen,  // rows and the block `marks`, on which lossless mode relies
};

// What table::Decisions has for position `at` of a word, after `letters`.
inline std::uint8_t look_up(const table::Reader& reader, const Word& word, std::size_t at,
                            const Letters& letters, Rules rules) noexcept {
  unsigned previous = table::word_begins;
  if (letters.size > 0) {
    const Letter last = letters.at[letters.size - 1].letter;
    previous = last == ReadLetter::copied ? table::no_letter : last;
  }
  const table::Decisions& decisions =
      rules == Rules::all ? reader.decisions : reader.frozen_decisions;
  return decisions.choose(word.entry[at], previous, at + 1 < word.size ? word.entry[at + 1] : 0);
}

// Adds the letter that a choice is. Returns false when it is none but a list or the like. `end` is
// the position behind the code point.
inline bool add_choice(std::uint8_t choice, std::size_t end, Letters& letters) noexcept {
  using table::Decisions;
  if (choice >= Decisions::first_list) return false;
  letters.add(choice & ~Decisions::upper, (choice & Decisions::upper) != 0, end);
  return true;
}

// The spelling that the rules choose at position `at` of a word, after `letters`. Null where none
// begins with the code point that stands there.
const table::ReadSpelling* choose(const table::Reader& reader, const Word& word, std::size_t at,
                                  const Letters& letters, Rules rules) noexcept;

// True when the spelling stands at position `at` of the word, whatever its context says.
bool stands_at(const table::Reader& reader, const table::ReadSpelling& spelling, const Word& word,
               std::size_t at) noexcept;

// True when the context of a spelling holds at position `at` of the word, after `letters`.
bool context_holds(const table::Reader& reader, const table::ReadSpelling& spelling,
                   const Word& word, std::size_t at, const Letters& letters) noexcept;

// Reads a word, or what is left of it from position `at` on, by the rules alone; appends to
// `letters`. A code point that no spelling begins with is copied.
void read_by_rules(const table::Reader& reader, const Word& word, std::size_t at, Rules rules,
                   Letters& letters) noexcept;

// Gives letters that are written without case, and letters that are not written, the case of those
// around them: a sign in a word of capitals is one too. read_by_rules() ends with this.
void settle_case(const table::Reader& reader, Letters& letters) noexcept;

// What a spelling costs that only lenient reading knows, in model::Cost units: less than half a
// bit. Of 0, 6, 12, 20 and 32 the one that reads the words of hapin best and harms no regular text
// (tests/accuracy/parallel.py).
inline constexpr std::uint16_t lenient_cost = 6;

// Fills a lattice with all that the word may stand for. With `lenient`, the rows of the block
// `lenient` count too, and the sign before the word says nothing. Returns false when no path leads
// through it or there are too many arcs.
bool fill_lattice(const table::Reader& reader, const Word& word, bool lenient,
                  Lattice& lattice) noexcept;

}  // namespace jazu::reading
