// How unusual each letter of Kazakh is behind the letters before it, learned from text by
// scripts/letter-costs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "jazu/diagnostic.hpp"
#include "table/letters.hpp"

namespace jazu::table {

// A letter, or the edge of a word.
using Symbol = std::uint8_t;
inline constexpr Symbol edge = letter_count;
inline constexpr std::size_t symbol_count = letter_count + 1;

// Costs are in quarters of a bit.
struct LetterCosts {
  std::span<const std::uint16_t> rows;  // symbol_count * symbol_count of them, by context
  std::span<const std::uint8_t> costs;  // symbol_count of them for each row

  // The cost of `symbol` behind `first` and `second`, which are both the edge where a word begins.
  unsigned of(Symbol first, Symbol second, Symbol symbol) const noexcept {
    return costs[rows[first * symbol_count + second] * symbol_count + symbol];
  }
};

struct LetterCostStorage {
  std::vector<std::uint16_t> rows;
  std::vector<std::uint8_t> costs;
};

// Parses tables/detect/letters.costs, which describes itself.
std::optional<LetterCostStorage> parse_letter_costs(std::string_view text,
                                                    std::vector<Diagnostic>& problems);

}  // namespace jazu::table
