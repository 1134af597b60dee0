// Code points of text that may hold any bytes.
#pragma once

#include <cstddef>
#include <string_view>

namespace jazu::cli {

// The size of the well-formed UTF-8 sequence that `text` begins with, or 0. `text` is not empty.
std::size_t sequence_size(std::string_view text);

// The code point of the well-formed sequence that `text` begins with.
char32_t code_point_of(std::string_view text);

}  // namespace jazu::cli
