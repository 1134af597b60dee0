#include "model/letter_model.hpp"

namespace jazu::model {
namespace {

constexpr std::uint32_t symbol_mask = 0x3F;

// The element with this symbol among [begin, end), which are sorted by symbol; or end.
template <typename Element>
std::uint32_t search(std::span<const Element> elements, std::uint32_t begin, std::uint32_t end,
                     Symbol symbol) noexcept {
  std::uint32_t size = end - begin;
  while (size > 1) {
    const std::uint32_t half = size / 2;
    begin = (elements[begin + half] & symbol_mask) <= symbol ? begin + half : begin;
    size -= half;
  }
  return size == 1 && (elements[begin] & symbol_mask) == symbol ? begin : end;
}

}  // namespace

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
  const std::uint32_t begin = data_.contexts[context] >> 8;
  const std::uint32_t end = data_.contexts[context + 1] >> 8;
  const std::uint32_t at = search(data_.inner, begin, end, symbol);
  if (at == end) return {0, 0, false};
  const std::uint32_t element = data_.inner[at];
  return {element >> 6 & 0xFF, element >> 14, true};
}

LetterModel::Found LetterModel::find_outer(std::uint32_t context, Symbol symbol) const noexcept {
  const std::uint32_t begin = data_.contexts[context] >> 8;
  const std::uint32_t end = data_.contexts[context + 1] >> 8;
  const std::uint32_t at = search(data_.outer, begin, end, symbol);
  if (at == end) return {0, 0, false};
  return {static_cast<Cost>(data_.outer[at] >> 6), 0, true};
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

Cost LetterModel::advance(State& state, Symbol symbol) const noexcept {
  if (empty()) return 0;
  Cost total = 0;
  bool known = false;
  // From the longest context down, because a context grows out of the next shorter one.
  for (std::size_t length = data_.order - 1; length > 0; --length) {
    const std::uint32_t context = state.context[length];
    Found found{0, 0, false};
    if (context != 0) {
      found = find(length, context, symbol);
      if (!known) total += found.known ? found.cost : fallback(context);
      known = known || found.known;
    }
    if (length + 1 < data_.order) state.context[length + 1] = found.child;
  }
  const Found found = find_short(0, symbol);
  if (!known) total += found.cost;
  state.context[1] = found.child;
  return total;
}

}  // namespace jazu::model
