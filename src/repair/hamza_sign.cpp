#include "repair/hamza_sign.hpp"

#include "text/utf8.hpp"

namespace jazu::repair {
namespace {

constexpr char32_t modifier_apostrophe = 0x02BC;

bool is_apostrophe(char32_t c) noexcept {
  return c == '\'' || c == 0x2019 || c == modifier_apostrophe;
}

bool is_space_or_line_end(char32_t c) noexcept {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

// The code point before a place; a line end where the text begins.
char32_t before(const Context& context, const char* at) noexcept {
  if (at == context.begin) return '\n';
  const text::Decoded found = text::decode_before(context.begin, at);
  return found.valid ? found.code_point : 0;
}

// Whether the next apostrophe of the line, if there is one, opens a word as well.
bool opens_words_only(const Context& context, const char* at) noexcept {
  while (at < context.end && *at != '\n') {
    const text::Decoded next = text::decode(at, context.end);
    if (next.valid && is_apostrophe(next.code_point)) {
      return is_space_or_line_end(before(context, at));
    }
    at += next.size;
  }
  return true;
}

}  // namespace

const char* hamza_sign_before(const Context& context, const Word& word) noexcept {
  const char32_t sign = before(context, word.begin);
  if (word.begin == context.begin || !is_apostrophe(sign)) return nullptr;
  const char* const at = word.begin - text::decode_before(context.begin, word.begin).size;
  if (sign == modifier_apostrophe) return is_letter(kind_of(before(context, at))) ? nullptr : at;
  const bool opens = is_space_or_line_end(before(context, at));
  return opens && opens_words_only(context, word.end) ? at : nullptr;
}

}  // namespace jazu::repair
