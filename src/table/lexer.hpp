// Cuts the text of a table into lines and tokens that know their place.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "table/definition.hpp"

namespace jazu::table {

struct Token {
  std::string_view text;
  Place place;
};

// A line without its comment and the white space around it. Blank lines are left out.
struct Line {
  std::string_view text;
  Place place;  // of the first character of `text`
  bool indented = false;
};

// A control character of ASCII, for which no part of a table has use.
constexpr bool is_control(char c) noexcept {
  return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

// `text` must be valid UTF-8 and outlive the result. '#' begins a comment at the start of a line,
// or between white space ("#Қазақстан" in an example is not one). A byte order mark is passed over.
std::vector<Line> split_lines(std::string_view text);

// The tokens of a line: runs without white space, and '{' and '}' by themselves.
std::vector<Token> split_tokens(const Line& line);

// The place of `part`, which must lie within the text of `line`.
Place place_of(const Line& line, std::string_view part);

}  // namespace jazu::table
