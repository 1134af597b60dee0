// Offsets from one side of a record to the other, many of them in one pass.
#pragma once

#include <algorithm>
#include <cstddef>

#include "jazu/edits.hpp"

namespace jazu::edits {

// What Edits::to_target() or to_source() gives, for offsets that never decrease. All together they
// cost as much as to go through the record once.
template <Range Edit::*from, Range Edit::*to>
class Walk {
 public:
  // The record must outlive this object, and stay as it is.
  explicit Walk(const Edits& edits) noexcept : it_(edits.begin()), end_(edits.end()) {}

  std::size_t operator()(std::size_t offset, Bias bias) noexcept {
    while (it_ != end_ && ((*it_).*from).end < offset) {
      last_ = ((*it_).*to).end;
      ++it_;
    }
    // Behind the end is the end.
    if (it_ == end_) return last_;
    const Range here = (*it_).*from, there = (*it_).*to;
    const bool at_begin = offset == 0;
    if (here.end > offset && !at_begin) {
      if (!it_->changed) return there.begin + (offset - here.begin);
      return bias == Bias::left ? there.begin : there.end;
    }
    if (bias == Bias::left) return at_begin ? 0 : there.end;
    // Of several runs that end here the last counts; all but the first are empty on this side.
    std::size_t place = 0;
    for (Edits::Iterator next = it_; next != end_ && ((*next).*from).end == offset; ++next) {
      place = ((*next).*to).end;
    }
    return place;
  }

 private:
  Edits::Iterator it_, end_;
  std::size_t last_ = 0;
};

using TargetWalk = Walk<&Edit::source, &Edit::target>;
using SourceWalk = Walk<&Edit::target, &Edit::source>;

}  // namespace jazu::edits
