// A run of text without white space, as far as it can tell of an alphabet.
#pragma once

#include <cstddef>
#include <optional>

namespace jazu::detecting {

struct Token {
  const char* begin = nullptr;  // of its first letter
  const char* end = nullptr;    // behind its last letter, or the apostrophes behind it
  std::size_t letters = 0;      // and combining marks
  std::size_t parts = 0;        // that hyphens separate
  std::size_t signs = 0;        // apostrophes and quotes inside
};

// The token in [begin, end) without the punctuation around it. Nothing when it is no word of Latin
// letters: a number, a link, an address, two words with a full stop between them.
std::optional<Token> take_token(const char* begin, const char* end) noexcept;

}  // namespace jazu::detecting
