// `jazu sort`: lines in the order of an alphabet.
#pragma once

#include "console.hpp"
#include "options.hpp"

namespace jazu::cli {

void sort_lines(const SortOptions& options, Console& console);

}  // namespace jazu::cli
