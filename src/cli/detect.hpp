// `jazu detect`: which script and alphabet files are in, and how that is known.
#pragma once

#include "console.hpp"
#include "options.hpp"

namespace jazu::cli {

void detect_files(const DetectOptions& options, Console& console);

}  // namespace jazu::cli
