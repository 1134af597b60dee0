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
  return next.valid && !table_.transducer.ends_word(next.code_point);
}

const char* PlainWords::run(const char* at, char*& out) {
  const text::Decoded first = text::decode(at, end_);
  if (!first.valid) return nullptr;
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
