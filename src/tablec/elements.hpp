// The elements of an array in generated C++.
#pragma once

#include <cstddef>
#include <string>

namespace jazu::tablec {

// Each printed and followed by a comma, in lines that an editor can show.
template <typename Range, typename Print>
std::string elements(const Range& range, const Print& print) {
  constexpr std::size_t widest = 98, indented = 3;
  std::string result;
  std::size_t column = widest;
  for (const auto& each : range) {
    const std::string text = print(each) + ",";
    if (column + text.size() > widest) {
      result += "\n   ";
      column = indented;
    }
    result += " " + text;
    column += text.size() + 1;
  }
  return result;
}

}  // namespace jazu::tablec
