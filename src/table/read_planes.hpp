// A reader's rules once more, laid out so that block kernels read 64 letters at once.
//
// Each letter of the alphabet has a number, its unit. Most units are read as one letter wherever
// they stand; some as another behind certain letters (й behind vowels), some as one letter together
// with the unit behind them. What else rules there are is only guarded: where one of them may hold
// the kernel stops, and leaves the word to those who know all rules.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace jazu::table {

struct Decisions;
struct Reader;

// What a code point is to a kernel: the number of a letter, from 1 on, with `upper` added for a
// capital, or one of these. The lower six bits of what is no letter are zero.
namespace read_unit {
inline constexpr std::uint8_t outside = 0;   // not of a word; it stays as it is
inline constexpr std::uint8_t space = 0x40;  // the same, between tokens
inline constexpr std::uint8_t stop = 0x80;   // has to be looked at
inline constexpr std::uint8_t upper = 0x40;
inline constexpr std::size_t most = 63;
}  // namespace read_unit

// What a unit is to those beside it.
namespace read_class {
inline constexpr std::uint8_t letter = 1;
inline constexpr std::uint8_t open = 2;     // read as one of the letters that some units ask for
inline constexpr std::uint8_t changes = 4;  // behind an open one it is read as another letter
inline constexpr std::uint8_t closes = 8;   // and that one is not open, though it is by itself
}  // namespace read_class

// Each plane fills one line of the processor's cache.
struct ReadPlanes {
  using Plane = std::array<std::uint8_t, 64>;
  using Bytes = std::array<Plane, 2>;  // the two bytes of a letter of Cyrillic

  static constexpr std::size_t lead_count = 5;
  static constexpr std::size_t most_pairs = 6;
  // The units that are looked at where rules are guarded: so many before the unit, it, two behind.
  static constexpr std::size_t before = 3, places = before + 1 + 2;
  static constexpr std::size_t guard_count = 6;

  // Units by bytes: of ASCII, of the trails behind some leads, and of the third byte behind E2 80,
  // where most of the punctuation is.
  alignas(64) std::array<Plane, 2> ascii;
  std::array<Plane, lead_count> trail;
  Plane general;

  // What a unit is read as: small, as a capital, and small behind an open unit.
  Bytes small, capital, behind;
  Plane kind;  // bits of read_class

  // Two units that are one letter: the bit of the pair, by the first unit and by the second; and
  // the letter, by the bit.
  Plane first, second;
  Bytes pair;

  // By place and unit: in which rules of eight, or groups of them, it may stand there.
  std::array<std::array<Plane, places>, guard_count> guarded;

  std::array<std::uint8_t, lead_count> lead;  // FF where there are no more
  // Which pairs are letters anywhere, behind an open unit and at the beginning of a word.
  std::uint8_t anywhere, behind_open, at_beginning;
  bool usable;

  bool operator==(const ReadPlanes&) const = default;
};

// The planes for what a reader chooses by all its rules, or by the frozen ones.
ReadPlanes make_read_planes(const Reader& reader, bool frozen);

}  // namespace jazu::table
