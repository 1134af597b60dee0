// How a call ended, as the C library tells it.
#pragma once

#include "jazu.h"
#include "jazu/result.hpp"

namespace jazu::c {

jazu_status status_of(jazu::Status status) noexcept;

// Runs a body that may allocate. Only allocation throws: bad_alloc, or length_error for a size that
// no allocation could have.
template <typename Body>
jazu_status guarded(const Body& body) noexcept {
  try {
    return body();
  } catch (...) {
    return JAZU_OUT_OF_MEMORY;
  }
}

}  // namespace jazu::c
