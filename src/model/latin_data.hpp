// The bytes of the model of foreign words.
#pragma once

#include <cstdint>
#include <span>

namespace jazu::model {

struct LatinData {
  // For each pair of symbols before, what each symbol costs; symbol 0 is the edge of a word, 1 to
  // 26 are a to z.
  std::span<const std::uint8_t> costs;
};

inline constexpr std::uint32_t latin_symbol_count = 27;

}  // namespace jazu::model
