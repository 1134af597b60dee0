#include "key/transducer.hpp"

#include <algorithm>
#include <cstring>
#include <string>

#include "key/latin_cells.hpp"
#include "key/signs.hpp"
#include "table/letters.hpp"
#include "text/utf8.hpp"

namespace jazu::key {
namespace {

constexpr Transducer::Cell stop_cell = {{}, Transducer::Cell::stop, 0};

// Signs that have a column of their own: those of ASCII and of Latin-1, and those of Arabic script
// that become one of ASCII. What is rare costs no room.
constexpr bool has_column(char32_t c) noexcept {
  return c < 0xC0 || in_ascii(c) != c;
}

// What is in no word, and says nothing of those beside it.
bool is_sign(char32_t c) noexcept {
  return !is_letter(c) && !is_mark(c) && !is_apostrophe(c) && !is_hyphen(c);
}

// Where dashes and quotes stand.
constexpr char32_t first_high = 0x2000;

}  // namespace

Transducer::Transducer(const Folds& folds, KeyLevel level, bool reads_cyrillic)
    : folds_(folds), level_(level) {
  Column stop;
  stop.fill(stop_cell);
  add_column(stop);
  add_column(sign({}));
  plain_.fill(stop_column);
  add_signs();
  if (!reads_cyrillic) add_cyrillic();
  fill_nexts();
}

void Transducer::add_signs() {
  for (unsigned i = 0; i < 64; ++i) {
    high_signs_ |= std::uint64_t{is_sign(first_high + i)} << i;
  }
  std::array<std::uint16_t, 0x80> ascii{};
  for (char32_t c = 0; c < table::entry_count; ++c) {
    if (!has_column(c) || !is_sign(c)) continue;
    const char32_t written = in_ascii(c);
    if (written != c) {
      plain_[c] = ascii[written];
      continue;
    }
    std::string bytes;
    text::append(c, bytes);
    plain_[c] = add_column(sign(bytes));
    if (c < ascii.size()) ascii[c] = plain_[c];
  }
}

void Transducer::add_cyrillic() {
  for (table::Letter each = 0; each < table::letter_count; ++each) {
    Column column;
    for (std::size_t state = 0; state < state_count; ++state) {
      column[state] = is_latin(state) ? stop_cell : letters(state, {&each, 1}, false);
    }
    const std::uint16_t number = add_column(column);
    plain_[table::letters[each].small] = plain_[table::letters[each].capital] = number;
  }
}

void Transducer::add(const table::Reader& latin) {
  alphabets_.push_back({&latin, plain_});
  LatinCells(*this, latin, alphabets_.back().map).add();
  fill_nexts();
}

void Transducer::fill_nexts() {
  nexts_.resize(cells_.size());
  std::transform(cells_.begin(), cells_.end(), nexts_.begin(),
                 [](const Cell& each) { return each.next; });
}

const Transducer::Map& Transducer::map(const table::Reader* latin) const noexcept {
  const auto found = std::find_if(alphabets_.begin(), alphabets_.end(),
                                  [&](const Alphabet& each) { return each.reader == latin; });
  return found == alphabets_.end() ? plain_ : found->map;
}

bool Transducer::ends_word(char32_t c) const noexcept {
  if (c < table::entry_count) {
    const Cell& cell = cells_[plain_[c]];
    if (cell.size != Cell::stop) return cell.next == 0;
  }
  if (c - first_high < 64) return (high_signs_ >> (c - first_high) & 1) != 0;
  return is_sign(c);
}

// State 0 is the start of a word in both scripts; the others of Latin stand behind those of
// Cyrillic.
std::uint8_t Transducer::number_of(Folder::State state, bool latin) noexcept {
  const auto number = static_cast<std::uint8_t>(state);
  return static_cast<std::uint8_t>(latin && number != 0 ? number + first_latin - 1 : number);
}

Folder::State Transducer::state_of(std::size_t number) noexcept {
  return static_cast<Folder::State>(is_latin(number) ? number - first_latin + 1 : number);
}

Transducer::Cell Transducer::letters(std::size_t state, std::span<const table::Letter> letters,
                                     bool latin) const noexcept {
  Folder folder(folds_, level_);
  folder.resume(state_of(state));
  std::array<char, (table::max_read_letters + 1) * Folder::most + Folder::slack> block{};
  char* out = block.data();
  for (const table::Letter each : letters) out = folder.add(each, out);
  const auto size = static_cast<std::size_t>(out - block.data());
  Cell cell = {{}, static_cast<std::uint8_t>(size), number_of(folder.state(), latin)};
  if (size > cell.bytes.size() || cell.next == 0) return stop_cell;
  std::memcpy(cell.bytes.data(), block.data(), size);
  return cell;
}

Transducer::Column Transducer::sign(std::string_view bytes) const noexcept {
  Column column;
  for (std::size_t state = 0; state < state_count; ++state) {
    Folder folder(folds_, level_);
    folder.resume(state_of(state));
    std::array<char, Folder::most + Folder::slack> block{};
    char* out = folder.end_word(block.data());
    out = std::copy(bytes.begin(), bytes.end(), out);
    column[state] = {{}, static_cast<std::uint8_t>(out - block.data()), 0};
    std::copy(block.data(), out, column[state].bytes.begin());
  }
  return column;
}

std::uint16_t Transducer::add_column(const Column& column) {
  const std::size_t begin = cells_.size();
  for (const Cell& each : column) cells_.push_back(each);
  return static_cast<std::uint16_t>(begin);
}

}  // namespace jazu::key
