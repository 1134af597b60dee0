// Which Latin alphabet wrote a text: every one of them reads it, and what they read is weighed as
// Kazakh.
//
// A token costs what its letters cost behind each other (table::LetterCosts) when an alphabet can
// read it, against a flat cost for each letter when it is anything else. The alphabet that explains
// the text at the lowest cost wrote it. Letters that only some alphabets have need no list: in the
// others the word cannot be read. A token that is not Kazakh costs an alphabet no more than
// `most_loss`, so that names and foreign words do not outweigh the text.
#pragma once

#include <string_view>
#include <vector>

#include "jazu/detect.hpp"

namespace jazu::detecting {

// Fills in the verdict and all that follows `letters` in a Detection.
void detect_latin(std::string_view text, Detection& detection);

}  // namespace jazu::detecting
