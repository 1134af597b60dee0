// The sign that some alphabets write before a word: the hamza of төте жазу, which tells front
// vowels from back ones (CLDR kk_Arab and the sources named in tables/alphabets/arab.table), and
// the capital sign of braille.
#pragma once

#include "engine/job.hpp"

namespace jazu::engine {

// Decides whether the word that begins at job.in gets the mark, writes it at job.out and sets
// job.word. Looks at the word's first max_word units. The program must have a mark.
void open_word(Job& job) noexcept;

}  // namespace jazu::engine
