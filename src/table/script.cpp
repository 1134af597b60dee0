#include "table/reader.hpp"

namespace jazu::table {
namespace {

struct Range {
  char32_t first, last;
};

// Letters of the Latin blocks; the signs U+00D7 and U+00F7 are none.
constexpr std::array<Range, 9> latin = {{{'A', 'Z'},
                                         {'a', 'z'},
                                         {0xC0, 0xD6},
                                         {0xD8, 0xF6},
                                         {0xF8, 0x2AF},
                                         {0x1E00, 0x1EFF},
                                         {0x2C60, 0x2C7F},
                                         {0xA722, 0xA787},
                                         {0xA78B, 0xA7FF}}};

// U+0482 to U+0489 are signs and marks.
constexpr std::array<Range, 2> cyrillic = {{{0x400, 0x481}, {0x48A, 0x52F}}};

// Letters and presentation forms, without marks, digits and punctuation.
constexpr std::array<Range, 7> arabic = {{{0x620, 0x63F},
                                          {0x641, 0x64A},
                                          {0x66E, 0x66F},
                                          {0x671, 0x6D3},
                                          {0x6D5, 0x6D5},
                                          {0xFB50, 0xFDFB},
                                          {0xFE70, 0xFEFC}}};

// The ranges are in order.
template <std::size_t size>
bool is_in(const std::array<Range, size>& ranges, char32_t c) noexcept {
  for (const Range& range : ranges) {
    if (c <= range.last) return c >= range.first;
  }
  return false;
}

}  // namespace

Script script_of(char32_t code_point) noexcept {
  if (is_in(latin, code_point)) return Script::latin;
  if (is_in(cyrillic, code_point)) return Script::cyrillic;
  if (is_in(arabic, code_point)) return Script::arabic;
  return Script::none;
}

bool is_transparent(char32_t code_point) noexcept {
  return (code_point >= 0x300 && code_point <= 0x36F) || code_point == 0xAD ||
         code_point == 0x200C || code_point == 0x200D || code_point == 0x2060;
}

}  // namespace jazu::table
