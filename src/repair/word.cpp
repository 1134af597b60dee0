#include "repair/word.hpp"

#include "text/utf8.hpp"

namespace jazu::repair {
namespace {

constexpr bool is_continuation(char c) noexcept {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

// The size of the code point of a word that ends at `at`, behind `begin`; 0 where none does. Those
// of one byte and of two, which most are, without a call.
unsigned size_before(const char* begin, const char* at) noexcept {
  const auto last = static_cast<unsigned char>(at[-1]);
  if (!is_continuation(at[-1])) return last < 0x80 && kind_of(last) != Kind::other ? 1 : 0;
  if (at - begin >= 2) {
    const auto lead = static_cast<unsigned char>(at[-2]);
    const bool pair = lead >= 0xC2 && lead < 0xE0;
    if (pair) return kind_of((lead & 0x1FU) << 6 | (last & 0x3FU)) != Kind::other ? 2 : 0;
  }
  const text::Decoded before = text::decode_before(begin, at);
  return before.valid && kind_of(before.code_point) != Kind::other ? before.size : 0;
}

}  // namespace

const char* word_begin(const char* begin, const char* at) noexcept {
  for (std::size_t count = 0; at > begin && count <= Word::max_items; ++count) {
    const unsigned size = size_before(begin, at);
    if (size == 0) break;
    at -= size;
  }
  return at;
}

void take_word(const char* begin, const char* at, const char* end, Word& word) noexcept {
  word.begin = at;
  word.size = 0;
  word.counts = {};
  // Of a word that is cut only the first part is looked at, and that is too long.
  word.too_long = at > begin && size_before(begin, at) != 0;
  word.behind_digit = at > begin && at[-1] >= '0' && at[-1] <= '9';
  while (at < end) {
    const text::Decoded next = text::decode(at, end);
    const Kind kind = kind_of(next.code_point);
    if (!next.valid || kind == Kind::other) break;
    if (word.size == Word::max_items) {
      word.too_long = true;
    } else {
      word.items[word.size++] = {next.code_point, static_cast<std::uint16_t>(at - word.begin),
                                 static_cast<std::uint8_t>(next.size), kind};
      ++word.counts[static_cast<std::size_t>(kind)];
    }
    at += next.size;
  }
  word.end = at;
}

}  // namespace jazu::repair
