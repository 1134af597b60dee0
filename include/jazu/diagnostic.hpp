// What is wrong with a table or a request, where, and what to do about it.
#pragma once

#include <cstdint>
#include <string>

namespace jazu {

// `line` and `column` count from 1, the column in code points; both are 0 when the message is not
// about a place in a text. The message is one English sentence without the place.
struct Diagnostic {
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::string message;

  bool operator==(const Diagnostic&) const = default;
};

}  // namespace jazu
