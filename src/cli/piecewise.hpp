// Files that are changed piece by piece on their way to standard output.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "console.hpp"
#include "text_reader.hpp"

namespace jazu::cli {

// Reads the files one after the other and writes what `change` makes of their text. `settled` says
// how much of a text that goes on may be given to it.
void change_piecewise(const std::vector<std::string>& files, const EncodingOptions& encoding,
                      Console& console,
                      const std::function<std::size_t(std::string_view text)>& settled,
                      const std::function<std::string(std::string_view text)>& change);

}  // namespace jazu::cli
