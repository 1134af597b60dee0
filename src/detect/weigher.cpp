#include "detect/weigher.hpp"

#include <algorithm>

#include "engine/alphabet_data.hpp"
#include "reading/reader.hpp"

namespace jazu::detecting {
namespace {

// What a spelling costs that the alphabet accepts and does not write: two bits.
constexpr std::int32_t cost_of_variant = 8;

}  // namespace

void Weigher::keep(std::size_t at, const State& state) noexcept {
  std::array<State, max_states>& states = states_[at];
  std::uint8_t& count = count_[at];
  auto* const end = states.begin() + count;
  auto* const same = std::find_if(states.begin(), end, [&](const State& each) {
    return each.first == state.first && each.second == state.second;
  });
  const auto costlier = [](const State& a, const State& b) { return a.cost < b.cost; };
  if (same != end) {
    if (state.cost < same->cost) *same = state;
  } else if (count < max_states) {
    states[count++] = state;
  } else if (auto* const worst = std::max_element(states.begin(), end, costlier);
             state.cost < worst->cost) {
    *worst = state;
  }
}

void Weigher::extend(const table::LetterCosts& costs, std::size_t at,
                     const table::ReadSpelling& spelling) noexcept {
  for (std::uint8_t i = 0; i < count_[at]; ++i) {
    State next = states_[at][i];
    next.from = static_cast<std::uint8_t>(at);
    next.state = i;
    next.spelling = &spelling;
    if (spelling.role == table::Role::variant) next.cost += cost_of_variant;
    for (std::size_t letter = 0; letter < spelling.letter_count; ++letter) {
      const table::Symbol symbol = spelling.letters[letter];
      next.cost += static_cast<std::int32_t>(costs.of(next.first, next.second, symbol));
      next.first = next.second;
      next.second = symbol;
    }
    keep(at + spelling.size, next);
  }
}

std::int64_t Weigher::weigh(const table::Reader& reader, const reading::Word& word) noexcept {
  const table::LetterCosts& costs = engine::builtin_letter_costs();
  size_ = word.size;
  std::fill_n(count_.begin(), size_ + 1, std::uint8_t{0});
  count_[0] = 1;
  states_[0][0] = {table::edge, table::edge, 0, 0, 0, nullptr};
  for (std::size_t at = 0; at < size_; ++at) {
    if (count_[at] == 0) continue;
    const table::ReadEntry& entry = reading::entry_of(reader, word.code_point[at]);
    for (std::size_t i = entry.first; i < entry.last; ++i) {
      const table::ReadSpelling& spelling = reader.spellings[i];
      if (reading::stands_at(reader, spelling, word, at)) extend(costs, at, spelling);
    }
  }
  std::int64_t least = -1;
  for (std::size_t i = 0; i < count_[size_]; ++i) {
    const State& state = states_[size_][i];
    const auto cost =
        static_cast<std::int64_t>(state.cost) + costs.of(state.first, state.second, table::edge);
    if (least >= 0 && cost >= least) continue;
    least = cost;
    best_ = i;
  }
  return least;
}

}  // namespace jazu::detecting
