// What the reading rules choose, looked up instead of tried out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "table/letters.hpp"

namespace jazu::table {

// What may stand before a spelling, as a number: a letter, or one of these.
inline constexpr unsigned word_begins = letter_count;
inline constexpr unsigned no_letter = letter_count + 1;  // a code point that is copied
inline constexpr std::size_t previous_count = letter_count + 2;

// Most choices between spellings depend on the letter before and the code point behind alone; for
// the others there is a list of the spellings to be tried.
//
// A choice below `first_list` is a letter, with `upper` when it is a capital, that the one code
// point is read as. From there on it is the number of a list of the entry; or one of those below.
struct Decisions {
  static constexpr std::uint8_t upper = 0x40;
  static constexpr std::uint8_t first_list = 0x80;
  static constexpr std::uint8_t unsure = 0xFE;   // all spellings have to be tried
  static constexpr std::uint8_t nothing = 0xFF;  // no spelling: the code point is copied

  std::span<const std::uint16_t> rows;    // by entry and what stands before: a row of `choices`
  std::span<const std::uint8_t> choices;  // by the entry behind (the first: the end of the word)
  std::span<const std::uint16_t> lists;   // the first list of each entry in `list_begins`
  std::span<const std::uint16_t>
      list_begins;                       // where in `tried` a list begins; the next one ends it
  std::span<const std::uint16_t> tried;  // numbers of spellings

  std::uint8_t choose(std::size_t entry, unsigned previous, std::size_t next) const noexcept {
    return choices[rows[entry * previous_count + previous] + next];
  }

  std::span<const std::uint16_t> list(std::size_t entry, std::uint8_t choice) const noexcept {
    const std::size_t number = lists[entry] + std::size_t{choice} - first_list;
    const std::size_t begin = list_begins[number];
    return tried.subspan(begin, list_begins[number + 1] - begin);
  }
};

}  // namespace jazu::table
