// The fields of a table's lines: letters, spellings, signs and contexts. The parser (parser.hpp)
// puts them together into rows and rules.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "jazu/diagnostic.hpp"
#include "table/definition.hpp"
#include "table/lexer.hpp"

namespace jazu::table {

std::string quoted(std::string_view text);

// The letters that the code points of `text` name, or nothing when one of them is no letter.
std::optional<std::vector<CasedLetter>> letters_in(std::string_view text);

// Reads fields and reports what is wrong with them. Each function returns nothing, or false, after
// it has reported a mistake.
class Fields {
 public:
  // Both must outlive this object. At most `max_problems` (parser.hpp) are reported.
  Fields(std::vector<Diagnostic>& problems, const std::vector<LetterClass>& classes)
      : problems_(problems), classes_(classes) {}

  void problem(Place place, std::string message);

  // A spelling as a table writes it: U+0306 stands for that code point, a plus sign before it only
  // joins, and the sign for the empty set stands for nothing.
  std::optional<std::string> spelling(const Token& token);

  // '=', '>' or '<'.
  std::optional<Sign> sign(const Token& token);

  // One or more Kazakh letters, in small letters.
  std::optional<std::vector<Letter>> small_letters(const Token& token);

  // `{vowel}` or `{а ә е}`, from the opening brace at `index`, which moves past the closing one.
  std::optional<LetterSet> letter_set(const std::vector<Token>& tokens, std::size_t& index);

  // The context `/ before _ after` of a writing rule, in the tokens from `index` on.
  bool context(const std::vector<Token>& tokens, std::size_t index, WritingRule& rule);

  // The context of a reading rule: letters before, code points of this alphabet after, and at the
  // end `when front` if wanted.
  bool context(const std::vector<Token>& tokens, std::size_t index, ReadingRule& rule);

 private:
  // Cuts `/ before _ after` at '_': `before` and `after` are the tokens of the two sides.
  bool split_context(const std::vector<Token>& tokens, std::size_t index,
                     std::vector<Token>& before, std::vector<Token>& after);
  bool letter_items(const std::vector<Token>& tokens, bool after, std::vector<ContextItem>& items);
  bool read_items(const std::vector<Token>& tokens, std::vector<ContextItem>& items);
  bool spelling_items(const std::vector<Token>& tokens, std::vector<SpellingItem>& items);
  bool braced_item(const std::vector<Token>& tokens, std::size_t& index, SpellingItem& item);
  bool few_enough(Place place, std::size_t before, std::size_t after);

  std::vector<Diagnostic>& problems_;
  const std::vector<LetterClass>& classes_;
};

}  // namespace jazu::table
