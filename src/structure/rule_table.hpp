// The rules of tables/structure, which has its format.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "jazu/diagnostic.hpp"
#include "jazu/search_key.hpp"
#include "structure/line_pattern.hpp"

namespace jazu::structure {

// Which lines a rule is about, counted without blank ones.
struct Zone {
  std::size_t head = 0;  // the first so many
  std::size_t tail = 0;  // or the last so many

  bool has(std::size_t index, std::size_t count) const noexcept {
    return index < head || count - index <= tail;
  }
};

struct Rule {
  std::string id, kind;
  Zone zone;
  std::size_t most = 0;       // code points
  bool behind_title = false;  // never the first line of a text
  bool single = false;        // only one of a text, behind a line of some words
  // Ways to fit: a pattern for each of the lines, one behind the other.
  std::vector<std::vector<LinePattern>> ways;
  std::vector<std::string> examples, prose;
};

// `key` makes what words and lines are compared by. Nothing, and at least one problem, when the
// text has mistakes.
std::optional<std::vector<Rule>> parse_rules(std::string_view text, const SearchKey& key,
                                             std::vector<Diagnostic>& problems);

// The text of tables/structure/news.table.
std::string_view news_table() noexcept;

}  // namespace jazu::structure
