// How Kazakh a word is, as an alphabet reads it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "reading/word.hpp"
#include "table/letter_costs.hpp"
#include "table/reader.hpp"

namespace jazu::detecting {

// Finds the cheapest letters that a word may stand for. An alphabet writes several letters alike,
// and its rules choose well only in words that it wrote: what is weighed is every reading.
class Weigher {
 public:
  // The cost of the word in quarters of a bit, or -1 when the alphabet cannot read it.
  std::int64_t weigh(const table::Reader& reader, const reading::Word& word) noexcept;

  // Calls `use(spelling, at)` for each spelling of the reading that was found, last one first.
  template <typename Use>
  void trace(const Use& use) const {
    const State* state = &states_[size_][best_];
    while (state->spelling != nullptr) {
      use(*state->spelling, static_cast<std::size_t>(state->from));
      state = &states_[state->from][state->state];
    }
  }

 private:
  // More readings of the same letters up to one place do not differ in what matters.
  static constexpr std::size_t max_states = 8;

  // A reading up to a place in the word.
  struct State {
    table::Symbol first, second;  // its last letters
    std::uint8_t from, state;     // what it goes on from
    std::int32_t cost;
    const table::ReadSpelling* spelling;  // null at the beginning of the word
  };

  void extend(const table::LetterCosts& costs, std::size_t at,
              const table::ReadSpelling& spelling) noexcept;
  void keep(std::size_t at, const State& state) noexcept;

  std::size_t size_ = 0;
  std::size_t best_ = 0;
  std::array<std::uint8_t, reading::max_positions + 1> count_;
  std::array<std::array<State, max_states>, reading::max_positions + 1> states_;
};

}  // namespace jazu::detecting
