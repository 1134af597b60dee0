// Finds the places at which it is worth to ask the rules of the guard or those of repair, in one
// pass: text without such a place is converted as it stands.
#pragma once

namespace jazu::repair {

// The first trigger of the guard (text/guard_trigger.hpp) or of repair (trigger.hpp) in [at, stop),
// or `stop`; the text lies in [begin, end). A percent sign behind a digit, at which no span begins,
// is passed over.
const char* find_either_trigger(const char* begin, const char* at, const char* stop,
                                const char* end) noexcept;

// What it is made of: the first block of 64 bytes in which one may be, or what is left before
// `stop`, at `stop` when there is none.
const char* find_loud_block_portable(const char* at, const char* stop, const char* end) noexcept;
const char* find_loud_block_avx512(const char* at, const char* stop, const char* end) noexcept;

}  // namespace jazu::repair
