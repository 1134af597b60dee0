// The readings of a word that the word list has.
#pragma once

#include "model/model.hpp"
#include "reading/candidate.hpp"
#include "reading/lattice.hpp"

namespace jazu::reading {

// Adds to `found`, best first, the readings that are words of the list.
void search_words(const Lattice& lattice, const model::Model& model, Candidates& found) noexcept;

// Adds those that are a word of the list and an ending, or two words and perhaps an ending, by what
// these and the letters cost.
void search_stems(const Lattice& lattice, const model::Model& model, Candidates& found) noexcept;

// Adds what the letters cost to readings by search_words, so that they can be compared with others.
void add_letters(const Lattice& lattice, const model::Model& model, Candidates& found) noexcept;

}  // namespace jazu::reading
