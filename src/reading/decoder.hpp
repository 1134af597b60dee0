// The learned layer of the resolver: the most likely ways to read a word.
#pragma once

#include "model/model.hpp"
#include "reading/candidate.hpp"
#include "reading/lattice.hpp"

namespace jazu::reading {

enum class Effort : std::uint8_t {
  words,      // what the word list has
  as_needed,  // the letter model too, where the word list has nothing it is sure of
  full,       // the letter model too, so that the costs of the best two say how sure the choice is
};

// Fills `found` with the best readings of the word: none when the model is empty, the word is, or
// no path agrees with its sign. Each is a path through the lattice, with silent letters put in,
// whose letters agree with the sign. Allocates nothing; the work is bounded.
void decode(const Lattice& lattice, const model::Model& model, Effort effort,
            Candidates& found) noexcept;

}  // namespace jazu::reading
