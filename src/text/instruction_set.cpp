#include "text/instruction_set.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace jazu::text {
namespace {

constexpr std::array<std::string_view, 2> names = {"portable", "avx512"};

InstructionSet chosen() noexcept {
  const InstructionSet best = best_instruction_set();
  const char* const wanted = std::getenv("JAZU_KERNEL");
  if (wanted == nullptr) return best;
  const auto* const found = std::find(names.begin(), names.end(), std::string_view(wanted));
  if (found == names.end()) return best;
  return std::min(best, static_cast<InstructionSet>(found - names.begin()));
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

std::string_view name_of(InstructionSet set) noexcept {
  return names[static_cast<std::size_t>(set)];
}

}  // namespace jazu::text
