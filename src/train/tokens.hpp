// Words of running text, in letters.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace jazu::train {

// Letters of table::letters, one to a byte.
using Word = std::string;

enum class Shape : unsigned char { lower, title, upper, mixed };

struct Token {
  Word word;            // Kazakh letters; empty for a word in Latin letters
  std::string latin;    // a to z, in small letters; empty for a Kazakh word
  Shape shape;          // a single capital counts as title
  bool opens_sentence;  // its capital says nothing: it begins a line or follows the end of a
                        // sentence
};

// Calls `take` for each word of a line. A word is a maximal run of letters; decomposed й and ё are
// composed, and look-alikes in a word of both scripts are put right (schwa for ә, Latin i for і).
// A word that is still of both scripts, or has letters of neither alphabet, is left out.
void for_each_token(std::string_view line, const std::function<void(const Token&)>& take);

// A Kazakh word in UTF-8, in small letters.
std::string to_utf8(const Word& word);

}  // namespace jazu::train
