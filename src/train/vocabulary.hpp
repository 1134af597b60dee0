// What was counted: words, how often they occur, and how they are written.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "train/tokens.hpp"

namespace jazu::train {

struct WordCounts {
  std::uint64_t running = 0;  // in running text
  double listed = 0;          // the same, as far as word lists let it be guessed

  // In the middle of a sentence of running text with capitals.
  std::uint64_t lower = 0, title = 0, upper = 0;

  // Among the forms of the word lists.
  double list_lower = 0, list_title = 0, list_upper = 0;
};

struct Vocabulary {
  std::map<Word, WordCounts> words;
  std::map<std::string, std::uint64_t> latin;
  std::uint64_t tokens = 0, latin_tokens = 0;

  // Counts the words of running text. `cased`: its capitals mean something.
  void add_text(std::string_view text, bool cased);

  // A list of one word to a line, perhaps with marks around it: most frequent first, or each with a
  // count behind a tab.
  void add_list(std::string_view text);

  // How often a word occurs in as much text as was counted, with what the lists say of it.
  static double frequency(const WordCounts& counts);
};

}  // namespace jazu::train
