// One unit at a time: everything that a kernel leaves.
#pragma once

#include "engine/job.hpp"

namespace jazu::engine {

// Converts the unit at job.in, which must lie before job.limit: a letter in its context, a
// punctuation mark or digit that the target writes otherwise, a code point beyond the flat table,
// invalid bytes. Moves job.in past all that the decision covers. Returns false, and moves nothing,
// before invalid bytes with Invalid::stop.
bool step(Job& job) noexcept;

}  // namespace jazu::engine
