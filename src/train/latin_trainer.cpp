#include "train/latin_trainer.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "train/smooth.hpp"

namespace jazu::train {
namespace {

constexpr std::size_t size = model::latin_symbol_count;
using Row = std::array<double, size>;

}  // namespace

void train_latin(const std::map<std::string, std::uint64_t>& counts, Storage& storage) {
  std::vector<Row> single(size), pair(size * size);
  Row none{};
  for (const auto& [word, count] : counts) {
    const double weight = 1 + std::log2(static_cast<double>(count));
    std::size_t before = 0;
    for (const char c : word + '`') {
      const auto symbol = static_cast<std::size_t>(c == '`' ? 0 : c - 'a' + 1);
      none[symbol] += weight;
      single[before % size][symbol] += weight;
      pair[before][symbol] += weight;
      before = before % size * size + symbol;
    }
  }
  Row uniform;
  uniform.fill(1.0 / size);
  const Row bottom = smooth(none, uniform);
  storage.latin.clear();
  for (std::size_t before = 0; before < size * size; ++before) {
    const Row row = smooth(pair[before], smooth(single[before % size], bottom));
    for (const double each : row) {
      const auto cost = std::lround(-std::log2(each) * model::cost_per_bit);
      storage.latin.push_back(static_cast<std::uint8_t>(std::clamp(cost, 0L, 255L)));
    }
  }
}

}  // namespace jazu::train
