#include "engine/sentence.hpp"

#include <string_view>

#include "table/reader.hpp"
#include "text/utf8.hpp"

namespace jazu::engine {
namespace {

constexpr int window_code_points = 64;

// What may stand between a sentence and the next.
constexpr std::u32string_view between =
    U" \t\r\u00A0\"'()[]{}<>-*"
    U"\u00AB\u00BB\u2013\u2014\u2018\u2019\u201A\u201C\u201D\u201E\u2039\u203A"
    U"\u200E\u200F\u2022\uFEFF";

constexpr std::u32string_view ends = U"!?\u2026\u061F\u06D4";

text::Decoded before(const char* begin, const char* at) noexcept {
  return text::decode_before(begin, at);
}

bool is_letter(const text::Decoded& each) noexcept {
  return each.valid && table::script_of(each.code_point) != table::Script::none;
}

// A full stop that ends at `at`: it ends a sentence unless one letter alone, or a digit, stands
// before it.
bool ends_sentence(const char* begin, const char* at) noexcept {
  if (at == begin) return true;
  const text::Decoded last = before(begin, at);
  if (last.valid && last.code_point >= '0' && last.code_point <= '9') return false;
  if (!is_letter(last)) return true;
  const char* const letter = at - last.size;
  return letter != begin && is_letter(before(begin, letter));
}

}  // namespace

bool begins_sentence(const char* begin, const char* at) noexcept {
  for (int count = 0; count < window_code_points; ++count) {
    if (at == begin) return true;
    // Before most words stands a space with a letter before it.
    if (at[-1] == ' ') {
      --at;
      continue;
    }
    const text::Decoded last = before(begin, at);
    at -= last.size;
    if (!last.valid || is_letter(last)) return false;
    if (last.code_point == '\n' || last.code_point == 0) return true;
    if (ends.find(last.code_point) != std::u32string_view::npos) return true;
    if (last.code_point == '.') return ends_sentence(begin, at);
    if (between.find(last.code_point) == std::u32string_view::npos) return false;
  }
  return false;
}

bool name_follows(const char* at, const char* end) noexcept {
  while (at < end && *at == '.') {
    const char* const letter = at + 1;
    if (letter == end) return false;
    const text::Decoded first = text::decode(letter, end);
    if (!is_letter(first)) return false;
    at = letter + first.size;
    if (at < end && is_letter(text::decode(at, end))) return true;
  }
  return false;
}

}  // namespace jazu::engine
