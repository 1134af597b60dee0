#include "key/word_key.hpp"

#include <array>

#include "engine/alphabet_data.hpp"
#include "key/signs.hpp"
#include "key/twins.hpp"
#include "reading/reader.hpp"
#include "reading/word.hpp"
#include "text/letter_case.hpp"
#include "text/utf8.hpp"

namespace jazu::key {
namespace {

using table::Script;

bool is_digit(char32_t c) noexcept {
  c = in_ascii(c);
  return c >= '0' && c <= '9';
}

bool is_letter_at(const char* at, const char* end) noexcept {
  if (at == end) return false;
  const text::Decoded next = text::decode(at, end);
  return next.valid && is_letter(next.code_point);
}

// Whether all letters are of an alphabet. Some Latin ones have a letter from Cyrillic (1938).
bool has_all(const table::Reader& reader, std::string_view part) {
  for (const char32_t c : text::code_points(part)) {
    if (is_letter(c) && reading::entry_of(reader, c).kind != table::Kind::own) return false;
  }
  return true;
}

// A part with its letters of one script replaced by their twins, or nothing when one has none.
template <typename Twin>
std::string with_twins(std::string_view part, Script from, Twin twin) {
  std::string result;
  for (const char32_t c : text::code_points(part)) {
    const char32_t written = table::script_of(c) == from ? twin(c) : c;
    if (written == 0) return {};
    text::append(written, result);
  }
  return result;
}

}  // namespace

struct WordKey::Part {
  std::string_view text;
  bool cyrillic = false, latin = false, arabic = false, arabic_marks = false;

