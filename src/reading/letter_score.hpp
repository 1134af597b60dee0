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
    const auto likely = static_cast<Cost>(model.letters.advance(state_, letter));
    return likely + of_letter(model, letter, put_in, harmony_);
  }

  // What the next step costs if the letter is put in.
  Cost cost_of_put_in(const model::Model& model, Letter letter) const noexcept {
    model::HarmonyModel::State harmony = harmony_;
    const auto likely = static_cast<Cost>(model.letters.cost_of_rare(state_, letter));
    return likely + of_letter(model, letter, true, harmony);
  }

  // What it costs that the word ends here.
  Cost finish(const model::Model& model) const noexcept {
    return static_cast<Cost>(model.letters.cost(state_, model::edge_symbol));
  }

 private:
  // What a letter costs beside what the letter model says.
  static Cost of_letter(const model::Model& model, Letter letter, bool put_in,
                        model::HarmonyModel::State& harmony) noexcept {
    constexpr Cost put_in_cost = 3 * model::cost_per_bit, loan_cost = 2 * model::cost_per_bit;
    constexpr Letter loan_e = table::find_letter(0x044D)->letter;
    const Cost fits = model.harmony.advance(harmony, letter) * 3 / 4;
    return fits + (put_in ? put_in_cost : 0) + (letter == loan_e ? loan_cost : 0);
  }

  model::LetterModel::State state_;
  model::HarmonyModel::State harmony_;
};

}  // namespace jazu::reading
