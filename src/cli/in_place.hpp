// Changing a file itself.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "console.hpp"
#include "edits_writer.hpp"
#include "filter.hpp"
#include "options.hpp"
#include "sink.hpp"

namespace jazu::cli {

// Changes a file: `write` reads it from the descriptor and gives its new text to the sink. With
// anything but TextEnd::whole, and when it cannot be replaced, the file is left as it was and the
// console says so. A `suffix` that is not empty keeps the old text under the name with it. Whether
// the file was changed.
bool change_in_place(const std::string& path, const std::string& suffix, Console& console,
                     const std::function<TextEnd(int descriptor, Sink& sink)>& write);

// Records in `edits`, which writes into `record`, what `change` does to the files, one after the
// other; `change` gets null for `edits` without --edits, and returns whether it changed the file.
// What was written of a file that stayed as it was is taken back.
void change_all_in_place(
    const std::vector<std::string>& files, const std::optional<std::string>& edits,
    Console& console,
    const std::function<bool(const std::string& path, EditsWriter* edits)>& change);

// Converts the file, or leaves it as it was and says why on the console. `edits` may be null.
// Whether it was converted.
bool convert_in_place(const std::string& path, Filter& filter, const ConvertOptions& options,
                      Console& console, EditsWriter* edits);

}  // namespace jazu::cli
