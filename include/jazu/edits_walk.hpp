// Offsets from one side of a record to the other, many of them in one pass.
#pragma once

#include <algorithm>
#include <cstddef>

#include "jazu/edits.hpp"

namespace jazu {

// Gives what Edits::to_target() or Edits::to_source() does, for offsets in bytes that never
// decrease: those of the tokens of a text, say. All together they cost as much as to go through the
// record once, where each to_target() goes through a part of it again. Allocates nothing; one
// thread at a time. Use the names below.
template <Range Edit::*from, Range Edit::*to>
class EditsWalk {
 public:
  // The record must outlive this object, and stay as it is.
  explicit EditsWalk(const Edits& edits) noexcept : it_(edits.begin()), end_(edits.end()) {}

  // The place of an offset that is not less than any before; behind the end it is the end.
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

// From the source to the target, and back.
using TargetWalk = EditsWalk<&Edit::source, &Edit::target>;
using SourceWalk = EditsWalk<&Edit::target, &Edit::source>;

}  // namespace jazu
