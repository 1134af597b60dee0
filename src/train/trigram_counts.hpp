// Counts of symbols behind the two before them.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "train/smooth.hpp"

namespace jazu::train {

// Of `size` symbols, of which 0 also stands before the first one of a word.
template <std::size_t size>
class TrigramCounts {
 public:
  using Row = std::array<double, size>;

  // The next symbols belong to another word.
  void begin_word() { before_ = 0; }

  void add(std::size_t symbol, double weight) {
    none_[symbol] += weight;
    single_[before_ % size][symbol] += weight;
    pair_[before_][symbol] += weight;
    before_ = before_ % size * size + symbol;
  }

  // How likely each symbol is wherever it stands.
  Row bottom() const {
    Row uniform;
    uniform.fill(1.0 / size);
    return smooth(none_, uniform);
  }

  // How likely each is behind two others, the earlier one times `size` and the later one.
  Row row(std::size_t before, const Row& bottom) const {
    return smooth(pair_[before], smooth(single_[before % size], bottom));
  }

 private:
  std::size_t before_ = 0;
  Row none_{};
  std::vector<Row> single_ = std::vector<Row>(size);
  std::vector<Row> pair_ = std::vector<Row>(size * size);
};

}  // namespace jazu::train
