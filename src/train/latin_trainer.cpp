#include "train/latin_trainer.hpp"

#include <algorithm>
#include <cmath>

#include "train/trigram_counts.hpp"

namespace jazu::train {
namespace {

constexpr std::size_t size = model::latin_symbol_count;

}  // namespace

void train_latin(const std::map<std::string, std::uint64_t>& counts, Storage& storage) {
  TrigramCounts<size> seen;
  for (const auto& [word, count] : counts) {
    const double weight = 1 + std::log2(static_cast<double>(count));
    seen.begin_word();
    for (const char c : word) seen.add(static_cast<std::size_t>(c - 'a') + 1, weight);
    seen.add(0, weight);
  }
  const auto bottom = seen.bottom();
  storage.latin.clear();
  for (std::size_t before = 0; before < size * size; ++before) {
    for (const double each : seen.row(before, bottom)) {
      const auto cost = std::lround(-std::log2(each) * model::cost_per_bit);
      storage.latin.push_back(static_cast<std::uint8_t>(std::clamp(cost, 0L, 255L)));
    }
  }
}

}  // namespace jazu::train
