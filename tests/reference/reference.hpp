// The slow, obvious converter: the rules of tables/README.md and design.md applied to a whole text
// that has been taken apart into letters, straight from the parsed table. It shares the table
// parser with the library, and the guard, which has tests of its own; nothing else: no Program, no
// kernel, no resolver, no UTF-8 code.
//
// The tests hold the engine to it; where the two differ, the documents decide who is wrong.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "jazu/alphabet.hpp"
#include "jazu/options.hpp"
#include "jazu/result.hpp"
#include "reference/utf8.hpp"
#include "table/definition.hpp"

namespace jazu::reference {

// A code point, or a letter together with the mark that makes it another letter.
struct Sign {
  enum class Kind { letter, mark, foreign, other, invalid };
  Kind kind = Kind::other;
  table::Letter letter = 0;
  bool upper = false;
  char32_t code_point = 0;  // of the first code point
  std::size_t offset = 0;
  std::string bytes;

  bool is_letter() const { return kind == Kind::letter; }
  bool begins_word() const { return is_letter() || kind == Kind::foreign; }
  bool in_word() const { return begins_word() || kind == Kind::mark; }
};

using Text = std::vector<Sign>;

// A spelling in its three shapes: sh Sh SH.
struct Shapes {
  std::string small, title, upper;
};

struct Rule {
  std::vector<table::Letter> letters;
  std::vector<table::ContextItem> before, after;
  Shapes shapes;
};

struct Outcome {
  std::string text;
  Status status = Status::ok;
  std::size_t read = 0;
  Report report;
};

class Converter {
 public:
  // From `source` (the table of cyrl) into `target`; bit n of `variants` switches on layers[n].
  Converter(const table::Definition& source, const table::Definition& target, unsigned variants,
            std::set<std::u32string> abbreviations);

  // Into a built-in alphabet.
  explicit Converter(Alphabet target);

  Outcome convert(std::string_view text, const Options& options = {}) const;

 private:
  bool convert_part(std::string_view text, const Options& options, Outcome& result) const;
  bool copy_span(std::string_view text, const Options& options, Outcome& result) const;
  void read_source(const table::Definition& source);
  void read_target(const table::Definition& target, unsigned variants);
  void read_case(const std::vector<const table::Layer*>& layers);
  void read_rules(const std::vector<const table::Layer*>& layers);

  char32_t capital_of(char32_t small) const;
  std::string upper_case(std::string_view text) const;
  std::string title_case(std::string_view text) const;
  bool is_cased(char32_t code_point) const;

  Text read(std::string_view text) const;
  bool word_gets_mark(const Text& text, std::size_t begin) const;
  std::size_t write_letter(const Text& text, std::size_t at, bool word_in_capitals,
                           std::string& out) const;
  bool applies(const Rule& rule, const Text& text, std::size_t at) const;
  bool is_upper_throughout(const Text& text, std::size_t at, bool word_in_capitals) const;
  bool in_initialism(const Text& text, std::size_t at) const;
  std::string other(const Text& text, std::size_t at, const Options& options) const;

  std::map<std::u32string, table::CasedLetter> readings_;
  table::LetterSet vowels_ = 0;
  std::set<std::u32string> abbreviations_;
  std::map<char32_t, char32_t> capitals_;  // small to capital
  bool has_case_ = false;
  bool title_case_initialisms_ = false;
  std::map<table::Letter, Shapes> letters_;
  std::vector<Rule> rules_;  // longest first, then as in the file, a variant's before the table's
  std::optional<table::WordMark> mark_;
  std::map<char32_t, std::string> punctuation_;
  std::optional<table::Digits> digits_;
};

// The abbreviations of tables/words/abbreviations.words.
std::set<std::u32string> known_abbreviations();

}  // namespace jazu::reference
