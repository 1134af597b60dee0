// The key of words that have to be read.
#pragma once

#include <string>
#include <string_view>

#include "key/folder.hpp"
#include "key/key_table.hpp"
#include "reading/letters.hpp"
#include "reading/word.hpp"
#include "text/utf8.hpp"

namespace jazu::key {

class WordKey {
 public:
  // Appends keys to `out`. Both and the text must live on.
  WordKey(const KeyTable& table, std::string_view text, std::string& out)
      : table_(table),
        begin_(text.data()),
        end_(text.data() + text.size()),
        out_(out),
        folder_(table.folds, table.options.level) {}

  // Goes on from `at`, where no word goes on, through letters and what stands inside of words.
  // Returns what is behind, which is at least one code point farther.
  const char* run(const char* at);

  // The reader of Latin letters: the one that was given, or that of the text.
  const table::Reader& latin();

 private:
  struct Part;  // of one word, without hyphens

  const char* take_part(const char* at, Part& part) const;
  bool is_inner(const char* at, const text::Decoded& sign) const;
  const char* copy_sign(const char* at, char32_t code_point, unsigned size);
  void add(const Part& part);
  void add_letters(const reading::Word& word, const reading::Letters& letters);
  void add_mixed(const Part& part);
  void read(table::Script script, std::string_view part, const char* begin);
  void read_by(const table::Reader& reader, std::string_view part, const char* begin);
  void copy(char32_t code_point);
  void end_word();
  void read_cyrillic(std::string_view part);

  const KeyTable& table_;
  const char* begin_;
  const char* end_;
  std::string& out_;
  Folder folder_;
  const table::Reader* latin_ = nullptr;
};

}  // namespace jazu::key
