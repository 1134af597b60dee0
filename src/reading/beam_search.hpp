// The likeliest readings of a word by its letters.
#pragma once

#include "model/model.hpp"
#include "reading/candidate.hpp"
#include "reading/lattice.hpp"

namespace jazu::reading {

// Adds them to `found`, best first, among those that are there. Those that cost `lag` more than the
// best one there are not looked for.
void search_letters(const Lattice& lattice, const model::Model& model, model::Cost lag,
                    Candidates& found) noexcept;

}  // namespace jazu::reading
