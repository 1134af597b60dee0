// The tables of old encodings with one byte for each character, as tables/encodings/ has them.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "jazu/diagnostic.hpp"

namespace jazu::table {

// Bytes below 0x80 are ASCII in all of them.
inline constexpr unsigned high_bytes = 128;

struct EncodingTable {
  std::string name;
  std::vector<std::string> aliases;
  std::array<char16_t, high_bytes> high{};  // of the bytes 0x80 to 0xFF
};

// Reads one file, in UTF-8: header fields, and below `bytes` eight rows of sixteen characters, of
// which those that are not seen are written as U+XXXX. Nothing, with the mistakes in `problems`,
// when there is one.
std::optional<EncodingTable> parse_encoding(std::string_view text,
                                            std::vector<Diagnostic>& problems);

}  // namespace jazu::table
