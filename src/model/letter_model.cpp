#include "model/letter_model.hpp"

#include "model/find_symbol.hpp"

namespace jazu::model {
LetterModel::State LetterModel::start() const noexcept {
  State state{};
  if (!empty()) state.context[1] = find_short(0, edge_symbol).child;
  return state;
}

// Of a context that has all symbols.
LetterModel::Found LetterModel::find_short(std::uint32_t context, Symbol symbol) const noexcept {
  const std::uint32_t element = data_.inner[(data_.contexts[context] >> 8) + symbol];
  return {element >> 6 & 0xFF, element >> 14, true};
}

LetterModel::Found LetterModel::find_inner(std::uint32_t context, Symbol symbol) const noexcept {
  const std::uint32_t* const element = find_symbol(data_.inner, data_.contexts[context] >> 8,
                                                   data_.contexts[context + 1] >> 8, symbol);
  if (element == nullptr) return {0, 0, false};
  return {*element >> 6 & 0xFF, *element >> 14, true};
}

LetterModel::Found LetterModel::find_outer(std::uint32_t context, Symbol symbol) const noexcept {
  const std::uint16_t* const element = find_symbol(data_.outer, data_.contexts[context] >> 8,
                                                   data_.contexts[context + 1] >> 8, symbol);
  if (element == nullptr) return {0, 0, false};
  return {static_cast<Cost>(*element >> 6), 0, true};
}

Cost LetterModel::cost(const State& state, Symbol symbol) const noexcept {
  if (empty()) return 0;
  Cost total = 0;
  for (std::size_t length = data_.order - 1; length > 0; --length) {
    const std::uint32_t context = state.context[length];
    if (context == 0) continue;
    const Found found = find(length, context, symbol);
    if (found.known) return total + found.cost;
    total += fallback(context);
  }
  return total + find_short(0, symbol).cost;
}

// From the shortest context up. What was not seen behind one was not seen behind a longer one
// either, so the search ends there; the longer ones only say what it costs to fall back to it.
template <typename Note>
Cost LetterModel::climb(const State& state, Symbol symbol, Note note) const noexcept {
  Found found = find_short(0, symbol);
  Cost cost = found.cost;
  std::size_t length = 1;
  for (; length < data_.order; ++length) {
    note(length, found.child);
    if (state.context[length] == 0 || found.child == 0) break;
    found = find(length, state.context[length], symbol);
    if (!found.known) break;
    cost = found.cost;
  }
  for (std::size_t longer = length; longer < data_.order; ++longer) {
    if (state.context[longer] != 0) cost += fallback(state.context[longer]);
    if (longer > length) note(longer, 0);
  }
  return cost;
}

Cost LetterModel::advance(State& state, Symbol symbol) const noexcept {
  if (empty()) return 0;
  const State before = state;
  return climb(before, symbol,
               [&](std::size_t length, std::uint32_t context) { state.context[length] = context; });
}

Cost LetterModel::cost_of_rare(const State& state, Symbol letter) const noexcept {
  if (empty()) return 0;
  return climb(state, letter, [](std::size_t, std::uint32_t) {});
}

}  // namespace jazu::model
