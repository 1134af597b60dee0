// The bytes of the word list.
#pragma once

#include <cstdint>
#include <span>

namespace jazu::model {

// A minimal automaton. The edges of a node lie together, sorted by letter; the word that ends with
// an edge is of the edge's class, 0 when none ends there. A node is its place in `edges` and, in
// bit 0, whether it is wide: the edges of a node that has many stand behind two elements with the
// set of its letters, so that an edge is found without looking at others.
struct WordData {
  std::span<const std::uint32_t> edges;  // node << 13 | class << 7 | last << 6 | letter
  std::uint32_t root = 0;                // a node
  std::uint32_t endings = 0;             // the root of what words may end in
  std::span<const std::uint16_t> costs;  // what a word of each class costs
};

}  // namespace jazu::model
