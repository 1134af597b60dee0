// A place where a text and what it became can be cut.
#pragma once

#include <cstdint>

namespace jazu::edits {

// What stands before `source` became what stands before `target`; bytes from where both begin.
struct Seam {
  std::uint32_t source, target;
};

}  // namespace jazu::edits
