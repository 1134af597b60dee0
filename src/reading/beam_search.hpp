// The likeliest readings of a word by its letters.
#pragma once

#include "model/model.hpp"
#include "reading/candidate.hpp"
#include "reading/lattice.hpp"

namespace jazu::reading {

// Adds them to `found`, best first, among those that are there.
void search_letters(const Lattice& lattice, const model::Model& model, Candidates& found) noexcept;

}  // namespace jazu::reading
