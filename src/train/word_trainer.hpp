// From counted words to the word list.
#pragma once

#include <cstdint>
#include <map>

#include "train/storage.hpp"
#include "train/vocabulary.hpp"

namespace jazu::train {

// Builds the minimal automaton of the words with their classes, and puts it into `storage`.
// False when there are too many edges for the format.
bool build_automaton(const std::map<Word, model::WordList::Class>& classes,
                     const std::map<Word, model::WordList::Class>& endings, Storage& storage);

// What words end in behind other words: -лар of балалар, where бала is a word too.
std::map<Word, model::WordList::Class> find_endings(const Vocabulary& vocabulary);

// The class of each word that is worth a place in the list, and the cost of each class.
std::map<Word, model::WordList::Class> classify(const Vocabulary& vocabulary, Storage& storage);

// How a word is usually written inside a sentence.
model::WordCase usual_case(const WordCounts& counts);

}  // namespace jazu::train
