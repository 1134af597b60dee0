// What the letters of a word cost, one after the other.
#pragma once

#include <cstdint>

#include "model/model.hpp"
#include "reading/lattice.hpp"

namespace jazu::reading {

// The letter model, vowel harmony, and what is held against letters of loans. The letter model is
// learned from a list of words, where loans are far more frequent than in text; so it puts in too
// many soft signs, and writes the loan letter for its native twin.
class LetterScore {
 public:
  using Cost = std::int32_t;

  LetterScore() = default;  // nothing yet
  explicit LetterScore(const model::Model& model) noexcept
      : state_(model.letters.start()), harmony_(0) {}

  // The letter counts as put in where the alphabet does not write it.
  Cost advance(const model::Model& model, Letter letter, bool put_in) noexcept {
    constexpr Cost put_in_cost = 3 * model::cost_per_bit, loan_cost = 2 * model::cost_per_bit;
    constexpr Letter loan_e = table::find_letter(0x044D)->letter;
    const auto likely = static_cast<Cost>(model.letters.advance(state_, letter));
    const Cost fits = model.harmony.advance(harmony_, letter) * 3 / 4;
    return likely + fits + (put_in ? put_in_cost : 0) + (letter == loan_e ? loan_cost : 0);
  }

  // What it costs that the word ends here.
  Cost finish(const model::Model& model) const noexcept {
    return static_cast<Cost>(model.letters.cost(state_, model::edge_symbol));
  }

 private:
  model::LetterModel::State state_;
  model::HarmonyModel::State harmony_;
};

}  // namespace jazu::reading
