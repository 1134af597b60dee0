// The key of plain words, code point by code point, from a table: what is written for each depends
// on the state that those before it led to, and on nothing else.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "jazu/search_key.hpp"
#include "key/folder.hpp"
#include "table/program.hpp"
#include "table/reader.hpp"

namespace jazu::key {

class Transducer {
 public:
  // What one code point does in one state. Eight bytes, which are written as they are.
  struct Cell {
    static constexpr std::uint8_t stop = 0x80;  // as a size: the word has to be looked at

    std::array<char, 6> bytes;
    std::uint8_t size;
    std::uint8_t next;  // state

    bool operator==(const Cell&) const = default;
  };

  // A column has the cells of a code point. State 0 is outside of words. Those of a word in
  // Cyrillic letters and those of one in Latin letters are apart, because a word of both has to be
  // looked at.
  static constexpr std::size_t state_count = 16;
  using Column = std::array<Cell, state_count>;

  // Where the column of a code point begins among the cells; by code point, and by
  // table::entry_other for what is not among them.
  using Map = std::array<std::uint16_t, table::entry_count + 1>;

  // Knows signs, and the letters of Cyrillic unless they have to be read.
  Transducer(const Folds& folds, KeyLevel level, bool reads_cyrillic);

  // Adds the letters of a Latin alphabet.
  void add(const table::Reader& latin);

  // The cells of all columns, and the next state of each once more, alone: each letter waits for
  // the state that the one before it leads to, and so the way to it is kept as short as can be.
  const Cell* cells() const noexcept { return cells_.data(); }
  const std::uint8_t* nexts() const noexcept { return nexts_.data(); }

  // The map with the letters of an alphabet that was added; null: without any.
  const Map& map(const table::Reader* latin) const noexcept;

  // Whether a code point is a letter of a word in Cyrillic letters. False for those that have to be
  // read.
  bool is_cyrillic(char32_t c) const noexcept {
    return c < table::entry_count && cells_[plain_[c]].next != 0;
  }

  // Whether a code point ends the word before it whatever it is.
  bool ends_word(char32_t c) const noexcept;

  // What is still to be written at the end of a word.
  const Cell& end_of_word(std::size_t state) const noexcept { return cells_[end_column + state]; }

 private:
  friend class LatinCells;

  struct Alphabet {
    const table::Reader* reader;
    Map map;
  };

  // The first columns: of what has to be looked at, and of no code point at the end of a word.
  static constexpr std::uint16_t stop_column = 0, end_column = state_count;

  static constexpr bool is_latin(std::size_t state) noexcept { return state >= first_latin; }
  static constexpr std::size_t first_latin = Folder::state_count;
  static std::uint8_t number_of(Folder::State state, bool latin) noexcept;
  static Folder::State state_of(std::size_t number) noexcept;

  // What letters write in a state, which is not to be 0 behind them.
  Cell letters(std::size_t state, std::span<const table::Letter> letters,
               bool latin) const noexcept;
  Column sign(std::string_view bytes) const noexcept;
  std::uint16_t add_column(const Column& column);
  void fill_nexts();
  void add_signs();
  void add_cyrillic();

  const Folds& folds_;
  KeyLevel level_;
  std::vector<Cell> cells_;
  std::vector<std::uint8_t> nexts_;
  Map plain_{};
  std::uint64_t high_signs_ = 0;  // bit n: whether U+2000 + n ends a word
  std::vector<Alphabet> alphabets_;
};

static_assert(sizeof(Transducer::Cell) == 8);

}  // namespace jazu::key
