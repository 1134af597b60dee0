// Writing JSON.
#pragma once

#include <string>
#include <string_view>

namespace jazu::cli {

// Appends a string literal. Bytes that are not UTF-8, as a file's name may have, become U+FFFD.
void append_json_string(std::string& out, std::string_view text);

}  // namespace jazu::cli
