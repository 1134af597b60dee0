// How likely each letter of Kazakh is to follow those before it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "model/cost.hpp"
#include "model/letter_data.hpp"
#include "table/letters.hpp"

namespace jazu::model {

// A letter of table::letters, or the edge of a word.
using Symbol = std::uint8_t;
inline constexpr Symbol edge_symbol = table::letter_count;
inline constexpr std::size_t symbol_count = table::letter_count + 1;

// A view; copying it copies no data. Every member function is a pure function of its arguments.
class LetterModel {
 public:
  static constexpr std::size_t max_order = 6;

  // The contexts that end where the word has been read to, by their length: the empty one first.
  // Zero where the model knows no such context. Not set until start() has given it: searches have
  // room for hundreds of which they use a few.
  struct State {
    std::array<std::uint32_t, max_order> context;
  };

  constexpr LetterModel() = default;
  constexpr explicit LetterModel(const LetterData& data) noexcept : data_(data) {}

  bool empty() const noexcept { return data_.contexts.empty(); }

  // Where every word begins.
  State start() const noexcept;

  // What it costs that `symbol` comes next. Adds the symbol to `state`.
  Cost advance(State& state, Symbol symbol) const noexcept;

  // The same without a step; edge_symbol ends the word.
  Cost cost(const State& state, Symbol symbol) const noexcept;

  // The same for a letter, sooner where it seldom or never comes next.
  Cost cost_of_rare(const State& state, Symbol letter) const noexcept;

 private:
  struct Found {
    Cost cost;
    std::uint32_t child;
    bool known;
  };
  template <typename Note>
  Cost climb(const State& state, Symbol symbol, Note note) const noexcept;
  Found find_short(std::uint32_t context, Symbol symbol) const noexcept;
  Found find_inner(std::uint32_t context, Symbol symbol) const noexcept;
  Found find_outer(std::uint32_t context, Symbol symbol) const noexcept;
  Found find(std::size_t length, std::uint32_t context, Symbol symbol) const noexcept {
    if (length + 1 == data_.order) return find_outer(context, symbol);
    return length <= 1 ? find_short(context, symbol) : find_inner(context, symbol);
  }
  Cost fallback(std::uint32_t context) const noexcept { return data_.contexts[context] & 0xFF; }

  LetterData data_;
};

}  // namespace jazu::model
