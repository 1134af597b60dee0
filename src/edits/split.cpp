#include "edits/split.hpp"

#include <algorithm>
#include <utility>

namespace jazu::edits {

Edits take_front(Edits& edits, std::size_t target_size) {
  if (target_size >= edits.target_size()) return std::exchange(edits, Edits());
  Edits front;
  Edits rest;
  for (const Edit& edit : edits) {
    const std::size_t cut = std::clamp(target_size, edit.target.begin, edit.target.end);
    const std::size_t before = cut - edit.target.begin;
    const std::size_t behind = edit.target.end - cut;
    if (!edit.changed) {
      front.copy(before);
      rest.copy(behind);
    } else if (edit.target.begin < target_size || edit.target.end == target_size) {
      front.replace(edit.before, before, edit.rule);
      rest.replace({}, behind, edit.rule);
    } else {
      rest.replace(edit.before, behind, edit.rule);
    }
  }
  edits = std::move(rest);
  return front;
}

}  // namespace jazu::edits
