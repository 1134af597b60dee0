#include "lossless/word_codec.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include "lossless/bytes.hpp"
#include "lossless/readings.hpp"
#include "reading/reader.hpp"

namespace jazu::lossless {
namespace {

// How the capitals of a word are marked where the alphabet has none. Added to the marks of the
// first spelling, which are counted in threes then.
enum class Capitals : std::uint8_t { none, first, all };
constexpr unsigned capitals_count = 3;

Capitals capitals_of(const Letters& letters) noexcept {
  if (!letters.at[0].upper) return Capitals::none;
  const bool all = std::all_of(letters.at.begin(), letters.at.begin() + letters.size,
                               [](const reading::ReadLetter& each) { return each.upper; });
  return all && letters.size > 1 ? Capitals::all : Capitals::first;
}

void set_capitals(Letters& letters, Capitals capitals, bool upper) noexcept {
  const std::size_t end = capitals == Capitals::none    ? 0
                          : capitals == Capitals::first ? 1
                                                        : letters.size;
  for (std::size_t i = 0; i < end; ++i) letters.at[i].upper = upper;
}

// Finds out what side.choose() asks of a word.
void prepare(const Side& side, reading::Word& word) noexcept {
  for (std::size_t i = 0; i < word.size; ++i) {
    word.entry[i] = reading::index_of(side.reader(), word.code_point[i]);
  }
  word.front = false;
  if (side.reader().front.empty()) return;
  for (std::size_t i = 0; i < word.size && !word.front; ++i) {
    word.front = side.tells_front(word.code_point[i]);
  }
}

std::size_t first_spelling(const Side& side, const reading::Word& word) noexcept {
  return side.sign() != 0 && word.size > 0 && word.code_point[0] == side.sign() ? 1 : 0;
}

// Finds the marks that make a reader choose the letters that were written.
class Marker {
 public:
  Marker(const Side& side, Letters& letters, const Boundaries& boundaries,
         MarkedWord& word) noexcept
      : side_(side), letters_(letters), begin_(boundaries.begin), word_(word) {}

  bool run() noexcept {
    const reading::Word& text = word_.text;
    std::size_t at = first_spelling(side_, text);
    std::size_t letter = 0;
    while (at < text.size) {
      const std::uint8_t value = side_.value_of(text.code_point[at]);
      const bool alone = value::is_letter(value) && is_read_as(value, letter, at);
      if (alone || one_is_chosen(at, letter)) {
        ++at;
        ++letter;
      } else if (!choose(at, letter)) {
        return false;
      }
    }
    return letter == letters_.size;
  }

 private:
  // True when this is the letter, alone, with nothing unwritten behind it.
  bool is_read_as(std::uint8_t value, std::size_t letter, std::size_t at) const noexcept {
    return letter < letters_.size &&
           value == cased_value(letters_.at[letter].letter, letters_.at[letter].upper) &&
           begin_[letter] == at && begin_[letter + 1] == at + 1 && !is_unwritten(letter + 1);
  }

  bool is_unwritten(std::size_t letter) const noexcept {
    return letter < letters_.size && begin_[letter] == begin_[letter + 1];
  }

  // True when the rules choose this letter, alone, for the code point.
  bool one_is_chosen(std::size_t at, std::size_t letter) noexcept {
    if (!prepared_) prepare(side_, word_.text);
    prepared_ = true;
    const std::size_t size = std::exchange(letters_.size, letter);
    const std::uint8_t choice =
        reading::look_up(side_.reader(), word_.text, at, letters_, reading::Rules::frozen);
    letters_.size = size;
    using table::Decisions;
    if (choice >= Decisions::first_list) return false;
    const auto read = static_cast<table::Letter>(choice & ~Decisions::upper);
    return is_read_as(cased_value(read, (choice & Decisions::upper) != 0), letter, at);
  }

