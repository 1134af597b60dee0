// The sign that some alphabets write before a word: the hamza of төте жазу, which tells front
// vowels from back ones (CLDR kk_Arab and the sources named in tables/alphabets/arab.table), and
// the capital sign of braille.
#pragma once

#include "engine/job.hpp"

namespace jazu::engine {

// True when the word that begins at `word` holds one of the mark's `any` letters and none of its
// `none`, in its first max_word units.
bool letters_call_for_mark(const Job& job, const char* word) noexcept;

// Moves the output from `word` to `end` up and puts the mark before it. `end` moves along.
void insert_mark(const Job& job, char* word, char*& end) noexcept;

// Decides whether the word that begins at job.in is in capitals (two letters or more, as far as its
// first max_word units tell), writes the mark at job.out if so, and sets job.word.
void open_capitals(Job& job) noexcept;

}  // namespace jazu::engine
