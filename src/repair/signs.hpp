// Signs, spaces and controls between words.
#pragma once

#include "repair/context.hpp"
#include "repair/finding.hpp"

namespace jazu::repair {

// Looks at the code point at `at`, which is of no word. What becomes something else does so in
// profile `clean` only (context.document is set). Returns whether something is found, which may be
// only reported.
bool repair_sign(const Context& context, const char* at, Finding& finding) noexcept;

}  // namespace jazu::repair
