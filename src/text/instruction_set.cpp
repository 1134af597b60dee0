#include "text/instruction_set.hpp"

#include <cstdlib>
#include <string_view>

namespace jazu::text {
namespace {

InstructionSet chosen() noexcept {
  const char* const wanted = std::getenv("JAZU_KERNEL");
  const bool lesser = wanted != nullptr && std::string_view(wanted) == "portable";
  return lesser ? InstructionSet::portable : best_instruction_set();
}

}  // namespace

InstructionSet best_instruction_set() noexcept {
#ifdef JAZU_X86
  const bool avx512 = __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
                      __builtin_cpu_supports("avx512vbmi") &&
                      __builtin_cpu_supports("avx512vbmi2") && __builtin_cpu_supports("bmi") &&
                      __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("popcnt");
  if (avx512) return InstructionSet::avx512;
#endif
  return InstructionSet::portable;
}

InstructionSet instruction_set() noexcept {
  static const InstructionSet set = chosen();
  return set;
}

}  // namespace jazu::text
