// One word of a text, as a reader sees it: code points of its alphabet, other accepted spellings
// replaced.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "reading/lattice.hpp"
#include "table/reader.hpp"

namespace jazu::reading {

struct Word {
  const char* begin = nullptr;
  const char* end = nullptr;  // behind its last byte
  std::size_t size = 0;       // code points
  std::array<char32_t, max_positions> code_point;
  std::array<std::uint16_t, max_positions> entry;  // index into Reader::entries, of each
  // The bytes of code point i are [from[i], to[i]); between them and those of the next stand marks
  // that are copied. Offsets from `begin`.
  std::array<std::uint16_t, max_positions> from, to;

  bool sign = false;      // a sign stands before it (the hamza of arab)
  bool front = false;     // it holds a code point that tells of front vowels
  bool own = false;       // it has a letter of the alphabet
  bool readable = false;  // and none of another
  bool foreign = false;   // it has a letter of the script that the alphabet lacks
  bool marked = false;    // there are marks between its letters
  bool changed = false;   // an accepted spelling was replaced
  bool starts = false;    // it is not what is left of a longer one
  bool ends = false;      // it goes on to the end of its run of letters
  bool initial = false;   // one code point with a full stop behind it
};

// What a code point is to the reader: the index of its entry, and the entry.
std::uint16_t high_index_of(const table::Reader& reader, char32_t code_point) noexcept;
inline std::uint16_t index_of(const table::Reader& reader, char32_t code_point) noexcept {
  return code_point < table::entry_count ? reader.low[code_point]
                                         : high_index_of(reader, code_point);
}
inline const table::ReadEntry& entry_of(const table::Reader& reader, char32_t code_point) noexcept {
  return reader.entries[index_of(reader, code_point)];
}

// Takes the word that begins at `at`. Returns false, and leaves `word` alone, where none does.
// `begin` is where the text begins, of which one code point before `at` is looked at; `starts` says
// that the word is not what is left of a longer one. A word has at most max_positions code points.
bool take_word(const table::Reader& reader, const char* begin, const char* at, const char* end,
               bool starts, Word& word) noexcept;

}  // namespace jazu::reading
