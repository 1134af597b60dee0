#include "train/harmony_trainer.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "train/smooth.hpp"

namespace jazu::train {
namespace {

constexpr std::size_t size = model::harmony_symbol_count;
using Row = std::array<double, size>;

}  // namespace

void train_harmony(const std::map<Word, double>& weights, Storage& storage) {
  std::vector<Row> single(size), pair(size * size);
  Row none{};
  for (const auto& [word, weight] : weights) {
    std::size_t before = 0;
    for (const char c : word) {
      const std::size_t symbol = model::harmony_symbols[static_cast<unsigned char>(c)];
      if (symbol == 0) continue;
      none[symbol] += weight;
      single[before % size][symbol] += weight;
      pair[before][symbol] += weight;
      before = before % size * size + symbol;
    }
  }
  Row uniform;
  uniform.fill(1.0 / size);
  const Row bottom = smooth(none, uniform);
  storage.harmony.clear();
  for (std::size_t before = 0; before < size * size; ++before) {
    const Row row = smooth(pair[before], smooth(single[before % size], bottom));
    for (std::size_t s = 0; s < size; ++s) {
      const auto cost = std::lround(std::log2(bottom[s] / row[s]) * model::cost_per_bit);
      storage.harmony.push_back(static_cast<std::uint8_t>(std::clamp(cost + 128, 0L, 255L)));
    }
  }
}

}  // namespace jazu::train
