// Which letters the sign before a word allows.
#pragma once

#include "reading/lattice.hpp"

namespace jazu::reading {

// Whether a word of these letters agrees with the sign.
constexpr bool agrees(const Lattice& lattice, LetterSet letters) noexcept {
  if (lattice.sign == WordSign::unknown) return true;
  const bool called_for = (letters & lattice.any) != 0 && (letters & lattice.none) == 0;
  return called_for == (lattice.sign == WordSign::present);
}

// Whether some reading of a spelling in the word has one of these letters.
inline bool may_have(const Lattice& lattice, LetterSet letters) noexcept {
  for (std::size_t at = 0; at < lattice.arc_count; ++at) {
    const Arc& arc = lattice.arcs[at];
    for (std::size_t i = 0; i < arc.size; ++i) {
      if ((letters >> arc.letters[i] & 1) != 0) return true;
    }
  }
  return false;
}

// The letters that a reading can have at all. A word with the sign has none of `none`; one without
// it that cannot have a letter of `none` has none of `any` either, which decides most words.
inline LetterSet allowed_letters(const Lattice& lattice) noexcept {
  const LetterSet all = ~LetterSet{0};
  if (lattice.sign == WordSign::unknown) return all;
  if (lattice.sign == WordSign::present) return all & ~lattice.none;
  return may_have(lattice, lattice.none) ? all : all & ~lattice.any;
}

}  // namespace jazu::reading
