// A program's entries once more, laid out so that block kernels look up 64 bytes at once.
//
// A letter of Cyrillic has two bytes, a lead from D0 to D3 and a trail, whose lower six bits are
// the index into the rows of its lead. What it becomes lies in four slots, aligned to the end: a
// letter of two bytes has slots 2 and 3. A kernel that needs only these puts slot 2 where the lead
// stands and slot 3 where the trail does, and closes the gaps; else two slots go to each.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace jazu::table {

inline constexpr std::size_t plane_leads = 4, plane_slots = 4, plane_trails = 64;
inline constexpr std::uint8_t first_plane_lead = 0xD0;

// In the last slot of what is not for the block: a letter that becomes more bytes than there are
// slots, or has a rule of which the letters beside it tell nothing. It is never part of UTF-8.
inline constexpr std::uint8_t slot_stop = 0xFF;

// What a byte from C0 on begins; in the upper bits, of which kernels make masks at once.
namespace lead_class {
inline constexpr std::uint8_t stop = 0;      // something that is not for the block
inline constexpr std::uint8_t two = 0x80;    // a letter of the planes, or two bytes that stay
inline constexpr std::uint8_t three = 0x40;  // three bytes that stay as they are
}  // namespace lead_class

// What a byte of ASCII is to a kernel.
namespace ascii_class {
inline constexpr std::uint8_t plain = 0;  // it stays as it is
inline constexpr std::uint8_t stop = 1;   // not for the block
// A mark that becomes another, of two bytes, behind a letter of a word; elsewhere it is a stop.
inline constexpr std::uint8_t behind_word = 2;
}  // namespace ascii_class

// It stays in words: kernels that mark these leave it out among the pairs that stay as they are.
inline constexpr char32_t soft_hyphen = 0xAD;

// What a letter is to the mark before its word, and to the rules of the letters beside it.
namespace letter_class {
inline constexpr std::uint8_t in_word = 1;  // only in programs with marks, as the next two
inline constexpr std::uint8_t calls_for_mark = 2;
inline constexpr std::uint8_t forbids_mark = 4;
inline constexpr std::uint8_t asks_next = 8;        // a rule may hold before some letters
inline constexpr std::uint8_t answers_next = 16;    // these
inline constexpr std::uint8_t asks_before = 32;     // a rule may hold behind some letters or none
inline constexpr std::uint8_t answers_before = 64;  // these
}  // namespace letter_class

struct Planes {
  using Rows = std::array<std::array<std::uint8_t, plane_trails>, plane_leads>;

  alignas(64) std::array<Rows, plane_slots> slot;
  Rows letter_class;                   // bits of that name
  std::array<std::uint8_t, 64> lead;   // lead_class of the bytes C0 to FF
  std::array<std::uint8_t, 64> ascii;  // ascii_class of the bytes 00 to 3F
  // What the marks of ascii_class::behind_word become, byte by byte.
  std::array<std::array<std::uint8_t, 64>, 2> behind_word;
  bool two_slots;     // slots 0 and 1 are empty; what needs them is a stop
  bool has_contexts;  // some letter asks
  bool usable;        // false where bytes 40 to 7F change, or a mark is not of two bytes
};

struct Program;

// The planes of a program, of which all else is set.
Planes make_planes(const Program& program) noexcept;

}  // namespace jazu::table
