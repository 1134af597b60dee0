// The text of files, piece by piece.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "console.hpp"
#include "text_reader.hpp"

namespace jazu::cli {

// Reads a file, "-" being standard input, and gives its text, in UTF-8, in pieces of at most 256
// KiB, which may be cut anywhere. False, with the reason on the console, when it cannot be opened
// or read, or when `use` returns false.
bool read_file(const std::string& path, const EncodingOptions& encoding, Console& console,
               const std::function<bool(std::string_view piece)>& use);

// Whether it is a file with text that standard output goes into.
bool is_standard_output(const std::string& path);

}  // namespace jazu::cli
