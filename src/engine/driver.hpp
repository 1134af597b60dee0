// Runs a job with the kernel that its program needs, and says how much text a job may take.
#pragma once

#include <cstddef>

#include "engine/job.hpp"
#include "engine/kernel.hpp"
#include "table/definition.hpp"

namespace jazu::engine {

// Room that the output needs besides what the text becomes: the kernel's slack, and the mark or the
// last rule that a limit may cut into.
inline constexpr std::size_t output_slack = 64;
static_assert(output_slack >= store_slack + 2 * table::max_spelling);

// The most bytes that `size` bytes of input can become. Where that is more than there can be, a
// number to which output_slack can still be added.
constexpr std::size_t bound(const table::Program& program, const Options& options,
                            std::size_t size) noexcept {
  const std::size_t replaced = options.invalid == Invalid::replace ? 3 : 1;
  const std::size_t each = program.expansion > replaced ? program.expansion : replaced;
  constexpr std::size_t most = ~std::size_t{0} - output_slack;
  // An expansion has eight bits, so that the division is left to sizes that no text has.
  if (size > most >> 8 && size > most / each) return most;
  return size * each;
}

// Converts up to job.limit. Returns false when it stopped before invalid bytes (Invalid::stop).
bool run(Job& job, const Kernels& kernels) noexcept;

// Where a part of at most `size` bytes from `from` on ends, on the boundary of a unit so that a
// letter and its mark stay together. [begin, from) is context.
const char* part_end(const table::Reading& reading, const char* begin, const char* from,
                     const char* end, std::size_t size) noexcept;

// Where in [from, end) a conversion of incomplete text must stop so that the rest cannot change
// what is decided: before the last unfinished word, and before a cut code point. `mid_word` says
// that `from` stands inside a word of more than max_word units, and is set when the result does.
const char* safe_limit(const table::Reading& reading, const char* from, const char* end,
                       bool& mid_word) noexcept;

// The beginning of the context that later decisions may look back at from `at`.
const char* context_before(const char* begin, const char* at) noexcept;

}  // namespace jazu::engine
