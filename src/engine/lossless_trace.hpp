// Where the letters of a word in lossless mode stand on both of its sides.
#pragma once

#include "engine/trace.hpp"
#include "lossless/word_codec.hpp"
#include "lossless/writer.hpp"

namespace jazu::engine {

// A word that was read, and written again.
struct LosslessWord {
  const lossless::Side& to;
  const lossless::Letters& letters;
  lossless::WordWriter::Abbreviations abbreviations;
  const char* begin;  // what was read
  const char* end;
  const char* out;  // what was written
  const char* out_end;
};

// Tells where its letters end; marks go with the code point that they stand behind. Writes the word
// once more to find out, so it costs as much again. Nothing for a word that has no such places.
void trace_word(const LosslessWord& word, Trace& trace) noexcept;

}  // namespace jazu::engine
