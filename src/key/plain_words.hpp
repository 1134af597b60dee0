// The key of words that are nothing but letters of one alphabet that has to be read.
#pragma once

#include <cstddef>
#include <string_view>

#include "key/folder.hpp"
#include "key/key_table.hpp"
#include "key/word_key.hpp"
#include "reading/letters.hpp"
#include "reading/word.hpp"

namespace jazu::key {

// Writes what a WordKey would, faster, or says that it cannot.
class PlainWords {
 public:
  // A word of more code points is left to the WordKey.
  static constexpr std::size_t longest = reading::max_positions - 1;
  // No word becomes more bytes; there must be room for them.
  static constexpr std::size_t most = Folder::most * (reading::max_letters + 1) + Folder::slack;

  PlainWords(const KeyTable& table, std::string_view text, WordKey& words) noexcept
      : table_(table),
        end_(text.data() + text.size()),
        words_(words),
        folder_(table.folds, table.options.level) {}

  // The word at `at`, where one begins. Moves `out` behind its key and returns what is behind the
  // word; or null, and what was written means nothing.
  const char* run(const char* at, char*& out);

 private:
  const char* take(const table::Reader& reader, const char* at) noexcept;
  const char* read_by_rules(const table::Reader& reader, const char* at, char*& out) noexcept;
  const char* read(const table::Reader& reader, const char* at, char*& out) noexcept;
  bool goes_on(const char* at) const noexcept;

  const KeyTable& table_;
  const char* end_;
  WordKey& words_;
  Folder folder_;
  reading::Word word_;  // only what the rules look at
  reading::Letters letters_;
};

}  // namespace jazu::key
