// The readings of one word, before one is chosen: what each of its spellings may stand for.
//
// A reader (reader.hpp) fills a Lattice from the text of a word in any alphabet; the layers of the
// resolver choose a path through it. Nothing here knows which alphabet the word was written in.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "table/letters.hpp"

namespace jazu::reading {

using table::Letter;
using table::LetterSet;

// Words longer than this, in code points, are read by table rules alone: no decision of the layers
// above sees farther (law 0).
inline constexpr std::size_t max_positions = 64;
inline constexpr std::size_t max_arc_letters = 4;
inline constexpr std::size_t max_arcs = 1024;

// A reading has at most this many letters.
inline constexpr std::size_t max_letters = max_arc_letters * max_positions;

// Letters that the spelling between two positions may stand for.
struct Arc {
  std::uint8_t begin, end;  // positions in the word, in code points; begin < end
  std::uint8_t size;        // how many letters, at least one
  std::uint8_t upper;       // bit n: letter n is a capital
  std::array<Letter, max_arc_letters> letters;
  std::uint16_t cost;  // what an unusual spelling costs (lenient reading), in model::Cost units
};

// What is known of the sign before a word (the hamza of arab).
enum class WordSign : std::uint8_t {
  unknown,  // the alphabet has none, or the reading is lenient
  present,  // the reading must call for it
  absent,   // the reading must not
};

struct Lattice {
  std::size_t size = 0;       // positions; a path leads from 0 to size
  std::size_t arc_count = 0;  // arcs[0 .. arc_count), sorted by begin, the preferred ones first
  std::array<Arc, max_arcs> arcs;
  std::array<std::uint16_t, max_positions + 1> first;  // first[p]: the first arc from p on

  // Letters that the alphabet does not write (ъ ь); each may stand behind any other letter that ends
  // behind position `fixed`. Up to there the arcs say all.
  LetterSet silent = 0;
  std::size_t fixed = 0;

  // The sign is called for by a word that has a letter of `any` and none of `none`.
  WordSign sign = WordSign::unknown;
  LetterSet any = 0, none = 0;
};

}  // namespace jazu::reading
