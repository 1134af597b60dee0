// What the machine can do, so that quick ways through a text can be chosen at run time.
#pragma once

#include <cstdint>

// Set where code for single instruction sets can be compiled at all.
#if defined(__x86_64__) && defined(__GNUC__)
#define JAZU_X86 1
#endif

namespace jazu::text {

// Each has what those before it have. All give the same results.
enum class InstructionSet : std::uint8_t {
  portable,  // what every machine has that the library was compiled for
  avx512,    // x86-64 with AVX-512 BW, VL, VBMI and VBMI2
};

// The best one that this machine has, or the portable one where the environment says
// JAZU_KERNEL=portable. It is read once.
InstructionSet instruction_set() noexcept;

// The best one that this machine has.
InstructionSet best_instruction_set() noexcept;

}  // namespace jazu::text
