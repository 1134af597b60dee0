// `jazu -t ALPHABET`: files, or standard input, into one output or in place.
#pragma once

#include "console.hpp"
#include "options.hpp"

namespace jazu::cli {

void convert(const ConvertOptions& options, Console& console);

}  // namespace jazu::cli
