#include "edits/split.hpp"

#include <algorithm>
#include <string_view>

namespace jazu::edits {

Edits Splitter::take(std::size_t target_size) {
  Edits part;
  while (it_ != end_) {
    const std::size_t size = it_->target.end - it_->target.begin;
    if (target_size == 0 && size != 0) break;
    const std::size_t count = std::min(target_size, size - taken_);
    if (!it_->changed) {
      part.copy(count);
    } else {
      part.replace(taken_ == 0 ? it_->before : std::string_view(), count, it_->rule);
    }
    target_size -= count;
    taken_ += count;
    if (taken_ != size) break;
    taken_ = 0;
    ++it_;
  }
  return part;
}

}  // namespace jazu::edits
