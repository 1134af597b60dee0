// The inner loop. One interface, so that kernels for instruction sets can stand beside the scalar
// one, which stays their reference: each must leave the same output and the same Job behind.
#pragma once

#include "engine/block_kernel.hpp"
#include "engine/job.hpp"
#include "text/instruction_set.hpp"

namespace jazu::engine {

// The most bytes that a kernel may store past the output it reports, when no input is left. As long
// as some is, each byte of it has room for one at least, and a block of 64 may be stored whole.
inline constexpr std::size_t store_slack = 8;

// Converts the units from job.in on until job.in has reached job.limit (a unit or rule that begins
// before it may end behind it). What is not for the flat table, that is a flagged entry, a code
// point from U+0800 on, or an invalid byte, it leaves to step(). For programs that mark words it
// also writes the marks and keeps job.word. Returns false when step() does.
using KernelFunction = bool (*)(Job& job) noexcept;

struct Kernels {
  const char* name;
  KernelFunction plain;     // for programs without word marks
  KernelFunction letters;   // for programs whose marks depend on the letters of the word
  KernelFunction capitals;  // for programs that mark words in capitals
  ReadKernel read;          // for plain words of other alphabets; null: PlainText reads them all
};

// Plain C++, the reference.
extern const Kernels scalar_kernels;

// The kernels for an instruction set that the machine has.
const Kernels& kernels_for(text::InstructionSet set) noexcept;

// The kernels that the options ask for.
const Kernels& kernels_for(jazu::Kernel wanted) noexcept;

// The same, which also note in job.trace where each unit begins. It must not be null.
extern const Kernels tracing_kernels;

}  // namespace jazu::engine
