// All that what a word becomes depends on beside its bytes, and what is known of where it stood.
#pragma once

#include <cstdint>

namespace jazu::engine::word_state {

inline constexpr std::uint8_t starts = 1, ends = 2, marked = 4, changed = 8, front = 16,
                              begins_sentence = 32, initial = 64;

// The word is a whole run of letters in front of an ASCII character that is not of words, and is
// read so wherever such a run stands.
inline constexpr std::uint8_t alone = 128;

// What the bytes of such a run decide need not be known in order to find it.
inline constexpr std::uint8_t of_run =
    starts | ends | begins_sentence | marked | changed | initial | alone;

}  // namespace jazu::engine::word_state
