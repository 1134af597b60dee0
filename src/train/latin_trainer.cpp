#include "train/latin_trainer.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace jazu::train {
namespace {

constexpr std::size_t size = model::latin_symbol_count;
using Row = std::array<double, size>;

// What follows a context, given what follows the shorter one.
Row smooth(const Row& count, const Row& below) {
  double total = 0, kinds = 0;
  for (const double each : count) {
    total += each;
    kinds += each > 0;
  }
  Row result = below;
  if (total == 0) return result;
  for (std::size_t s = 0; s < size; ++s) {
    result[s] = (count[s] + kinds * below[s]) / (total + kinds);
  }
  return result;
}

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
