// What the tables of encodings and of their languages become: constant arrays.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "jazu/encoding.hpp"

namespace jazu::encodings {

struct Back {
  char16_t character;
  std::uint8_t byte;
};

// An encoding with one byte for each character; bytes below 0x80 are ASCII.
struct SingleByte {
  Encoding encoding;
  std::string_view name;
  std::span<const std::string_view> aliases;
  std::span<const char16_t, 128> high;  // of the bytes 0x80 to 0xFF
  std::span<const Back, 128> back;      // the same, by character
};

// The Cyrillic letters that languages are told by.
inline constexpr char32_t first_letter = 0x0400;
inline constexpr char32_t end_letter = 0x0530;
using SymbolRow = std::array<std::uint8_t, end_letter - first_letter>;
inline constexpr std::uint8_t no_symbol = 0xFF;

// A language other than Kazakh that is written in a code page of Russian.
struct Language {
  std::string_view tag;
  std::uint8_t edge;                    // the symbol behind those of the letters
  std::span<const std::uint8_t> costs;  // (edge + 1) squared, by the symbol before
  const SymbolRow* symbols;             // of small letters and capitals, or no_symbol
};

// Generated from tables/encodings/ and tables/detect/neighbours.costs by jazu-encodingc.
std::span<const SingleByte> builtin_encodings() noexcept;
std::span<const Language> builtin_languages() noexcept;

// The same for the letters of Kazakh, numbered as in table/letters.hpp.
const SymbolRow& kazakh_symbols() noexcept;

}  // namespace jazu::encodings
