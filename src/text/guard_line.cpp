#include "text/guard_line.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "text/utf8.hpp"

namespace jazu::text {
namespace {

constexpr bool between(char32_t c, char32_t low, char32_t high) noexcept {
  return c >= low && c <= high;
}

}  // namespace

bool is_wide_letter(char32_t c) noexcept {
  return c >= 0xC0 && c != 0xD7 && c != 0xF7 && !between(c, 0x2000, 0x206F) &&
         !between(c, 0x20A0, 0x20CF) && !between(c, 0x2100, 0x2BFF) &&
         !between(c, 0x2E00, 0x2E7F) && !between(c, 0x3000, 0x3003) &&
         !between(c, 0x3008, 0x3020) && !between(c, 0xE000, 0xF8FF) &&
         !between(c, 0xFE10, 0xFE6F) && !between(c, 0xFF00, 0xFF20) && c < 0x1F000;
}

bool is_wide_latin(char32_t c) noexcept {
  // The alphabets of 1929 and 1938 have the soft sign of Cyrillic as a letter.
  if (c == 0x042C || c == 0x044C) return true;
  return is_wide_letter(c) &&
         (c <= 0x036F || between(c, 0x1E00, 0x1EFF) || between(c, 0x2C60, 0x2C7F) ||
          between(c, 0xA720, 0xA7FF) || between(c, 0xAB30, 0xAB6F));
}

bool ends_address(char32_t c) noexcept {
  switch (c) {
    case 0x85:
    case 0xA0:
    case 0xAB:
    case 0xBB:
    case 0x1680:
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x2028:
    case 0x2029:
    case 0x202F:
    case 0x2039:
    case 0x203A:
    case 0x205F:
    case 0x3000:
      return true;
    default:
      return between(c, 0x2000, 0x200B);
  }
}

bool joined_before(const Line& line, const char* at) noexcept {
  if (at == line.begin) return false;
  if (is_ascii(at[-1])) return is_alnum(at[-1]) || at[-1] == '_';
  const Decoded found = decode_before(line.begin, at);
  return found.valid && is_wide_latin(found.code_point);
}

bool joined_after(const Line& line, const char* at) noexcept {
  if (at >= line.end) return false;
  if (is_ascii(*at)) return is_alnum(*at) || *at == '_';
  const Decoded found = decode(at, line.end);
  return found.valid && is_wide_latin(found.code_point);
}

bool inside_name(const Line& line, const char* at) noexcept {
  if (joined_before(line, at)) return true;
  if (at == line.begin || (at[-1] != '.' && at[-1] != '-')) return false;
  return joined_before(line, at - 1);
}

const char* skip_alnum(const Line& line, const char* at) noexcept {
  return std::find_if_not(at, line.limit, is_alnum);
}

const char* skip_letters(const Line& line, const char* at) noexcept {
  return std::find_if_not(at, line.limit, is_letter);
}

const char* skip_digits(const Line& line, const char* at) noexcept {
  return std::find_if_not(at, line.limit, is_digit);
}

unsigned letter_size(const Line& line, const char* at) noexcept {
  if (at >= line.limit) return 0;
  if (is_ascii(*at)) return is_letter(*at) ? 1 : 0;
  const Decoded found = decode(at, line.limit);
  return found.valid && is_wide_letter(found.code_point) ? found.size : 0;
}

bool contains(GuardWords::List list, const char* begin, const char* end) noexcept {
  const std::string_view word(begin, static_cast<std::size_t>(end - begin));
  return std::binary_search(list.begin(), list.end(), word);
}

bool contains_small(GuardWords::List list, const char* begin, const char* end) noexcept {
  std::array<char, 24> small;
  if (static_cast<std::size_t>(end - begin) > small.size()) return false;
  return contains(list, small.data(), std::transform(begin, end, small.data(), to_small));
}

}  // namespace jazu::text
