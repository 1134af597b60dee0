#include "repair/word.hpp"

#include "text/utf8.hpp"

namespace jazu::repair {
namespace {

bool is_of_word(const text::Decoded& next) noexcept {
  return next.valid && kind_of(next.code_point) != Kind::other;
}

}  // namespace

const char* word_begin(const char* begin, const char* at) noexcept {
  for (std::size_t count = 0; at > begin && count <= Word::max_items; ++count) {
    const text::Decoded before = text::decode_before(begin, at);
    if (!is_of_word(before)) break;
    at -= before.size;
  }
  return at;
}

void take_word(const char* begin, const char* at, const char* end, Word& word) noexcept {
  word.begin = at;
  word.size = 0;
  word.counts = {};
  // Of a word that is cut only the first part is looked at, and that is too long.
  word.too_long = at > begin && is_of_word(text::decode_before(begin, at));
  word.behind_digit = at > begin && at[-1] >= '0' && at[-1] <= '9';
  while (at < end) {
    const text::Decoded next = text::decode(at, end);
    if (!is_of_word(next)) break;
    if (word.size == Word::max_items) {
      word.too_long = true;
    } else {
      const Kind kind = kind_of(next.code_point);
      word.items[word.size++] = {next.code_point, static_cast<std::uint16_t>(at - word.begin),
                                 static_cast<std::uint8_t>(next.size), kind};
      ++word.counts[static_cast<std::size_t>(kind)];
    }
    at += next.size;
  }
  word.end = at;
}

}  // namespace jazu::repair
