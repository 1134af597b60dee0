// How much of a text that goes on may be cleaned, or made into keys, by itself.
#pragma once

#include <cstddef>
#include <string_view>

namespace jazu::cli {

// The size of the lines that have arrived, or of a part of a line that is too long to be held: that
// ends behind white space outside of all spans, and not behind what may be a Roman numeral, which
// the word behind it decides; where there is no such place, before a code point that nothing
// composes with. 0 when more text is to be waited for.
std::size_t settled_size(std::string_view text);

}  // namespace jazu::cli
