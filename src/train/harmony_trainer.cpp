#include "train/harmony_trainer.hpp"

#include <algorithm>
#include <cmath>

#include "train/trigram_counts.hpp"

namespace jazu::train {
namespace {

constexpr std::size_t size = model::harmony_symbol_count;

}  // namespace

void train_harmony(const std::map<Word, double>& weights, Storage& storage) {
  TrigramCounts<size> counts;
  for (const auto& [word, weight] : weights) {
    counts.begin_word();
    for (const char c : word) {
      const std::size_t symbol = model::harmony_symbols[static_cast<unsigned char>(c)];
      if (symbol != 0) counts.add(symbol, weight);
    }
  }
  const auto bottom = counts.bottom();
  storage.harmony.clear();
  for (std::size_t before = 0; before < size * size; ++before) {
    const auto row = counts.row(before, bottom);
    for (std::size_t s = 0; s < size; ++s) {
      const auto cost = std::lround(std::log2(bottom[s] / row[s]) * model::cost_per_bit);
      storage.harmony.push_back(static_cast<std::uint8_t>(std::clamp(cost + 128, 0L, 255L)));
    }
  }
}

}  // namespace jazu::train