  bool mixed() const noexcept { return cyrillic + latin + arabic > 1; }
};

const char* WordKey::run(const char* at) {
  while (at < end_) {
    const text::Decoded next = text::decode(at, end_);
    const char32_t c = next.code_point;
    if (!next.valid) break;
    if (table::script_of(c) != Script::none) {
      Part part;
      at = take_part(at, part);
      add(part);
    } else if (is_letter(c)) {
      text::append(text::simple_lower(c), out_);
      at += next.size;
    } else if (is_mark(c) || is_apostrophe(c) || is_hyphen(c)) {
      at = copy_sign(at, c, next.size);
    } else {
      return at;
    }
  }
  return at;
}

const char* WordKey::copy_sign(const char* at, char32_t c, unsigned size) {
  if (!drops(at, c, size)) out_.append(at, size);
  return at + size;
}

// What belongs to a letter is dropped.
bool WordKey::drops(const char* at, char32_t c, unsigned size) const {
  const char* const behind = at + size;
  text::Decoded before;
  if (at > begin_) before = text::decode_before(begin_, at);
  const char32_t last = before.valid ? before.code_point : 0;
  // Between the letter and a hyphen marks and apostrophes may stand; they count as the letter.
  const bool letter_before = is_letter(last) || is_mark(last) || is_apostrophe(last);
  const bool letter_behind = is_letter_at(behind, end_);
  if (!is_hyphen(c)) return letter_before || (is_apostrophe(c) && letter_behind);
  text::Decoded next;
  if (behind < end_) next = text::decode(behind, end_);
  const bool digit_behind = next.valid && is_digit(next.code_point);
  return letter_before ? letter_behind || digit_behind : is_digit(last) && letter_behind;
}

bool WordKey::is_inner(const char* at, const text::Decoded& sign) const {
  const table::Reader* const reader = table_.readers.latin;
  return reader != nullptr && is_letter_at(at + sign.size, end_) &&
         reading::entry_of(*reader, sign.code_point).kind == table::Kind::inner;
}

const char* WordKey::take_part(const char* at, Part& part) const {
  const char* const begin = at;
  while (at < end_) {
    const text::Decoded next = text::decode(at, end_);
    if (!next.valid) break;
    switch (table::script_of(next.code_point)) {
      case Script::cyrillic:
        part.cyrillic = true;
        break;
      case Script::latin:
        part.latin = true;
        break;
      case Script::arabic:
        part.arabic = true;
        break;
      case Script::none:
        if (!is_mark(next.code_point) && !is_apostrophe(next.code_point) &&
            !(part.latin && is_inner(at, next))) {
          part.text = {begin, static_cast<std::size_t>(at - begin)};
          return at;
        }
        part.arabic_marks = part.arabic_marks || is_arabic_mark(next.code_point);
    }
    at += next.size;
  }
  part.text = {begin, static_cast<std::size_t>(at - begin)};
  return at;
}

void WordKey::add(const Part& part) {
  folder_.begin_word();
  if (part.mixed()) {
    add_mixed(part);
  } else if (part.arabic_marks) {
    std::string letters;
    for (const char32_t c : text::code_points(part.text)) {
      if (!is_arabic_mark(c)) text::append(c, letters);
    }
    read(table::script_of(text::code_points(part.text)[0]), letters, letters.data());
  } else {
    const Script script = part.cyrillic ? Script::cyrillic
                          : part.latin  ? Script::latin
                                        : Script::arabic;
    read(script, part.text, begin_);
  }
  end_word();
}

// Letters of several scripts: as one script where the twins allow it, else run by run.
void WordKey::add_mixed(const Part& part) {
  if (part.cyrillic && part.latin && !part.arabic) {
    if (has_all(latin(), part.text)) return read_by(latin(), part.text, begin_);
    const std::string cyrillic = with_twins(part.text, Script::latin, cyrillic_twin);
    if (!cyrillic.empty()) return read(Script::cyrillic, cyrillic, cyrillic.data());
    const std::string latin = with_twins(part.text, Script::cyrillic, latin_twin);
    if (!latin.empty()) return read(Script::latin, latin, latin.data());
  }
  if (part.arabic) {
    std::string arabic = with_twins(part.text, Script::latin, arabic_twin);
    arabic = with_twins(arabic, Script::cyrillic, arabic_twin);
    if (!arabic.empty()) return read(Script::arabic, arabic, arabic.data());
  }
  const char* const end = part.text.data() + part.text.size();
  const char* begin = part.text.data();
  Script script = Script::none;
  for (const char* at = begin; at < end;) {
    const text::Decoded next = text::decode(at, end);
    const Script here = table::script_of(next.code_point);
    if (here != Script::none && script != Script::none && here != script) {
      read(script, {begin, static_cast<std::size_t>(at - begin)}, begin_);
      begin = at;
    }
    if (here != Script::none) script = here;
    at += next.size;
  }
  read(script, {begin, static_cast<std::size_t>(end - begin)}, begin_);
}

void WordKey::read(Script script, std::string_view part, const char* begin) {
  if (script == Script::latin) return read_by(latin(), part, begin);
  if (script == Script::arabic) return read_by(*table_.readers.arabic, part, begin);
  if (table_.readers.cyrillic == nullptr) return read_cyrillic(part);
  read_by(*table_.readers.cyrillic, part, begin);
}

// Writes a reading of at most max_letters, and the letters of the word that it leaves as they are.
void WordKey::add_letters(const reading::Word& word, const reading::Letters& letters) {
  std::array<char, Folder::most*(reading::max_letters + 1) + Folder::slack> block;
  char* out = block.data();
  for (std::size_t i = 0; i < letters.size; ++i) {
    const reading::ReadLetter& letter = letters.at[i];
    if (letter.letter != reading::ReadLetter::copied) {
      out = folder_.add(letter.letter, out);
    } else if (is_letter(word.code_point[letter.end - 1U])) {
      out = folder_.copy(word.code_point[letter.end - 1U], out);
    }
  }
  out_.append(block.data(), out);
}

void WordKey::copy(char32_t code_point) {
  std::array<char, 2 * Folder::most + Folder::slack> block;
  out_.append(block.data(), folder_.copy(code_point, block.data()));
}

void WordKey::end_word() {
  std::array<char, Folder::most + Folder::slack> block;
  out_.append(block.data(), folder_.end_word(block.data()));
}

void WordKey::read_by(const table::Reader& reader, std::string_view part, const char* begin) {
  reading::Word word;
  reading::Letters letters;
  const char* const end = part.data() + part.size();
  bool starts = true;
  for (const char* at = part.data(); at < end;) {
    if (!reading::take_word(reader, begin, at, end, starts, word)) {
      const text::Decoded next = text::decode(at, end);
      if (is_letter(next.code_point)) copy(next.code_point);
      at += next.size;
      continue;
    }
    letters.size = 0;
    reading::read_by_rules(reader, word, 0, reading::Rules::frozen, letters);
    add_letters(word, letters);
    at = word.end;
    starts = word.ends;
  }
}

void WordKey::read_cyrillic(std::string_view part) {
  const table::Reading& reading = engine::builtin_reading();
  const char* const end = part.data() + part.size();
  for (const char* at = part.data(); at < end;) {
    const text::Decoded next = text::decode(at, end);
    const char32_t c = next.code_point;
    at += next.size;
    std::uint8_t unit = c < table::entry_count ? reading.unit[c] : table::unit::other;
    if (at < end) {
      const text::Decoded behind = text::decode(at, end);
      for (const table::Composition& each : reading.compositions) {
        if (each.base != c || each.mark != behind.code_point) continue;
        unit = each.result;
        at += behind.size;
        break;
      }
    }
    if (table::unit::is_letter(unit)) {
      std::array<char, 2 * Folder::most + Folder::slack> block;
      out_.append(block.data(), folder_.add(unit & table::unit::letter_mask, block.data()));
    } else if (is_letter(c)) {
      copy(c);
    }
  }
}

const table::Reader& WordKey::latin() {
  if (latin_ == nullptr) {
    const std::string_view text(begin_, static_cast<std::size_t>(end_ - begin_));
    latin_ = &table_.choice->choose(text);
  }
  return *latin_;
}

}  // namespace jazu::key
