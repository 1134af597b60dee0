// One way to read a word.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "model/cost.hpp"
#include "model/word_case.hpp"
#include "reading/lattice.hpp"

namespace jazu::reading {

struct Candidate {
  std::size_t size = 0;  // letters
  std::array<Letter, max_letters> letters;
  std::array<std::uint64_t, max_letters / 64> upper{};  // bit n: letter n was written as a capital

  model::Cost cost = 0;  // the lower the better; comparable within one Candidates only
  bool listed = false;   // the whole word is in the word list
  // How the word is usually written inside a sentence; that of its longest listed beginning when
  // the word itself is not listed.
  model::WordCase usual_case = model::WordCase::lower;

  bool is_upper(std::size_t at) const noexcept { return (upper[at / 64] >> at % 64 & 1) != 0; }
};

// The best ways to read a word, best first.
struct Candidates {
  static constexpr std::size_t max_count = 8;

  std::size_t count = 0;
  std::array<Candidate, max_count> items;
};

}  // namespace jazu::reading