  bool choose(std::size_t& at, std::size_t& letter) noexcept {
    const std::size_t size = std::exchange(letters_.size, letter);
    const table::ReadSpelling* const chosen = side_.choose(word_.text, at, letters_);
    letters_.size = size;
    if (chosen == nullptr) return false;
    if (is_meant(*chosen, chosen->letter_count, letter, at)) {
      at += chosen->size;
      letter += chosen->letter_count;
      return true;
    }
    return mark(*chosen, at, letter);
  }

  // Finds the reading that is meant among those besides the chosen one.
  bool mark(const table::ReadSpelling& chosen, std::size_t& at, std::size_t& letter) noexcept {
    const Readings readings(side_, word_.text, at, chosen);
    Choice choice;
    for (std::size_t number = 1; number < Readings::most; ++number) {
      if (!readings.get(number, choice)) return false;
      if (!is_meant(choice, choice.count, letter, at)) continue;
      word_.marks[at] = static_cast<std::uint8_t>(number);
      word_.has_marks = true;
      at += choice.size;
      letter += choice.count;
      return true;
    }
    return false;
  }

  template <typename Spelling>
  bool is_meant(const Spelling& choice, std::size_t count, std::size_t letter,
                std::size_t at) const noexcept {
    const std::size_t end = letter + count;
    if (end > letters_.size || begin_[end] != at + choice.size) return false;
    for (std::size_t i = 0; i < count; ++i) {
      const reading::ReadLetter& meant = letters_.at[letter + i];
      if (meant.letter != choice.letters[i] || meant.upper != ((choice.upper >> i & 1) != 0)) {
        return false;
      }
    }
    return !is_unwritten(end);
  }

  const Side& side_;
  Letters& letters_;
  const std::array<std::uint8_t, max_letters + 2>& begin_;
  MarkedWord& word_;
  bool prepared_ = false;
};

// The readings that marks choose, one spelling after the other.
class MarkReader {
 public:
  MarkReader(const Side& side, Taken& taken, Letters& letters) noexcept
      : side_(side), taken_(taken), letters_(letters) {}

  bool run() noexcept {
    MarkedWord& word = taken_.word;
    std::size_t at = first_spelling(side_, word.text);
    if (at == word.text.size || (at != 0 && marks_of(0) != 0)) return false;
    Capitals capitals = Capitals::none;
    if (!side_.is_cased() && word.has_marks) {
      capitals = static_cast<Capitals>(word.marks[at] % capitals_count);
      word.marks[at] = static_cast<std::uint8_t>(word.marks[at] / capitals_count);
    }
    prepare(side_, word.text);
    while (at < word.text.size) {
      if (letters_.size >= max_letters) return false;
      const std::uint8_t value = taken_.values[at];
      if (value::is_letter(value) && marks_of(at) == 0) {
        letters_.add(value & table::unit::letter_mask, (value & table::unit::upper) != 0, ++at);
      } else if (!choose(at)) {
        return false;
      }
    }
    set_capitals(letters_, capitals, true);
    return letters_.size <= max_letters;
  }

 private:
  unsigned marks_of(std::size_t at) const noexcept {
    return taken_.word.has_marks ? taken_.word.marks[at] : 0U;
  }

  bool choose(std::size_t& at) noexcept {
    const reading::Word& text = taken_.word.text;
    const auto choice_of_one = [&] {
      return reading::look_up(side_.reader(), text, at, letters_, reading::Rules::frozen);
    };
    if (marks_of(at) == 0 && reading::add_choice(choice_of_one(), at + 1, letters_)) {
      ++at;
      return true;
    }
    const table::ReadSpelling* const chosen = side_.choose(text, at, letters_);
    if (chosen == nullptr) return false;
    if (marks_of(at) == 0) return add(*chosen, chosen->letter_count, at);
    const Readings readings(side_, text, at, *chosen);
    Choice choice;
    return readings.get(marks_of(at), choice) && add(choice, choice.count, at);
  }

