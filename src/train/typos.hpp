// Words that are misspellings of others.
#pragma once

#include <cstddef>

#include "train/vocabulary.hpp"

namespace jazu::train {

// Takes out rare words that differ from a far more frequent one only in letters that the scripts do
// not tell apart (a word list from the web has both the word and its misspelling with the
// look-alike or the neighbouring vowel). Returns how many there were.
std::size_t remove_typos(Vocabulary& vocabulary);

}  // namespace jazu::train
