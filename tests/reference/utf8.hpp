// UTF-8 for the reference, decoded from the definition and not from the byte ranges that the
// library uses, so that both can be wrong only in different ways.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace jazu::reference {

struct CodePoint {
  char32_t value = 0;  // meaningless when `valid` is false
  bool valid = false;
  std::size_t offset = 0;  // in bytes
  std::string bytes;       // of the code point, or of the maximal ill-formed subpart
};

// The whole text as code points. Ill-formed bytes come as maximal subparts: the longest beginning
// of a well-formed sequence, or a single byte (Unicode 15, section 3.9).
std::vector<CodePoint> decode(std::string_view text);

std::string encode(char32_t value);
std::u32string to_utf32(std::string_view text);

}  // namespace jazu::reference
