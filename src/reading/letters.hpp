// A reading: the letters that a word stands for, and where each came from.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "reading/lattice.hpp"

namespace jazu::reading {

struct ReadLetter {
  static constexpr Letter copied = 0xFF;  // a code point that stands for itself

  Letter letter;
  bool upper;
  std::uint8_t end;  // the position in the word behind what it was read from
};

struct Letters {
  std::size_t size = 0;
  std::array<ReadLetter, max_letters> at;

  void add(Letter letter, bool upper, std::size_t end) noexcept {
    if (size < max_letters) at[size++] = {letter, upper, static_cast<std::uint8_t>(end)};
  }
};

}  // namespace jazu::reading
