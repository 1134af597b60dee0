#include "model/latin_model.hpp"

namespace jazu::model {

Cost LatinModel::cost(std::string_view word) const noexcept {
  if (empty() || word.empty()) return no_cost;
  Cost total = 0;
  std::uint32_t before = 0;  // the two symbols before
  for (const char c : word) {
    if (c < 'a' || c > 'z') return no_cost;
    const auto symbol = static_cast<std::uint32_t>(c - 'a' + 1);
    total += data_.costs[before * latin_symbol_count + symbol];
    before = before % latin_symbol_count * latin_symbol_count + symbol;
  }
  return total + data_.costs[before * latin_symbol_count];
}

}  // namespace jazu::model
