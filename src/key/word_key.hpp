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
        folder_(table.folds, table.options.level),
        latin_(table.readers.latin) {}

  // Goes on from `at`, where no word goes on, through letters and what stands inside of words.
  // Returns what is behind, which is at least one code point farther.
  const char* run(const char* at);

  // The reader of Latin letters: the one that was given, or that of the text.
  const table::Reader& latin();

  // The same, but null as long as nobody asked.
  const table::Reader* known_latin() const noexcept { return latin_; }

  // Whether a mark, an apostrophe or a hyphen, of `size` bytes and not among the letters of a part,
  // is not written.
  bool drops(const char* at, char32_t code_point, unsigned size) const;

  // Whether a sign stands for a letter in the Latin alphabet, as double quotes do in some.
  bool is_inner(const char* at, const text::Decoded& sign) const;

 private:
  struct Part;  // of one word, without hyphens

  const char* take_part(const char* at, Part& part) const;
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
  const table::Reader* latin_;
};

}  // namespace jazu::key
