// `jazu check`: what in a text would not survive conversion and the way back.
#pragma once

#include "console.hpp"
#include "options.hpp"

namespace jazu::cli {

void check(const CheckOptions& options, Console& console);

}  // namespace jazu::cli
