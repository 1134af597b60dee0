// Lines of a page that are of its site and not of the article.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "jazu/edits.hpp"

namespace jazu {

namespace structure {
struct ChromeRules;
}  // namespace structure

// A line that is chrome.
struct ChromeLine {
  std::string_view rule;  // "K2"; lives as long as the Chrome or a copy of it, as does `kind`
  std::string_view kind;  // "date", "counter", "title", "credit", "comments", "promotion", ...
  std::size_t line = 0;   // counted from 1
  std::size_t begin = 0;  // bytes of the text, without the end of the line
  std::size_t end = 0;

  bool operator==(const ChromeLine&) const = default;
};

// A text without its chrome.
struct ChromeDropped {
  std::string text;
  std::vector<ChromeLine> lines;  // what was found, dropped or not
  bool refused = false;           // it was too much; nothing was dropped
};

// Finds the chrome of news pages that were copied as text: dates and counters above an article, the
// title once more, credits of pictures, buttons, and what follows it. A line is chrome when all of
// it fits a pattern of tables/structure/news.table, most of them only among the first or the last
// lines of a text; so a text has to be given whole. What is a line of prose is to stay, even if
// chrome does.
//
// In any script: lines are compared by their SearchKey. Lines of more than 160 code points are
// never chrome. Bytes that are not UTF-8 are signs like others.
//
// Immutable and may be shared by threads; copying it copies a pointer. Making one parses the table:
// less than a millisecond. Linear; long lines are passed over.
class Chrome {
 public:
  // More than this part of a text, in percent of the code points of its lines, is never dropped.
  static constexpr unsigned most_dropped = 40;

  Chrome();

  // The lines that are chrome, in order.
  std::vector<ChromeLine> find(std::string_view text) const;

  // The text without them, and without the blank lines beside them, of which those in front stay
  // where text stands on both sides. Appends what was done to `edits`, when given.
  ChromeDropped drop(std::string_view text, Edits* edits = nullptr) const;

 private:
  std::shared_ptr<const structure::ChromeRules> rules_;
};

}  // namespace jazu
