// How unusual each letter is behind the one before it in the languages that share their code pages
// with Russian, learned by scripts/neighbour-costs.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "jazu/diagnostic.hpp"

namespace jazu::table {

struct NeighbourCosts {
  std::string tag;         // "ru"
  std::u32string letters;  // small ones; behind the last comes the edge of a word
  std::vector<std::uint8_t>
      costs;  // (letters + 1) squared, by the letter before; quarters of a bit
};

// Parses tables/detect/neighbours.costs, which describes itself. Nothing, with the mistakes in
// `problems`, when there is one.
std::optional<std::vector<NeighbourCosts>> parse_neighbour_costs(std::string_view text,
                                                                 std::vector<Diagnostic>& problems);

}  // namespace jazu::table
