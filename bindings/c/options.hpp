// The choices that a converter is made with, taken from a caller.
#pragma once

#include "jazu.h"
#include "jazu/options.hpp"

namespace jazu::c {

// NULL leaves the defaults. JAZU_UNSUPPORTED for members that this version does not know,
// JAZU_BAD_ARGUMENT for values that it does not.
jazu_status read_options(const jazu_options* given, jazu::Options& options) noexcept;

}  // namespace jazu::c
