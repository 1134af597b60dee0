// How well the vowels of a word go together, however far apart they stand.
#pragma once

#include <cstdint>

#include "model/cost.hpp"
#include "model/harmony_data.hpp"
#include "table/letters.hpp"

namespace jazu::model {

// A view; copying it copies no data. It complements the letter model, which sees a few letters
// only: of the ending of a long word it does not know whether the stem is of front or of back
// vowels.
class HarmonyModel {
 public:
  // The last two symbols; 0 where a word begins.
  using State = std::uint32_t;

  constexpr HarmonyModel() = default;
  constexpr explicit HarmonyModel(const HarmonyData& data) noexcept : data_(data) {}

  bool empty() const noexcept { return data_.costs.empty(); }

  // What the next letter costs more than it would after any others; negative when it fits. Adds it
  // to `state`.
  std::int32_t advance(State& state, table::Letter letter) const noexcept {
    const std::uint32_t symbol = harmony_symbols[letter];
    if (symbol == 0 || empty()) return 0;
    const std::uint32_t before = state;
    state = before % harmony_symbol_count * harmony_symbol_count + symbol;
    return std::int32_t{data_.costs[before * harmony_symbol_count + symbol]} - 128;
  }

 private:
  HarmonyData data_;
};

}  // namespace jazu::model
