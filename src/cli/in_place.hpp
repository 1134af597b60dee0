// Changing a file itself.
#pragma once

#include <functional>
#include <string>

#include "console.hpp"
#include "filter.hpp"
#include "options.hpp"
#include "sink.hpp"

namespace jazu::cli {

// Changes a file: `write` reads it from the descriptor and gives its new text to the sink. With
// anything but TextEnd::whole, and when it cannot be replaced, the file is left as it was and the
// console says so. A `suffix` that is not empty keeps the old text under the name with it.
void change_in_place(const std::string& path, const std::string& suffix, Console& console,
                     const std::function<TextEnd(int descriptor, Sink& sink)>& write);

// Converts the file, or leaves it as it was and says why on the console.
void convert_in_place(const std::string& path, Filter& filter, const ConvertOptions& options,
                      Console& console);

}  // namespace jazu::cli
