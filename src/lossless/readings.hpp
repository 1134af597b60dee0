// The numbered readings of a spelling: what marks choose from. The order is part of the format.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "lossless/side.hpp"
#include "lossless/word.hpp"

namespace jazu::lossless {

// Letters, and the code points that they were read from.
struct Choice {
  std::uint8_t size;   // code points
  std::uint8_t count;  // letters
  std::uint8_t upper;  // bit n: letter n is a capital
  std::array<table::Letter, table::max_read_letters + 1> letters;

  bool operator==(const Choice& other) const noexcept;
};

// The readings of the spelling at one position of a word:
//
//   first what the rules choose, then all else that is written so, in the order of the Reader;
//   each of these with an unwritten letter behind it, from the last letter (ь) to the first (ъ),
//   small, and then the same with the capital; at last those that differ from the first group in
//   case alone.
class Readings {
 public:
  // Readings behind this one are not numbered.
  static constexpr std::size_t most = 24;

  // `chosen` is what the rules choose at this position.
  Readings(const Side& side, const reading::Word& word, std::size_t at,
           const table::ReadSpelling& chosen) noexcept;

  // The reading of that number. Returns false when there are not so many.
  bool get(std::size_t number, Choice& choice) const noexcept;

 private:
  void add(const table::ReadSpelling& spelling) noexcept;
  bool has(const Choice& choice) const noexcept;

  const Side& side_;
  std::array<Choice, most> base_;
  std::size_t count_ = 0;
};

}  // namespace jazu::lossless
