// Cuts a record in two.
#pragma once

#include <cstddef>

#include "jazu/edits.hpp"

namespace jazu::edits {

// Takes the runs of the first `target_size` bytes of the target, of which there are so many, out of
// a record. A replaced run that lies across is cut so that all of its source goes with the first
// part. What is empty on the side of the target goes with what stands before it. Linear.
Edits take_front(Edits& edits, std::size_t target_size);

}  // namespace jazu::edits
