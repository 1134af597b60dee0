// The flat arrays that an alphabet is read with: what its table becomes once compiled. The forward
// direction has a Program (program.hpp); this is its counterpart on the way back.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "table/decisions.hpp"
#include "table/letters.hpp"
#include "table/program.hpp"
#include "table/read_planes.hpp"

namespace jazu::table {

// What a code point is to a reader.
enum class Kind : std::uint8_t {
  other,        // not of a word
  own,          // of a spelling of this alphabet
  sign,         // written before words (the hamza of arab)
  inner,        // a quote or apostrophe that this alphabet writes inside words
  accepted,     // only the beginning of another spelling that is accepted
  foreign,      // a letter of the script that the alphabet lacks
  alien,        // a letter of another script
  transparent,  // a combining mark, joiner or soft hyphen
};

// How the letters of a spelling came to be known.
enum class Role : std::uint8_t {
  chosen,     // what table rules read, where its context holds
  candidate,  // what the alphabet also writes so
  variant,    // only read: not what the alphabet writes
};

inline constexpr std::size_t max_read_letters = 4;

// Letters that a sequence of code points may be read as.
struct ReadSpelling {
  std::uint16_t text;  // index of its first code point in Reader::pool
  std::uint8_t size;   // code points, at least one
  std::uint8_t letter_count;
  std::uint8_t upper;  // bit n: letter n is a capital
  Role role;
  bool frozen;            // of a block `marks`, or a row: lossless mode relies on it
  std::uint16_t context;  // 0, or 1 + index into Reader::contexts
  std::uint16_t line;     // of the table
  bool lenient;           // read only where lenient reading is asked for
  std::array<Letter, max_read_letters> letters;
  bool operator==(const ReadSpelling&) const = default;
};

// One position behind a spelling: any of some code points, or the edge of the word.
struct ReadItem {
  std::uint8_t set;  // bit of ReadEntry::sets
  bool edge;
  bool operator==(const ReadItem&) const = default;
};

struct ReadContext {
  std::uint8_t before, after;          // how many items
  std::uint8_t any_before, any_after;  // bit n: item n stands for any number of such letters
  bool only_front;                     // only in words that Reader::front tells of
  std::uint16_t before_items;          // index of the first in Reader::before
  std::uint16_t after_items;           // index of the first in Reader::after
  bool operator==(const ReadContext&) const = default;
};

// One code point: its kind, and the spellings that begin with it, longest first, rules before rows,
// what table rules choose before mere candidates.
struct ReadEntry {
  Kind kind;
  bool begins_accepted;  // a spelling in Reader::accepts begins with it
  std::uint16_t first, last;
  std::uint16_t first_arc, last_arc;  // the same spellings, each once, in Reader::arcs
  std::uint64_t sets;  // bit n: it is one of set n of those that stand behind spellings
  bool operator==(const ReadEntry&) const = default;
};

// A spelling that is accepted, and the code points it stands for.
struct Accepted {
  std::array<char32_t, 2> found;
  std::uint8_t found_size;
  std::uint8_t size;
  std::array<char32_t, 3> stands_for;
  bool operator==(const Accepted&) const = default;
};

struct HighEntry {
  char32_t code_point;
  std::uint16_t entry;
  bool operator==(const HighEntry&) const = default;
};

struct ReadPunctuation {
  char32_t found;
  char ascii;
  bool operator==(const ReadPunctuation&) const = default;
};

// What a code point is to those who read plain letters only (Reader::plain): the index of its
// entry, for a letter of this alphabet of which nothing else need be known, or one of these.
namespace plain {
inline constexpr std::uint8_t outside = 0;  // not of a word
inline constexpr std::uint8_t no = 0xFF;    // has to be looked at
}  // namespace plain

enum class Script : std::uint8_t { none, latin, cyrillic, arabic };

struct Reader {
  std::span<const std::uint16_t> low;  // entry_count of them, by code point
  std::span<const HighEntry> high;     // from U+0800 on, sorted
  std::span<const ReadEntry> entries;
  std::span<const ReadSpelling> spellings;
  std::span<const std::uint16_t> arcs;  // numbers of spellings that no earlier one repeats
  std::span<const ReadContext> contexts;
  std::span<const Item> before;
  std::span<const ReadItem> after;
  Decisions decisions;                  // by all rules
  Decisions frozen_decisions;           // by those that lossless mode relies on
  std::span<const std::uint8_t> plain;  // entry_count of them, by code point: see below
  // For block kernels, by the same two sets of rules; null where the alphabet does not suit them.
  const ReadPlanes* planes;
  const ReadPlanes* frozen_planes;
  std::span<const Accepted> accepts;  // longest first
  std::span<const ReadPunctuation> punctuation;
  std::u32string_view pool;
  std::u32string_view front;  // code points that tell of a front word, among them the sign's
  Script script;
  LetterSet silent;    // letters that are not written
  LetterSet caseless;  // letters written without case, or not at all, in a cased alphabet
  bool cased;          // the alphabet tells capitals from small letters
  bool writes_freely;  // no rule and no sign: letters are spelled one by one
  std::uint8_t letters_per_byte;  // no byte is read as more letters than this
  const Program* writer;          // writes the same alphabet
};

// True when both hold the same arrays.
bool same(const Reader& a, const Reader& b) noexcept;

// The script of a letter, or none for what is no letter of the three.
Script script_of(char32_t code_point) noexcept;

// Combining marks, joiners and the soft hyphen: they stand inside a word without ending it.
bool is_transparent(char32_t code_point) noexcept;

}  // namespace jazu::table
