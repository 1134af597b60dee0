// jazu key
#pragma once

#include "console.hpp"
#include "options.hpp"

namespace jazu::cli {

// Writes the key of each line of the files, each told by itself unless an alphabet is given.
void write_keys(const KeyLineOptions& options, Console& console);

}  // namespace jazu::cli
