// The readings of a word that the word list has.
#pragma once

#include "model/model.hpp"
#include "reading/candidate.hpp"
#include "reading/lattice.hpp"

namespace jazu::reading {

// Adds them to `found`, best first.
void search_words(const Lattice& lattice, const model::Model& model, Candidates& found) noexcept;

}  // namespace jazu::reading
