// Patterns of whole lines, in words and classes of words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jazu::structure {

// A line as patterns see it: its key, cut into runs of letters, runs of figures, and signs.
using Tokens = std::vector<std::string_view>;
Tokens tokens_of(std::string_view key);

enum class Class : std::uint8_t {
  word,    // one of Element::words
  number,  // 1, 4 236
  count,   // the same from 100 on, and no year
  day,
  year,
  time,    // 10:30
  date,    // 15.10.2020
  site,    // a.kz
  bar,     // one of | / and the like
  words,   // up to `most` words
  credit,  // up to `most` words and signs that are no sentence
};

struct Element {
  Class kind = Class::word;
  std::vector<std::string> words;  // keys
  std::size_t most = 1;
  bool optional = false;
};

// Elements one behind the other; what stands in one line.
using LinePattern = std::vector<Element>;

// True when all tokens fit. Its time is bounded by the square of their number times that of the
// elements.
bool fits(const LinePattern& pattern, const Tokens& tokens);

}  // namespace jazu::structure
