// Decides what the flat table cannot: spellings that depend on the letters around them, and the
// case of digraphs.
#pragma once

#include "engine/job.hpp"
#include "engine/units.hpp"

namespace jazu::engine {

// Writes the letter `unit`, which begins at job.in, and moves job.in past everything that the
// deciding rule covers. Looks at most `window` units around.
void resolve_letter(Job& job, const Unit& unit) noexcept;

// True when a punctuation mark at job.in follows a word: directly, or after the quotation marks,
// brackets and sentence marks that close it.
bool follows_word(const Job& job) noexcept;

// True for marks that close what was said, so that the next punctuation mark still follows the
// word: quotes, brackets, and the marks of the sentence.
bool closes_word(char32_t code_point) noexcept;

// Appends a piece of the program's pool at job.out.
void write_piece(Job& job, table::Piece piece) noexcept;

}  // namespace jazu::engine
