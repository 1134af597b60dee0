// Kernels that convert as many bytes at once as a register holds.
//
// Each converts what lies in the planes of a program (table/planes.hpp) and what stands for itself,
// and stops at the first unit that is neither: a flagged or long letter, a mark, a sequence that is
// rare or not well-formed. The loop of the scalar kernel converts that one and asks again, so that
// what a kernel does not know it need not do.
#pragma once

#include "table/program.hpp"
#include "table/read_planes.hpp"

namespace jazu::engine {

// Where a unit begins, and what is before it has become.
struct BlockPlace {
  const char* in;
  char* out;
};

// Converts units from `from` on that begin before `limit`, and returns where it stopped. No byte
// from `end` on is read. For programs with a mark whose place depends on letters: `from` stands in
// no word, and what it returns stands in none either. At `from.out` there is the room that a Job
// has.
using BlockKernel = BlockPlace (*)(const table::Program& program, BlockPlace from,
                                   const char* limit, const char* end) noexcept;

// For programs without marks, and for those whose marks depend on the letters of the word.
BlockPlace convert_plain_avx512(const table::Program& program, BlockPlace from, const char* limit,
                                const char* end) noexcept;
BlockPlace convert_words_avx512(const table::Program& program, BlockPlace from, const char* limit,
                                const char* end) noexcept;

// Reads tokens of another alphabet from `from` on, where one begins or white space stands, up to
// one that is not for the block, and returns the end of the white space behind the last one: the
// last byte of it stands before `limit`. No byte from `end` on is read. At `from.out` there is room
// for two bytes for each.
using ReadKernel = BlockPlace (*)(const table::ReadPlanes& planes, BlockPlace from,
                                  const char* limit, const char* end) noexcept;

BlockPlace read_words_avx512(const table::ReadPlanes& planes, BlockPlace from, const char* limit,
                             const char* end) noexcept;

// Converts a whole text of 1 to 63 bytes, [in, end), in one block, and returns the end of what it
// becomes. Null where something in it is not for the block, or may be a trigger of the guard or of
// repair. At `out` there is the room that a Job has.
using ShortBlockKernel = char* (*)(const table::Program& program, const char* in, const char* end,
                                   char* out) noexcept;

// The same two.
char* convert_short_plain_avx512(const table::Program& program, const char* in, const char* end,
                                 char* out) noexcept;
char* convert_short_words_avx512(const table::Program& program, const char* in, const char* end,
                                 char* out) noexcept;

}  // namespace jazu::engine
