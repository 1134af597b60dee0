// A text as lines, with their keys.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "jazu/search_key.hpp"
#include "structure/line_pattern.hpp"

namespace jazu::structure {

// A line that is not blank.
struct PageLine {
  std::string_view text;   // without white space at both ends
  std::size_t number;      // counted from 1, blank lines too
  std::size_t begin, end;  // bytes of the page, without the end of the line
  std::size_t size;        // code points; of long lines, at least more than a rule allows
  std::string key;         // empty for long lines
  Tokens tokens;           // of `key`
};

// Longer lines are prose.
inline constexpr std::size_t longest_line = 160;

std::vector<PageLine> lines_of(std::string_view page, const SearchKey& key);

}  // namespace jazu::structure
