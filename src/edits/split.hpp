// Cuts a record in parts.
#pragma once

#include <cstddef>

#include "jazu/edits.hpp"

namespace jazu::edits {

// Takes a record apart from the beginning on, in time linear in all of it. The record must outlive
// it and stay as it is.
class Splitter {
 public:
  explicit Splitter(const Edits& edits) noexcept : it_(edits.begin()), end_(edits.end()) {}

  // The runs of the next `target_size` bytes of the target, or of all that are left. Of a replaced
  // run that lies across, all of the source goes with its first part. What became nothing goes with
  // what stands before it.
  Edits take(std::size_t target_size);

  // All that is left.
  Edits rest() { return take(static_cast<std::size_t>(-1)); }

 private:
  Edits::Iterator it_, end_;
  std::size_t taken_ = 0;  // bytes of the target of this run
};

}  // namespace jazu::edits
