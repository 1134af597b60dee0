// The lexicon: stems and words of Kazakh, each with the line of the file that says so, to be walked
// letter by letter.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "table/letters.hpp"

namespace jazu::table {

// How a stem is written inside a sentence.
enum class StemCase : std::uint8_t { lower, title, upper };

struct LexiconEdge {
  std::uint32_t child;  // the node behind the letter, 0 where nothing follows
  std::uint16_t line;   // of the stem that ends with this letter
  Letter letter;
  std::uint8_t flags;

  static constexpr std::uint8_t last_flag = 1, entry_flag = 2, whole_flag = 4;
  static constexpr unsigned case_shift = 3;

  constexpr bool last() const noexcept { return (flags & last_flag) != 0; }
  constexpr bool ends_entry() const noexcept { return (flags & entry_flag) != 0; }
  constexpr bool whole() const noexcept { return (flags & whole_flag) != 0; }
  constexpr StemCase stem_case() const noexcept {
    return static_cast<StemCase>(flags >> case_shift & 3);
  }
};

// A view of constant data; copying it copies nothing. A node is the number of its first edge; its
// edges follow each other up to one that is last(). Node 0 has none.
struct Lexicon {
  std::span<const LexiconEdge> edges;
  std::uint32_t root = 0;     // of the stems that people wrote
  std::uint32_t learned = 0;  // the root of these and of those that were chosen by what rules read
                              // wrong: the model knows better than the latter
  std::uint32_t endings = 0;  // what may stand behind a stem: -лар, -ның; each may follow another

  bool empty() const noexcept { return learned == 0; }

  // The edge of `node` with this letter, or null.
  const LexiconEdge* find(std::uint32_t node, Letter letter) const noexcept {
    if (node == 0) return nullptr;
    for (std::size_t at = node;; ++at) {
      const LexiconEdge& each = edges[at];
      // The edges of a node are in the order of their letters.
      if (each.letter >= letter) return each.letter == letter ? &each : nullptr;
      if (each.last()) return nullptr;
    }
  }

  // Whether `rest` is endings, one behind the other; true for nothing.
  bool are_endings(std::span<const Letter> rest) const noexcept;
};

}  // namespace jazu::table
