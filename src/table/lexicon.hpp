// The lexicon: stems and words of Kazakh, each with the line of the file that says so, to be walked
// letter by letter.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

#include "table/letters.hpp"

namespace jazu::table {

// How a stem is written inside a sentence.
enum class StemCase : std::uint8_t { lower, title, upper };

// What may come next: the letters, and the edge of the first of them. The edges of the others
// follow in the order of the letters.
struct LexiconNode {
  LetterSet letters = 0;
  std::uint32_t first = 0;
};

struct LexiconEdge {
  LetterSet letters;    // of the node behind this one
  std::uint32_t first;  // its first edge
  std::uint16_t line;   // of the stem that ends here
  std::uint8_t flags;

  static constexpr std::uint8_t entry_flag = 1, whole_flag = 2;
  static constexpr unsigned case_shift = 2;

  constexpr LexiconNode child() const noexcept { return {letters, first}; }
  constexpr bool ends_entry() const noexcept { return (flags & entry_flag) != 0; }
  constexpr bool whole() const noexcept { return (flags & whole_flag) != 0; }
  constexpr StemCase stem_case() const noexcept {
    return static_cast<StemCase>(flags >> case_shift & 3);
  }
};

// A view of constant data; copying it copies nothing.
struct Lexicon {
  std::span<const LexiconEdge> edges;
  LexiconNode root;     // of the stems that people wrote
  LexiconNode learned;  // the root of these and of those that were chosen by what rules read wrong:
                        // the model knows better than the latter
  LexiconNode endings;  // what may stand behind a stem: -лар, -ның; each may follow another

  bool empty() const noexcept { return learned.letters == 0; }

  // The edge of `node` with this letter, which is one of table::letters, or null. Most letters are
  // not there, which the node alone tells.
  const LexiconEdge* find(LexiconNode node, Letter letter) const noexcept {
    const LetterSet here = set_of(letter);
    if ((node.letters & here) == 0) return nullptr;
    return &edges[node.first +
                  static_cast<std::uint32_t>(std::popcount(node.letters & (here - 1)))];
  }

  // Whether `rest` is endings, one behind the other; true for nothing.
  bool are_endings(std::span<const Letter> rest) const noexcept;
};

// Generated from tables/words by jazu-tablec.
const Lexicon& builtin_lexicon() noexcept;

}  // namespace jazu::table
