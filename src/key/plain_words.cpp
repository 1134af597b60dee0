#include "key/plain_words.hpp"

#include "key/signs.hpp"
#include "reading/plain_unit.hpp"
#include "reading/reader.hpp"
#include "text/utf8.hpp"

namespace jazu::key {

using table::Decisions;
using table::Script;

// Whether what stands at `at` may belong to the word before it.
bool PlainWords::goes_on(const char* at) const noexcept {
  if (at == end_) return false;
  const text::Decoded next = text::decode(at, end_);
  if (!next.valid) return false;
  const char32_t c = next.code_point;
  if (c < KeyTable::flat_count) return (table_.flat[c] & KeyTable::ends_word) == 0;
  return is_letter(c) || is_mark(c) || is_apostrophe(c) || is_hyphen(c);
}

const char* PlainWords::run(const char* at, char*& out) {
  const text::Decoded first = text::decode(at, end_);
  if (!first.valid || first.code_point >= KeyTable::flat_count) return nullptr;
  if (table_.letter[first.code_point] != KeyTable::no_letter) return cyrillic(at, out);
  switch (table::script_of(first.code_point)) {
    case Script::latin:
      return read(words_.latin(), at, out);
    case Script::arabic:
      return read(*table_.readers.arabic, at, out);
    case Script::cyrillic:
    case Script::none:
      return nullptr;
  }
  return nullptr;
}

// Hyphens between Cyrillic letters too.
const char* PlainWords::cyrillic(const char* at, char*& out) noexcept {
  folder_.begin_word();
  for (std::size_t size = 0; size < longest && end_ - at >= 2; ++size) {
    const auto lead = static_cast<unsigned char>(*at);
    const char32_t low = static_cast<unsigned char>(at[1]) ^ 0x80U;
    std::uint8_t letter = KeyTable::no_letter;
    if (lead >= 0xC2 && lead < 0xE0 && low < 0x40) {
      letter = table_.letter[(lead & 0x1FU) << 6 | low];
    }
    if (letter != KeyTable::no_letter) {
      out = folder_.add(letter, out);
      at += 2;
      continue;
    }
    if (*at != '-' || size == 0) break;
    // A mark or another script is left to the WordKey.
    const text::Decoded next = text::decode(at + 1, end_);
    if (!next.valid || next.code_point >= KeyTable::flat_count ||
        table_.letter[next.code_point] == KeyTable::no_letter) {
      break;
    }
    out = folder_.end_word(out);
    folder_.begin_word();
    ++at;
  }
  if (goes_on(at)) return nullptr;
  out = folder_.end_word(out);
  return at;
}

// Reads letters of which each is nothing but one of the alphabet: as long as what stands beside
// them tells how, without a look at the rules.
const char* PlainWords::read(const table::Reader& reader, const char* at, char*& out) noexcept {
  const char* const begin = at;
  char* const word_out = out;
  folder_.begin_word();
  unsigned before = table::word_begins;
  std::size_t size = 0;
  reading::PlainUnit unit = reading::plain_unit_at(reader.plain.data(), at, end_);
  while (unit.value != table::plain::outside) {
    if (unit.value == table::plain::no || ++size == longest) return nullptr;
    at += unit.size;
    reading::PlainUnit next{table::plain::outside, 0, 0};
    if (at < end_) next = reading::plain_unit_at(reader.plain.data(), at, end_);
    if (next.value == table::plain::no) return nullptr;
    const std::uint8_t choice = reader.frozen_decisions.choose(unit.value, before, next.value);
    if (choice >= Decisions::first_list) {
      out = word_out;
      return read_by_rules(reader, begin, out);
    }
    before = choice & ~unsigned{Decisions::upper};
    out = folder_.add(static_cast<table::Letter>(before), out);
    unit = next;
  }
  if (size == 0 || goes_on(at)) return nullptr;
  out = folder_.end_word(out);
  return at;
}

// Takes the letters of a word into word_. Returns what is behind, or null.
const char* PlainWords::take(const table::Reader& reader, const char* at) noexcept {
  std::size_t size = 0;
  for (; at < end_; ++size) {
    const reading::PlainUnit unit = reading::plain_unit_at(reader.plain.data(), at, end_);
    if (unit.value == table::plain::outside) break;
    if (unit.value == table::plain::no || size == longest) return nullptr;
    word_.code_point[size] = unit.code_point;
    word_.entry[size] = static_cast<std::uint16_t>(unit.value);
    at += unit.size;
  }
  if (size == 0 || goes_on(at)) return nullptr;
  word_.size = size;
  word_.front = false;
  if (reader.front.empty()) return at;
  for (std::size_t i = 0; i < size; ++i) {
    word_.front =
        word_.front || reader.front.find(word_.code_point[i]) != std::u32string_view::npos;
  }
  return at;
}

const char* PlainWords::read_by_rules(const table::Reader& reader, const char* at,
                                      char*& out) noexcept {
  const char* const behind = take(reader, at);
  if (behind == nullptr) return nullptr;
  letters_.size = 0;
  reading::read_by_rules(reader, word_, 0, reading::Rules::frozen, letters_);
  folder_.begin_word();
  for (std::size_t i = 0; i < letters_.size; ++i) {
    if (letters_.at[i].letter == reading::ReadLetter::copied) return nullptr;
    out = folder_.add(letters_.at[i].letter, out);
  }
  out = folder_.end_word(out);
  return behind;
}

}  // namespace jazu::key
