// The case pairs of one table.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "table/definition.hpp"

namespace jazu::table {

// What the rows of a table show, what its `pairs` block adds, then ASCII. Never the locale's pairs,
// and never Unicode's, which has no dotless pair for i.
class CaseMap {
 public:
  // The first pair of a small letter counts.
  void add(char32_t capital, char32_t small);

  // A row shows pairs where its two spellings differ in a single code point.
  void add_row(const Row& row);

  // All pairs of these layers, those that come first before the others.
  void add_layers(const std::vector<const Layer*>& layers);

  // Upper-cases a spelling. `unknown` receives a letter whose capital is not known.
  std::string upper(std::string_view text, std::optional<char32_t>& unknown) const;

  // Upper-cases the first letter only.
  std::string title(std::string_view text, std::optional<char32_t>& unknown) const;

  char32_t upper(char32_t c, std::optional<char32_t>& unknown) const;

  // Each small letter once, with its capital.
  const std::vector<std::pair<char32_t, char32_t>>& pairs() const noexcept { return pairs_; }

 private:
  std::optional<char32_t> find(char32_t small) const;
  bool is_cased(char32_t c) const;
  bool is_capital(char32_t c) const;

  std::vector<std::pair<char32_t, char32_t>> pairs_;
};

}  // namespace jazu::table
