#include "table/lexicon.hpp"

namespace jazu::table {

bool Lexicon::are_endings(std::span<const Letter> rest) const noexcept {
  constexpr std::size_t longest = 24;  // letters of all the endings of a word
  if (rest.size() > longest) return false;
  std::uint32_t reached = 1;  // bit n: the first n letters are endings
  for (std::size_t begin = 0; begin < rest.size(); ++begin) {
    if ((reached >> begin & 1) == 0) continue;
    LexiconNode node = endings;
    for (std::size_t at = begin; at < rest.size(); ++at) {
      const LexiconEdge* const edge = find(node, rest[at]);
      if (edge == nullptr) break;
      if (edge->ends_entry()) reached |= std::uint32_t{1} << (at + 1);
      node = edge->child();
    }
  }
  return (reached >> rest.size() & 1) != 0;
}

}  // namespace jazu::table
