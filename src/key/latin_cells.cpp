#include "key/latin_cells.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

namespace jazu::key {

using table::Decisions;
using table::Letter;
using table::ReadSpelling;

namespace {

constexpr bool is_plain(std::uint8_t value) noexcept {
  return value != table::plain::outside && value != table::plain::no;
}

}  // namespace

LatinCells::LatinCells(Transducer& transducer, const table::Reader& reader, Transducer::Map& map)
    : transducer_(transducer), reader_(reader), map_(map) {
  for (const ReadSpelling& each : reader.spellings) {
    for (std::size_t i = 0; each.frozen && i < each.letter_count; ++i) {
      read_ |= table::set_of(each.letters[i]);
    }
  }
  entries_.push_back(table::plain::outside);
  std::copy_if(reader.plain.begin(), reader.plain.end(), std::back_inserter(entries_), is_plain);
  find_before();
}

// Which letters lead to which state. What is silent leads nowhere.
void LatinCells::find_before() {
  for (std::size_t state = 0; state < Transducer::state_count; ++state) {
    if (state != 0 && !Transducer::is_latin(state)) continue;
    for (Letter each = 0; each < table::letter_count; ++each) {
      if ((read_ & table::set_of(each)) == 0) continue;
      const Cell cell = transducer_.letters(state, {&each, 1}, true);
      if (cell.size != Cell::stop) before_[cell.next] |= table::set_of(each);
    }
  }
}

void LatinCells::add() {
  // Letters of Cyrillic that the alphabet has are its own in a Latin word.
  for (char32_t c = 0; c < table::entry_count; ++c) {
    const std::uint8_t value = reader_.plain[c];
    if (value == table::plain::outside) continue;
    if (!is_plain(value)) {
      // Of Cyrillic it does not matter here what is not of this alphabet.
      if (table::script_of(c) == table::Script::none) map_[c] = Transducer::stop_column;
      continue;
    }
    const table::Script script = table::script_of(c);
    Transducer::Column column;
    std::copy_n(transducer_.cells_.begin() + map_[c], column.size(), column.begin());
    for (std::size_t state = 0; state < Transducer::state_count; ++state) {
      const bool starts = state == 0 && script == table::Script::latin;
      if (starts || Transducer::is_latin(state)) column[state] = cell(value, state);
    }
    map_[c] = transducer_.add_column(column);
  }
  for (char32_t c = 0; c < table::entry_count; ++c) {
    if (!is_plain(reader_.plain[c])) continue;
    for (std::size_t state = 0; state < Transducer::state_count; ++state) check_lists(c, state);
  }
}

// What the rules choose for some letter before, whatever is behind.
const LatinCells::Choices& LatinCells::choices_of_row(std::uint16_t row) {
  const auto [found, added] = rows_.try_emplace(row);
  if (!added) return found->second;
  const std::uint8_t* const choices = reader_.frozen_decisions.choices.data() + row;
  // Mostly the same.
  std::uint8_t last = choices[entries_[0]];
  found->second.add(last);
  for (const std::uint8_t behind : entries_) {
    if (choices[behind] == last) continue;
    last = choices[behind];
    found->second.add(last);
  }
  return found->second;
}

LatinCells::Choices LatinCells::choices(std::size_t entry, std::size_t state) {
  const std::uint16_t* const rows =
      reader_.frozen_decisions.rows.data() + entry * table::previous_count;
  if (state == 0) return choices_of_row(rows[table::word_begins]);
  Choices result;
  const Choices* last = nullptr;
  for (table::LetterSet left = before_[state]; left != 0; left &= left - 1) {
    const Choices& more = choices_of_row(rows[std::countr_zero(left)]);
    if (&more != last) result.add(more);
    last = &more;
  }
  return result;
}

// Whether some spelling is chosen whatever stands beside it.
bool LatinCells::is_always_read(std::size_t entry) const noexcept {
  const table::ReadEntry& read = reader_.entries[entry];
  const auto begin = reader_.spellings.begin();
  return std::any_of(begin + read.first, begin + read.last, [](const ReadSpelling& each) {
    return each.role == table::Role::chosen && each.frozen && each.size == 1 && each.context == 0;
  });
}

// Whether all spellings that may be chosen of a list are suitable. A list ends where one is chosen
// for certain, unless there is none.
template <typename Suits>
bool LatinCells::all_of_list(std::size_t entry, std::uint8_t choice, const Suits& suits) const {
  if (choice >= Decisions::unsure || !is_always_read(entry)) return false;
  const auto list = reader_.decisions.list(entry, choice);
  return std::all_of(list.begin(), list.end(),
                     [&](std::uint16_t number) { return suits(reader_.spellings[number]); });
}

LatinCells::Cell LatinCells::cell_of(const ReadSpelling& spelling,
                                     std::size_t state) const noexcept {
  return transducer_.letters(state, {spelling.letters.data(), spelling.letter_count}, true);
}

// What all spellings of one code point write; those of more are compared when all letters have
// their cells.
LatinCells::Cell LatinCells::cell(std::size_t entry, std::size_t state) {
  const Cell stop = {{}, Cell::stop, 0};
  const Choices all = choices(entry, state);
  std::optional<Cell> found;
  const auto agrees = [&](const Cell& each) {
    if (!found) found = each;
    return *found == each;
  };
  const bool same = all.all([&](std::uint8_t choice) {
    if (choice < Decisions::first_list) {
      const auto letter = static_cast<Letter>(choice & ~unsigned{Decisions::upper});
      return agrees(transducer_.letters(state, {&letter, 1}, true));
    }
    return all_of_list(entry, choice, [&](const ReadSpelling& each) {
      return each.size != 1 || agrees(cell_of(each, state));
    });
  });
  if (!same) return stop;
  return found.value_or(stop);
}

// Takes back the cell of a letter that may begin a spelling whose letters, one by one, write
// something else.
void LatinCells::check_lists(char32_t c, std::size_t state) {
  if (state != 0 && !Transducer::is_latin(state)) return;
  Cell& cell = transducer_.cells_[map_[c] + state];
  if (cell.size == Cell::stop) return;
  if (state == 0 && table::script_of(c) != table::Script::latin) return;
  const std::size_t entry = reader_.plain[c];
  const bool alike = choices(entry, state).all([&](std::uint8_t choice) {
    if (choice < Decisions::first_list) return true;
    return all_of_list(entry, choice, [&](const ReadSpelling& each) {
      return each.size == 1 || is_written_alike(each, state);
    });
  });
  if (!alike) cell = {{}, Cell::stop, 0};
}

bool LatinCells::is_written_alike(const ReadSpelling& spelling, std::size_t state) const noexcept {
  std::array<char, 32> bytes{};
  std::size_t size = 0;
  std::size_t at = state;
  for (std::size_t i = 0; i < spelling.size; ++i) {
    const char32_t c = reader_.pool[spelling.text + i];
    const Cell& cell = transducer_.cells_[(c < map_.size() ? map_[c] : 0U) + at];
    // There the word is given up and read by the rules.
    if (cell.size == Cell::stop) return true;
    if (size + cell.size > bytes.size()) return false;
    std::copy_n(cell.bytes.begin(), cell.size, bytes.begin() + size);
    size += cell.size;
    at = cell.next;
  }
  const Cell whole = cell_of(spelling, state);
  return whole.size == size && whole.next == at &&
         std::equal(whole.bytes.begin(), whole.bytes.begin() + size, bytes.begin());
}

}  // namespace jazu::key
