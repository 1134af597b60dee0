// Changing a file itself.
#pragma once

#include <string>

#include "console.hpp"
#include "filter.hpp"
#include "options.hpp"

namespace jazu::cli {

// Converts the file, or leaves it as it was and says why on the console.
void convert_in_place(const std::string& path, Filter& filter, const ConvertOptions& options,
                      Console& console);

}  // namespace jazu::cli
