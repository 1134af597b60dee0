// From counted words to the stems of the lexicon.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "train/vocabulary.hpp"

namespace jazu::train {

// Chooses up to `limit` beginnings of words with which "the longest stem, and table rules for what
// follows" reads as much of the text right as it can, over the alphabets of these tags, which must
// be built in. A reading that does not write back to its word does not count, neither here nor when
// text is read.
std::vector<Word> choose_stems(const Vocabulary& vocabulary,
                               const std::vector<std::string_view>& tags, std::size_t limit);

}  // namespace jazu::train