  // Adds the letters of a spelling. Returns false where marks stand inside it.
  template <typename Spelling>
  bool add(const Spelling& spelling, std::size_t count, std::size_t& at) noexcept {
    for (std::size_t i = 1; i < spelling.size; ++i) {
      if (marks_of(at + i) != 0) return false;
    }
    at += spelling.size;
    for (std::size_t i = 0; i < count; ++i) {
      letters_.add(spelling.letters[i], (spelling.upper >> i & 1) != 0, at);
    }
    return true;
  }

  const Side& side_;
  Taken& taken_;
  Letters& letters_;
};

// Writes a word again, this time with its marks.
char* put_marked(const MarkedWord& word, char* out) noexcept {
  for (std::size_t i = 0; i < word.text.size; ++i) {
    out = put_code_point(word.text.code_point[i], out);
    for (unsigned n = 0; n < word.marks[i]; ++n) {
      std::memcpy(out, mark_bytes, mark_size);
      out += mark_size;
    }
  }
  return out;
}

}  // namespace

const char* take(const Side& side, const char* at, const char* end, bool with_marks,
                 Taken& taken) noexcept {
  MarkedWord& word = taken.word;
  word.has_marks = taken.too_long = false;
  std::size_t size = 0;
  unsigned seen = 0;
  while (at < end) {
    const text::Decoded next = decode(at, end);
    const std::uint8_t value = next.valid ? side.value_of(next.code_point) : value::outside;
    if (!value::in_word(value)) {
      if (!with_marks || next.code_point != mark || size == 0) break;
      std::uint8_t& marks = word.marks[size - 1];
      taken.too_long = taken.too_long || ++marks == 0xFF;
      word.has_marks = true;
    } else if (size == max_code_points) {
      taken.too_long = true;
    } else {
      word.text.code_point[size] = next.code_point;
      word.marks[size] = 0;
      taken.values[size++] = value;
      seen |= value;
    }
    at += next.size;
  }
  word.text.size = size;
  taken.all_letters = value::is_letter(static_cast<std::uint8_t>(seen));
  return at;
}

bool read_marked(const Side& side, Taken& taken, Letters& letters) noexcept {
  letters.size = 0;
  if (taken.too_long) return false;
  if (!taken.all_letters || taken.word.has_marks) {
    // Nothing in Cyrillic needs a mark.
    return !side.is_cyrillic() && MarkReader(side, taken, letters).run();
  }
  for (std::size_t i = 0; i < taken.word.text.size; ++i) {
    const std::uint8_t value = taken.values[i];
    letters.at[i] = {static_cast<table::Letter>(value & table::unit::letter_mask),
                     (value & table::unit::upper) != 0, 0};
  }
  letters.size = taken.word.text.size;
  return true;
}

char* write_marked(const Side& side, Letters& letters, char* out) noexcept {
  using Abbreviations = WordWriter::Abbreviations;
  const WordWriter writer(side, Abbreviations::listed);
  if (side.is_cyrillic()) return writer.write(letters, out);
  MarkedWord word;
  Boundaries boundaries;
  char* const end = writer.write(letters, out, word.text, boundaries);
  if (end == nullptr) return nullptr;
  std::fill_n(word.marks.begin(), word.text.size, std::uint8_t{0});
  const Capitals capitals = side.is_cased() ? Capitals::none : capitals_of(letters);
  set_capitals(letters, capitals, false);
  const bool found = Marker(side, letters, boundaries, word).run();
  set_capitals(letters, capitals, true);
  if (!found) return nullptr;
  if (capitals != Capitals::none || (word.has_marks && !side.is_cased())) {
    std::uint8_t& first = word.marks[first_spelling(side, word.text)];
    first = static_cast<std::uint8_t>(capitals_count * first + static_cast<unsigned>(capitals));
    word.has_marks = true;
  }
  return word.has_marks ? put_marked(word, out) : end;
}

}  // namespace jazu::lossless
