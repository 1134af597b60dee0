// Writes what was read: letters as Cyrillic, and that in the alphabet of a program.
#pragma once

#include <cstddef>

#include "engine/token_loop.hpp"
#include "engine/trace.hpp"
#include "reading/letters.hpp"
#include "reading/word.hpp"
#include "table/program.hpp"

namespace jazu::engine {

// No word of a token becomes more bytes of Cyrillic: two for each letter, and what is copied.
inline constexpr std::size_t max_cyrillic = 2 * reading::max_letters + 2 * max_token;

// Writes the letters that `word` was read as, and returns the end. Marks between its letters, and
// code points that no letter was read from, are copied from the word. `trace`, when given, is told
// where each letter ends.
char* write_cyrillic(const reading::Word& word, const reading::Letters& letters, char* out,
                     Trace* trace = nullptr) noexcept;

// Writes Cyrillic text that stands by itself with a program, and returns the end.
char* write_letters(const table::Program& program, const char* begin, const char* end, char* out,
                    Trace* trace = nullptr) noexcept;

// Writes a word by way of Cyrillic, and returns the end.
char* write_word(const table::Program& program, const reading::Word& word,
                 const reading::Letters& letters, char* out, Trace* trace) noexcept;

}  // namespace jazu::engine
