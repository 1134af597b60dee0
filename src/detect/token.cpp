#include "detect/token.hpp"

#include <string_view>

#include "table/reader.hpp"
#include "text/utf8.hpp"

namespace jazu::detecting {
namespace {

// Signs that some alphabets write inside words: apostrophes, quotes, primes, the interpunct.
constexpr std::u32string_view inner_signs =
    U"'\"`\u00B4\u00B7\u02B9\u02BA\u02BB\u02BC\u2018\u2019\u201C\u201D";

enum class Class : std::uint8_t { letter, mark, sign, hyphen, digit, punctuation };

Class class_of(const text::Decoded& unit) noexcept {
  if (!unit.valid) return Class::digit;  // as little a word as one with a number
  const char32_t c = unit.code_point;
  if (inner_signs.find(c) != std::u32string_view::npos) return Class::sign;
  if (table::script_of(c) != table::Script::none) return Class::letter;
  if (table::is_transparent(c)) return Class::mark;
  if (c == '-' || c == U'\u2010' || c == U'\u2011') return Class::hyphen;
  return (c >= '0' && c <= '9') || c == '@' || c == '_' || c == '/' || c == '\\'
             ? Class::digit
             : Class::punctuation;
}

}  // namespace

std::optional<Token> take_token(const char* begin, const char* end) noexcept {
  Token token;
  std::size_t signs = 0;     // since the last letter
  bool hyphen = false;       // since the last letter
  bool interrupted = false;  // a letter before, punctuation since
  for (const char* at = begin; at < end;) {
    const text::Decoded unit = text::decode(at, end);
    const char* const behind = at + unit.size;
    switch (class_of(unit)) {
      case Class::digit:
        return std::nullopt;
      case Class::punctuation:
        interrupted = token.letters != 0;
        break;
      case Class::hyphen:
        hyphen = true;
        break;
      case Class::sign:
        if (token.letters == 0 || interrupted) break;
        ++signs;
        token.end = behind;
        break;
      case Class::mark:
        if (token.letters == 0 || interrupted) break;
        ++token.letters;
        token.end = behind;
        break;
      case Class::letter:
        if (interrupted) return std::nullopt;
        if (token.letters == 0) token.begin = at;
        if (token.letters == 0 || hyphen) ++token.parts;
        token.signs += signs;
        signs = 0;
        hyphen = false;
        ++token.letters;
        token.end = behind;
        break;
    }
    at = behind;
  }
  if (token.letters == 0) return std::nullopt;
  return token;
}

}  // namespace jazu::detecting
