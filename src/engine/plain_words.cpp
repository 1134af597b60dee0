#include "engine/plain_words.hpp"

#include <array>
#include <cstring>

#include "reading/context.hpp"
#include "text/utf8.hpp"

namespace jazu::engine {
namespace {

using table::Decisions;
using table::Letter;
using table::ReadSpelling;

// The two bytes of each letter, by its number and Decisions::upper.
constexpr auto letter_bytes = [] {
  std::array<std::array<char, 2>, Decisions::first_list> result{};
  for (std::size_t letter = 0; letter < table::letter_count; ++letter) {
    for (const bool upper : {false, true}) {
      const table::LetterName& name = table::letters[letter];
      const char32_t c = upper ? name.capital : name.small;
      result[letter | (upper ? Decisions::upper : 0U)] = {static_cast<char>(0xC0 | c >> 6),
                                                          static_cast<char>(0x80 | (c & 0x3F))};
    }
  }
  return result;
}();

// A plain word has at most so many bytes, so that it has no more code points than a word may have.
constexpr std::ptrdiff_t most_bytes = static_cast<std::ptrdiff_t>(reading::max_positions) - 2;
constexpr std::ptrdiff_t unit_size = 4;

// How far a word is read: what begins behind the most bytes, twice over for what is looked at
// ahead.
constexpr std::ptrdiff_t reach = 2 * most_bytes + 4 * unit_size;

char* put(std::uint8_t letter, char* out) noexcept {
  std::memcpy(out, letter_bytes[letter].data(), 2);
  return out + 2;
}

// What stands at a place: a value of Reader::plain, and its bytes.
struct Unit {
  unsigned value;
  std::ptrdiff_t size;
};

// What is not of one or two bytes: punctuation ends the word.
Unit closer_look(const table::Reader& reader, const char* at) noexcept {
  const text::Decoded next = text::decode(at, at + unit_size);
  const bool outside =
      next.valid && reading::entry_of(reader, next.code_point).kind == table::Kind::other;
  return {outside ? table::plain::outside : table::plain::no, 0};
}

// `plain` is that of the reader: what is written meanwhile may lie anywhere, as far as a compiler
// can tell, and would make it look up the pointer for every letter. Four bytes may be read.
inline Unit unit_at(const table::Reader& reader, const std::uint8_t* plain,
                    const char* at) noexcept {
  const auto lead = static_cast<unsigned char>(*at);
  if (lead < 0x80) return {plain[lead], 1};
  const unsigned low = static_cast<unsigned char>(at[1]) ^ 0x80U;
  if (lead >= 0xC2 && lead < 0xE0 && low < 0x40) return {plain[(lead & 0x1FU) << 6 | low], 2};
  return closer_look(reader, at);
}

}  // namespace

bool PlainWords::suit(const Job& job) noexcept {
  return job.program->identity && job.program->digits.empty() && job.reader->writes_freely &&
         job.reader->cased && job.reader->punctuation.empty() && job.model == nullptr &&
         job.lexicon == nullptr && job.observer == nullptr;
}

const char* PlainWords::read(const char* at, const char* end, char*& out) noexcept {
  if (end - at >= reach) return read_word(at, out);
  // So near the end, the text is read from where NULs follow it.
  std::array<char, reach> padded{};
  std::memcpy(padded.data(), at, static_cast<std::size_t>(end - at));
  const char* const behind = read_word(padded.data(), out);
  return behind == nullptr ? nullptr : at + (behind - padded.data());
}

// Reads a word of which `reach` bytes may be read.
const char* PlainWords::read_word(const char* at, char*& out) noexcept {
  const char* const begin = at;
  const std::uint8_t* const plain = reader_.plain.data();
  const Decisions decisions = decisions_;
  char* written = out;
  std::size_t size = 0;
  unsigned previous = table::word_begins;
  bool capital = false;
  Unit unit = unit_at(reader_, plain, at);
  if (unit.value == table::plain::no) return nullptr;
  while (unit.value != table::plain::outside) {
    at += unit.size;
    Unit next = unit_at(reader_, plain, at);
    if (next.value == table::plain::no || at - begin > most_bytes) return nullptr;
    const std::uint8_t choice = decisions.choose(unit.value, previous, next.value);
    if (choice < Decisions::first_list) {
      if ((choice & Decisions::upper) != 0) {
        if (size != 0) return nullptr;
        capital = true;
      }
      previous = choice & ~unsigned{Decisions::upper};
      letters_[size++] = static_cast<Letter>(previous);
      written = put(choice, written);
    } else {
      const ReadSpelling* const spelling = choose(unit.value, choice, size, at);
      // Capitals of several letters may be written otherwise than they stand there.
      if (spelling == nullptr || spelling->upper != 0) return nullptr;
      for (std::size_t i = 0; i < spelling->letter_count; ++i) {
        letters_[size++] = spelling->letters[i];
        written = put(spelling->letters[i], written);
      }
      for (std::size_t i = 1; i < spelling->size; ++i) {
        at += next.size;
        next = unit_at(reader_, plain, at);
      }
      previous = letters_[size - 1];
    }
    unit = next;
  }
  if (capital && size == 1) return nullptr;
  out = written;
  return at;
}

// Tries the spellings of a list for the unit that ends at `behind`, where so many letters stand
// before it. Null when none stands there, or when what follows is not plain.
const ReadSpelling* PlainWords::choose(unsigned value, std::uint8_t choice, std::size_t letters,
                                       const char* behind) noexcept {
  const char* const begin = behind;
  if (choice >= Decisions::unsure) return nullptr;
  rest_size_ = 0;
  for (;;) {
    const Unit unit = unit_at(reader_, reader_.plain.data(), behind);
    if (unit.value == table::plain::outside) break;
    if (unit.value == table::plain::no || behind - begin > most_bytes) return nullptr;
    rest_[rest_size_++] = static_cast<std::uint8_t>(unit.value);
    behind += unit.size;
  }
  for (const std::uint16_t number : decisions_.list(value, choice)) {
    const ReadSpelling& spelling = reader_.spellings[number];
    if (stands(spelling, letters)) return &spelling;
  }
  return nullptr;
}

bool PlainWords::stands(const ReadSpelling& spelling, std::size_t letters) const noexcept {
  for (std::size_t i = 1; i < spelling.size; ++i) {
    const char32_t c = reader_.pool[spelling.text + i];
    if (i > rest_size_ || rest_[i - 1] != reading::index_of(reader_, c)) return false;
  }
  if (spelling.context == 0) return true;
  const table::ReadContext& context = reader_.contexts[spelling.context - 1U];
  if (context.only_front) return false;  // what tells of front vowels is not plain
  const auto before = [&](std::size_t place) -> unsigned {
    return place < letters ? letters_[letters - 1 - place] : table::word_begins;
  };
  const auto after = [&](std::size_t place, std::uint64_t& sets) {
    const std::size_t position = spelling.size - 1U + place;
    if (position >= rest_size_) return false;
    sets = reader_.entries[rest_[position]].sets;
    return true;
  };
  return reading::Neighbours(reader_, before, after).suit(context);
}

}  // namespace jazu::engine
