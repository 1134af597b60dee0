// The inner loop. One interface, so that kernels for instruction sets can stand beside the scalar
// one, which stays their reference: each must leave the same output and the same Job behind.
#pragma once

#include "engine/job.hpp"

namespace jazu::engine {

// The most bytes that a kernel may store past the output it reports.
inline constexpr std::size_t store_slack = 8;

// Converts units from job.in on and stops
//   - when job.in has reached job.limit, or
//   - at the first unit that is not for the flat table: a flagged entry, a code point from U+0800
//     on, or an invalid byte.
// For programs that mark words it also decides and writes the mark at the first letter of a word,
// and keeps job.word.
using Kernel = void (*)(Job& job) noexcept;

struct Kernels {
  const char* name;
  Kernel plain;   // for programs without word marks
  Kernel marked;  // for programs with them
};

// Plain C++, the reference.
extern const Kernels scalar_kernels;

}  // namespace jazu::engine
