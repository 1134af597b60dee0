#include "engine/plain_text.hpp"

#include <array>
#include <cstring>

#include "engine/token_loop.hpp"
#include "reading/context.hpp"
#include "reading/plain_unit.hpp"
#include "text/utf8.hpp"

namespace jazu::engine {
namespace {

using reading::PlainUnit;
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

// How far behind the beginning of a word may be read: twice the most bytes, for what is looked at
// ahead.
constexpr std::ptrdiff_t reach = 2 * most_bytes + 4 * unit_size;

// A call of the kernel that gets less far than this costs more than it saves. After so many of them
// in a row, as in a text of capitals, some tokens do without.
constexpr std::ptrdiff_t poor_advance = 32;
constexpr int most_poor = 4, tokens_without = 32;

char* put(std::uint8_t letter, char* out) noexcept {
  std::memcpy(out, letter_bytes[letter].data(), 2);
  return out + 2;
}

// What stands at a place, of which unit_size bytes may be read. Punctuation of three bytes ends a
// word as others do.
inline PlainUnit unit_at(const table::Reader& reader, const std::uint8_t* plain,
                         const char* at) noexcept {
  const PlainUnit unit = reading::plain_unit_at(plain, at, at + unit_size);
  if (unit.size != 0) return unit;
  const text::Decoded next = text::decode(at, at + unit_size);
  const bool outside =
      next.valid && reading::entry_of(reader, next.code_point).kind == table::Kind::other;
  return {outside ? table::plain::outside : table::plain::no, next.code_point,
          static_cast<std::ptrdiff_t>(next.size)};
}

}  // namespace

bool PlainText::suits(const Job& job) noexcept {
  return job.program->identity && job.program->digits.empty() && job.reader != nullptr &&
         job.reader->cased && job.reader->punctuation.empty() && job.reader->front.empty() &&
         job.model == nullptr && job.lexicon == nullptr && job.observer == nullptr &&
         job.trace == nullptr;
}

void PlainText::run(Job& job, const char* stop) noexcept {
  do {
    if (without_ > 0) {
      --without_;
    } else if (kernel_ != nullptr) {
      run_kernel(job, stop);
    }
  } while (job.in < job.limit && run_token(job, stop));
}

void PlainText::run_kernel(Job& job, const char* stop) noexcept {
  // White space that begins a span is converted before it.
  const char* const limit = stop < job.limit ? stop + 1 : job.limit;
  const BlockPlace reached = kernel_(*planes_, {job.in, job.out}, limit, job.end);
  poor_ = reached.in - job.in < poor_advance ? poor_ + 1 : 0;
  if (poor_ == most_poor) {
    poor_ = 0;
    without_ = tokens_without;
  }
  job.in = reached.in;
  job.out = reached.out;
}

// Returns false when the token was not converted.
bool PlainText::run_token(Job& job, const char* stop) noexcept {
  const std::uint8_t* const plain = reader_.plain.data();
  const char* at = job.in;
  char* out = job.out;
  while (job.end - at >= reach && at - job.in <= max_token) {
    const PlainUnit unit = unit_at(reader_, plain, at);
    if (unit.value == table::plain::no) return false;
    if (unit.value != table::plain::outside) {
      at = read(at, out);
      if (at == nullptr) return false;
    } else if (is_white_space(*at)) {
      if (at > stop) return false;
      *out++ = *at++;
      job.in = at;
      job.out = out;
      return true;
    } else {
      std::memcpy(out, at, static_cast<std::size_t>(unit_size));
      out += unit.size;
      at += unit.size;
    }
  }
  return false;
}

// Reads a word. Returns its end, or null when it is not plain, or only rules could tell how it is
// spelled.
const char* PlainText::read(const char* at, char*& out) noexcept {
  const char* const most = at + most_bytes;
  const std::uint8_t* const plain = reader_.plain.data();
  const std::uint16_t* const rows = decisions_.rows.data();
  const std::uint8_t* const choices = decisions_.choices.data();
  char* written = out;
  std::size_t size = 0;
  unsigned previous = table::word_begins;
  PlainUnit unit = unit_at(reader_, plain, at);
  do {
    at += unit.size;
    PlainUnit next = unit_at(reader_, plain, at);
    if (next.value == table::plain::no || at > most) return nullptr;
    const unsigned row = rows[unit.value * table::previous_count + previous];
    const std::uint8_t choice = choices[row + next.value];
    if (choice < Decisions::upper) {
      previous = choice;
      letters_[size++] = choice;
      written = put(choice, written);
    } else if (choice < Decisions::first_list) {
      const bool begins_word = size == 0 && next.value != table::plain::outside;
      if (!begins_word && !capitals_) return nullptr;
      previous = choice & ~unsigned{Decisions::upper};
      letters_[size++] = static_cast<Letter>(previous);
      written = put(choice, written);
    } else {
      const ReadSpelling* const spelling = choose(unit.value, choice, size, at);
      if (spelling == nullptr || (spelling->upper != 0 && !capitals_)) return nullptr;
      written = write(*spelling, size, written);
      for (std::size_t i = 1; i < spelling->size; ++i) {
        at += next.size;
        next = unit_at(reader_, plain, at);
      }
      if (next.value == table::plain::no) return nullptr;
      previous = letters_[size - 1];
    }
    unit = next;
  } while (unit.value != table::plain::outside);
  out = written;
  return at;
}

// Adds the letters of a spelling to those of the word.
char* PlainText::write(const ReadSpelling& spelling, std::size_t& size, char* out) noexcept {
  for (std::size_t i = 0; i < spelling.letter_count; ++i) {
    const Letter letter = spelling.letters[i];
    letters_[size++] = letter;
    const bool upper = (spelling.upper >> i & 1) != 0;
    out = put(static_cast<std::uint8_t>(letter | (upper ? Decisions::upper : 0)), out);
  }
  return out;
}

// Tries the spellings of a list for the unit that ends at `behind`, where so many letters stand
// before it. Null when none stands there, or when what follows is not plain.
const ReadSpelling* PlainText::choose(unsigned value, std::uint8_t choice, std::size_t letters,
                                      const char* behind) noexcept {
  if (choice >= Decisions::unsure) return nullptr;
  ahead_size_ = 0;
  behind_ahead_ = behind;
  for (const std::uint16_t number : decisions_.list(value, choice)) {
    const ReadSpelling& spelling = reader_.spellings[number];
    if (stands(spelling, letters)) return &spelling;
  }
  return nullptr;
}

bool PlainText::stands(const ReadSpelling& spelling, std::size_t letters) noexcept {
  for (std::size_t i = 1; i < spelling.size; ++i) {
    const char32_t c = reader_.pool[spelling.text + i];
    if (ahead(i - 1) != reading::index_of(reader_, c)) return false;
  }
  if (spelling.context == 0) return true;
  const table::ReadContext& context = reader_.contexts[spelling.context - 1U];
  if (context.only_front) return false;  // no letter tells of front vowels; see suits()
  const auto before = [&](std::size_t place) -> unsigned {
    return place < letters ? letters_[letters - 1 - place] : table::word_begins;
  };
  const auto after = [&](std::size_t place, std::uint64_t& sets) {
    const unsigned value = ahead(spelling.size - 1U + place);
    sets = reader_.entries[value].sets;
    return value != table::plain::outside;
  };
  return reading::Neighbours(reader_, before, after).suit(context);
}

// The value at a place behind the unit. The word turns out not to be plain later on where it is
// not: until then it is as good as ended.
unsigned PlainText::ahead(std::size_t place) noexcept {
  while (place >= ahead_size_) {
    const PlainUnit unit = unit_at(reader_, reader_.plain.data(), behind_ahead_);
    const bool ends = unit.value == table::plain::outside || unit.value == table::plain::no ||
                      ahead_size_ == ahead_.size();
    if (ends) return table::plain::outside;
    ahead_[ahead_size_++] = static_cast<std::uint8_t>(unit.value);
    behind_ahead_ += unit.size;
  }
  return ahead_[place];
}

}  // namespace jazu::engine
