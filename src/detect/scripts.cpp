#include "detect/scripts.hpp"

#include <algorithm>

#include "engine/alphabet_data.hpp"
#include "reading/word.hpp"
#include "text/utf8.hpp"

namespace jazu::detecting {
namespace {

using table::Script;

// True for the soft sign, which stands for another letter in the alphabets of 1929 and 1938.
bool is_borrowed(char32_t code_point) noexcept {
  const auto alphabets = engine::builtin_alphabets();
  return std::any_of(alphabets.begin(), alphabets.end(), [=](const engine::AlphabetData& each) {
    return each.reader != nullptr && each.reader->script == Script::latin &&
           reading::entry_of(*each.reader, code_point).kind == table::Kind::own;
  });
}

}  // namespace

Script Letters::script() const noexcept {
  const std::size_t sure_cyrillic = counts.cyrillic - (counts.latin == 0 ? 0 : borrowed);
  if (sure_cyrillic == 0 && counts.arabic == 0) {
    return counts.latin == 0 ? Script::none : Script::latin;
  }
  return counts.arabic > sure_cyrillic ? Script::arabic : Script::cyrillic;
}

Letters count_letters(std::string_view text) noexcept {
  Letters letters;
  ScriptCounts& counts = letters.counts;
  const char* at = text.data();
  const char* const end = at + text.size();
  while (at < end) {
    const text::Decoded next = text::decode(at, end);
    at += next.size;
    if (!next.valid) continue;
    switch (table::script_of(next.code_point)) {
      case Script::none:
        break;
      case Script::latin:
        ++counts.latin;
        break;
      case Script::arabic:
        ++counts.arabic;
        break;
      case Script::cyrillic:
        ++counts.cyrillic;
        if (is_borrowed(next.code_point)) ++letters.borrowed;
        break;
    }
  }
  return letters;
}

}  // namespace jazu::detecting
