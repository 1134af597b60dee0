// jazu clean: repairs text.
#pragma once

#include "console.hpp"
#include "options.hpp"

namespace jazu::cli {

// Writes the files, one after the other and each repaired as a whole, to standard output, or
// changes them in place. It holds one of them at a time.
void clean(const CleanOptions& options, Console& console);

}  // namespace jazu::cli
