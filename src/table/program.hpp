// The flat arrays that the engine runs: what a table becomes once compiled.
//
// A Program converts from one alphabet into another. Built-in programs lie in read-only memory and
// cost nothing to make; programs of user tables are owned by a ProgramStorage (compile.hpp).
//
// Encoding of `entry`, one 8-byte word for each code point up to U+07FF (all of ASCII and all
// two-byte UTF-8, hence all of Kazakh Cyrillic; 16 KiB of which text touches about 1.5):
//
//   bits  0-55  up to seven bytes of output, first byte lowest
//   bits 56-58  how many of them there are
//   bits 59-62 only in programs that mark words, otherwise zero:
//     bit  59   a letter that calls for the mark before its word
//     bit  60   a letter that forbids it
//     bit  61   opens a word: a letter
//     bit  62   stays in a word: a letter, or a mark that does not end one
//   bit  63     flagged: the output depends on the surroundings or is too long; ask the resolver
//
// Code points without a meaning in the source alphabet stand for themselves, so that the kernel
// needs no case for them. The road not taken is a transducer step for each letter: it is bound by
// the chain of loads and runs at half the speed (docs/design.md).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "table/letters.hpp"
#include "table/planes.hpp"

namespace jazu::table {

inline constexpr std::size_t entry_count = 2048;
inline constexpr std::uint16_t entry_other = entry_count;  // a flagged entry for all else
inline constexpr unsigned entry_size_shift = 56;
inline constexpr std::uint64_t entry_calls_for_mark = std::uint64_t{1} << 59;
inline constexpr std::uint64_t entry_forbids_mark = std::uint64_t{1} << 60;
inline constexpr std::uint64_t entry_opens_word = std::uint64_t{1} << 61;
inline constexpr std::uint64_t entry_in_word = std::uint64_t{1} << 62;
inline constexpr std::uint64_t entry_flagged = std::uint64_t{1} << 63;

// What a code point up to U+07FF is in the source alphabet: a letter (its number, with `upper`
// added for capitals), or one of the values below.
namespace unit {
inline constexpr std::uint8_t upper = 0x40;
inline constexpr std::uint8_t letter_mask = 0x3F;
inline constexpr std::uint8_t transparent = 0x80;  // a combining mark or soft hyphen inside a word
inline constexpr std::uint8_t foreign = 0xFE;      // a letter of the script that the alphabet lacks
inline constexpr std::uint8_t other = 0xFF;
constexpr bool is_letter(std::uint8_t value) noexcept {
  return value < transparent;
}
}  // namespace unit

// A letter followed by a combining mark that together are another letter: и + U+0306 is й.
struct Composition {
  std::uint16_t base, mark;  // code points
  std::uint8_t result;       // a unit value
  bool operator==(const Composition&) const = default;
};

// How the source alphabet is read. One Reading serves the programs into every target.
struct Reading {
  const std::uint8_t* unit;  // entry_count of them
  std::span<const Composition> compositions;
  LetterSet vowels;
  LetterSet rare;  // letters that text has so few of that their speed does not matter
};

// A piece of the string pool.
struct Piece {
  std::uint16_t offset;
  std::uint8_t size;
  bool operator==(const Piece&) const = default;
};

// A spelling in its three case shapes: ш Ш Ш of ШЫМКЕНТ is sh Sh SH.
struct Forms {
  Piece small, title, upper;
  bool operator==(const Forms&) const = default;
};

// A position of a rule's context. An edge matches where no letter stands.
struct Item {
  LetterSet letters;
  bool edge;
  bool operator==(const Item&) const = default;
};

// A rule for a sequence of letters in a context. Its items stand in Program::items: first those
// before the letters, outwards, then those after them.
struct Rule {
  std::uint8_t letters[4];
  std::uint8_t size;
  std::uint8_t before, after;  // how many items
  std::uint16_t items;         // index of the first
  Forms forms;
  bool operator==(const Rule&) const = default;
};

// The rules of one letter, longest first, then in the order of the file.
struct RuleRange {
  std::uint16_t begin, end;
  bool operator==(const RuleRange&) const = default;
};

// The sign written before a word: when its letters hold one of `any` and none of `none`, or when
// the word is in capitals.
struct Mark {
  bool present;
  bool for_capitals;
  LetterSet any, none;
  Piece text;
  bool operator==(const Mark&) const = default;
};

struct PunctuationForm {
  char ascii;
  Piece text;
  bool operator==(const PunctuationForm&) const = default;
};

struct Program {
  const std::uint64_t* entry;  // entry_count of them, and entry_other
  const Planes* planes;        // the same for block kernels
  const Reading* reading;
  const Forms* letters;     // letter_count of them
  const RuleRange* ranges;  // letter_count of them
  std::span<const Rule> rules;
  std::span<const Item> items;
  std::string_view pool;
  Mark mark;
  std::span<const PunctuationForm> punctuation;
  std::span<const Piece> digits;  // empty, or the sign before a number and the ten digits
  // Abbreviations that keep their digraphs in title case though they hold a vowel; packed and
  // sorted (see pack_word).
  std::span<const std::uint64_t> abbreviations;
  bool title_case_initialisms;
  bool plain_ascii;        // every ASCII byte stands for itself
  bool identity;           // every letter stands for itself: the alphabet is cyrl
  std::uint8_t expansion;  // no input byte becomes more output bytes than this

  std::string_view text(Piece piece) const noexcept {
    return pool.substr(piece.offset, piece.size);
  }
};

// True when both programs hold the same arrays.
bool same(const Program& a, const Program& b) noexcept;

// Words of up to max_packed letters as one number: six bits a letter, the first one highest,
// letter numbers counted from 1.
inline constexpr std::size_t max_packed = 10;
constexpr std::uint64_t pack_letter(std::uint64_t word, Letter letter) noexcept {
  return word << 6 | (letter + 1U);
}

}  // namespace jazu::table
