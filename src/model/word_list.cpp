#include "model/word_list.hpp"

namespace jazu::model {

WordList::Class WordList::find_beginning(std::span<const table::Letter> letters,
                                         std::size_t min_size) const noexcept {
  Node node = empty() ? 0 : root();
  Class result = 0;
  for (std::size_t at = 0; at < letters.size(); ++at) {
    Edge found{0};
    if (!find(node, letters[at], found)) break;
    node = found.child();
    if (found.word() != 0 && at + 1 >= min_size) result = found.word();
  }
  return result;
}

WordList::Class WordList::find_word(std::span<const table::Letter> word) const noexcept {
  Node node = empty() ? 0 : root();
  Class result = 0;
  for (const table::Letter letter : word) {
    Edge found{0};
    if (!find(node, letter, found)) return 0;
    node = found.child();
    result = found.word();
  }
  return result;
}

}  // namespace jazu::model
