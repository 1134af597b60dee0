// What a whole text shows, for the rules of profile `clean`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "repair/tables.hpp"

namespace jazu::repair {

struct Word;

class Document {
 public:
  enum class Script : std::uint8_t { unknown, latin, cyrillic };

  // Reads all of the text, which must outlive this object.
  Document(const RepairTables& tables, std::string_view text);

  // The script of most of the three words on each side of `at` whose letters show one.
  Script script_near(const char* at) const noexcept;

  // Whether the line of a place has letters that are written from right to left.
  bool is_mixed_line(const char* at) const noexcept;

  // True when the letters that only Kazakh has among the Cyrillic alphabets of its neighbours are
  // as many as in Kazakh text, a twentieth at the least, and those of other languages are hardly
  // any.
  bool is_kazakh() const noexcept;

 private:
  struct ShownWord {
    const char* begin;
    Script script;
  };

  void add(const Word& word);

  const RepairTables& tables_;
  std::vector<ShownWord> words_;
  std::vector<std::string_view> mixed_lines_;  // in the order of the text
  std::size_t cyrillic_ = 0;                   // letters
  std::size_t kazakh_ = 0;
  std::size_t other_ = 0;
};

// Whether Kazakh has the letter and Russian, Ukrainian and Belarusian have not.
bool is_kazakh_letter(char32_t code_point) noexcept;

}  // namespace jazu::repair
