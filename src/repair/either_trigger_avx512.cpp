#include "repair/either_trigger.hpp"
#include "repair/loud_block.hpp"

#ifdef JAZU_X86

namespace jazu::repair {

JAZU_AVX512 const char* find_loud_block_avx512(const char* at, const char* stop,
                                               const char* end) noexcept {
  return loud::find_block<loud::Of::either>(at, stop, end);
}

}  // namespace jazu::repair

#endif
