// Encodings with one byte for each character.
#pragma once

#include <string>
#include <string_view>

#include "encoding/encoding_data.hpp"

namespace jazu::encodings {

// Null for the encodings of Unicode.
const SingleByte* find_single_byte(Encoding encoding) noexcept;

inline char32_t character_of(const SingleByte& table, unsigned char byte) noexcept {
  return byte < 0x80 ? byte : table.high[byte - 0x80U];
}

// The byte of a character, or -1.
int byte_of(const SingleByte& table, char32_t character) noexcept;

void append_decoded(const SingleByte& table, std::string_view bytes, std::string& out);

}  // namespace jazu::encodings
