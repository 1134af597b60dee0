// The stems of the lexicon that a word begins with.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "reading/candidate.hpp"
#include "reading/lattice.hpp"
#include "table/lexicon.hpp"

namespace jazu::reading {

// A beginning of the word that can be read as a stem of the lexicon.
struct Stem {
  static constexpr Letter none = 0xFF;

  // One arc of the lattice, and the silent letter behind it, if there is one.
  struct Step {
    std::uint16_t arc;
    Letter silent;
  };

  std::size_t end = 0;  // the position in the word behind it
  std::size_t step_count = 0;
  std::array<Step, max_positions> steps;
  std::size_t size = 0;  // letters
  std::array<Letter, max_letters> letters;
  std::uint16_t line = 0;
  table::StemCase stem_case = table::StemCase::lower;

  bool begins(const Candidate& candidate) const noexcept;
};

struct Stems {
  static constexpr std::size_t max_count = 4;

  std::size_t count = 0;
  std::array<Stem, max_count> items;
};

// Finds the longest ones, those that cover most of the word first. `cased` says that the alphabet
// shows capitals: short names and abbreviations are then found only where they are written so.
// `learned` takes those too that a tool chose. Allocates nothing; the work is bounded.
void find_stems(const Lattice& lattice, const table::Lexicon& lexicon, bool cased, bool learned,
                Stems& found) noexcept;

// The lattice with the stem as the only reading of the beginning of the word. Returns false where a
// letter of the stem has no room.
bool constrain(const Lattice& lattice, const Stem& stem, Lattice& result) noexcept;

}  // namespace jazu::reading
