#include "support/either_trigger.hpp"

#include <algorithm>

#include "repair/either_trigger.hpp"
#include "repair/trigger.hpp"
#include "text/guard_trigger.hpp"
#include "text/instruction_set.hpp"

namespace jazu::test {

const char* either_trigger(const char* begin, const char* at, const char* end) {
  const char* span = text::find_trigger_plain(at, end);
  while (span != end && text::is_percent_sign(begin, span)) {
    span = text::find_trigger_plain(span + 1, end);
  }
  return std::min(span, repair::find_trigger_plain(begin, at, end, end));
}

bool finds_either_trigger(const char* begin, const char* at, const char* end) {
  const char* const expected = either_trigger(begin, at, end);
  // A trigger that the last byte before a block begins is asked for with the block.
  const auto may_be = [expected](const char* block) { return block <= expected + 1; };
  bool found = repair::find_either_trigger(begin, at, end, end) == expected &&
               may_be(repair::find_loud_block_portable(at, end, end));
#ifdef JAZU_X86
  if (text::best_instruction_set() == text::InstructionSet::avx512) {
    found = found && may_be(repair::find_loud_block_avx512(at, end, end));
  }
#endif
  return found;
}

}  // namespace jazu::test
