#include "jazu/chrome.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

#include "jazu/search_key.hpp"
#include "structure/page.hpp"
#include "structure/rule_table.hpp"
#include "text/utf8.hpp"

namespace jazu {
namespace structure {

struct ChromeRules {
  SearchKey key{KeyOptions{KeyLevel::keyboard, false}};
  std::vector<Rule> rules;
};

}  // namespace structure

namespace {

using structure::PageLine;
using structure::Rule;

// The rule that has no pattern: the title once more.
constexpr std::string_view title_rule = "K4";
constexpr std::size_t title_words = 3;     // a title has as many, at least
constexpr std::size_t lines_between = 2;   // of the article, between it and the other
constexpr std::size_t lines_to_title = 5;  // from the first line on

// Finds the chrome of one page.
class Finder {
 public:
  Finder(const structure::ChromeRules& rules, std::string_view text)
      : rules_(rules.rules), lines_(structure::lines_of(text, rules.key)), found_(lines_.size()) {}

  std::vector<ChromeLine> run() {
    for (std::size_t at = 0; at < lines_.size();) at += find_at(at);
    for (const Rule& rule : rules_) {
      if (rule.single) keep_if_single(rule);
    }
    find_title_again();
    std::vector<ChromeLine> result;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const PageLine& line = lines_[i];
      const Rule* const rule = found_[i];
      if (rule != nullptr) {
        result.push_back({rule->id, rule->kind, line.number, line.begin, line.end});
      }
    }
    return result;
  }

 private:
  // Tries the rules at a line; returns how many lines that was about.
  std::size_t find_at(std::size_t at) {
    for (const Rule& rule : rules_) {
      if (!rule.zone.has(at, lines_.size()) || (rule.behind_title && at == 0)) continue;
      for (const auto& way : rule.ways) {
        if (!fits(rule, way, at)) continue;
        for (std::size_t i = 0; i < way.size(); ++i) found_[at + i] = &rule;
        return way.size();
      }
    }
    return 1;
  }

  bool fits(const Rule& rule, const std::vector<structure::LinePattern>& way,
            std::size_t at) const {
    if (at + way.size() > lines_.size()) return false;
    for (std::size_t i = 0; i < way.size(); ++i) {
      const PageLine& line = lines_[at + i];
      if (line.size > rule.most || !structure::fits(way[i], line.tokens)) return false;
      if (i > 0 && line.number != lines_[at + i - 1].number + 1) return false;
    }
    return true;
  }

  // Forgets the lines of a rule unless there is one, behind a line that may be a title.
  void keep_if_single(const Rule& rule) {
    const auto first = std::find(found_.begin(), found_.end(), &rule);
    bool behind = false;
    for (auto at = found_.begin(); at != first; ++at) {
      const PageLine& line = lines_[static_cast<std::size_t>(at - found_.begin())];
      behind = behind || (*at == nullptr && has_words(line));
    }
    if (behind && std::count(found_.begin(), found_.end(), &rule) == 1) return;
    std::replace(found_.begin(), found_.end(), &rule, static_cast<const Rule*>(nullptr));
  }

  // As many as a title has.
  static bool has_words(const PageLine& line) {
    const auto spaces = std::count(line.text.begin(), line.text.end(), ' ');
    return static_cast<std::size_t>(spaces) + 1 >= title_words;
  }

  // A page that shows counters or a date above its article often has the title twice. Without them
  // it may be a poem whose first line returns.
  void find_title_again() {
    const auto rule = std::find_if(rules_.begin(), rules_.end(),
                                   [](const Rule& each) { return each.id == title_rule; });
    if (rule == rules_.end()) return;
    const std::size_t head = std::min(rule->zone.head, lines_.size());
    const std::optional<std::size_t> title = title_line();
    if (!title) return;
    bool above = false;
    for (std::size_t i = 0; i < head; ++i) {
      above = above ||
              (found_[i] != nullptr && (found_[i]->kind == "counter" || found_[i]->kind == "date"));
    }
    if (!above) return;
    std::optional<std::size_t> again;
    std::size_t between = 0, own = 0;
    for (std::size_t i = *title + 1; i < lines_.size() && i < head + *title; ++i) {
      if (lines_[i].key == lines_[*title].key && lines_[i].size <= structure::longest_line) {
        if (again) return;
        again = i;
        between = own;
      }
      if (found_[i] == nullptr) ++own;
    }
    if (again && *again < head && between <= lines_between) found_[*again] = &*rule;
  }

  std::optional<std::size_t> title_line() const {
    for (std::size_t i = 0; i < lines_.size() && i < lines_to_title; ++i) {
      if (found_[i] != nullptr) continue;
      if (lines_[i].size > structure::longest_line) return std::nullopt;
      if (!has_words(lines_[i])) return std::nullopt;
      return i;
    }
    return std::nullopt;
  }

  const std::vector<Rule>& rules_;
  std::vector<PageLine> lines_;
  std::vector<const Rule*> found_;  // of each line
};

bool is_white(char c) noexcept {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

// Code points without white space of ASCII.
std::size_t visible(std::string_view text) {
  std::size_t count = 0;
  const char* const end = text.data() + text.size();
  for (const char* at = text.data(); at < end; at += text::decode(at, end).size) {
    if (!is_white(*at)) ++count;
  }
  return count;
}

// What goes with lines that are dropped.
class Cutter {
 public:
  explicit Cutter(std::string_view text) : text_(text) {}

  // The bytes of the block of dropped lines that begins with the one at `first`; `first` becomes
  // the number behind the last one.
  Range block(const std::vector<ChromeLine>& lines, std::size_t& first) const {
    Range range{line_begin(lines[first].begin), line_end(lines[first].end)};
    for (++first; first < lines.size() && is_blank(range.end, lines[first].begin); ++first) {
      range.end = line_end(lines[first].end);
    }
    std::size_t behind = range.end;
    while (behind < text_.size() && is_blank(behind, line_end(behind))) behind = line_end(behind);
    range.end = behind;
    if (range.end == text_.size()) {
      while (range.begin > 0 && is_blank(line_begin(range.begin - 1), range.begin)) {
        range.begin = line_begin(range.begin - 1);
      }
    }
    return range;
  }

 private:
  bool is_blank(std::size_t begin, std::size_t end) const {
    return std::all_of(text_.begin() + static_cast<std::ptrdiff_t>(begin),
                       text_.begin() + static_cast<std::ptrdiff_t>(end), is_white);
  }
  std::size_t line_begin(std::size_t at) const {
    while (at > 0 && text_[at - 1] != '\n') --at;
    return at;
  }
  // Behind the end of the line.
  std::size_t line_end(std::size_t at) const {
    return std::min(text_.find('\n', at), text_.size() - 1) + 1;
  }

  std::string_view text_;
};

}  // namespace

Chrome::Chrome() {
  auto rules = std::make_shared<structure::ChromeRules>();
  std::vector<Diagnostic> problems;
  // The tests hold the table to having none.
  if (auto parsed = structure::parse_rules(structure::news_table(), rules->key, problems)) {
    rules->rules = *std::move(parsed);
  }
  rules_ = std::move(rules);
}

std::vector<ChromeLine> Chrome::find(std::string_view text) const {
  return Finder(*rules_, text).run();
}

ChromeDropped Chrome::drop(std::string_view text, Edits* edits) const {
  ChromeDropped result;
  result.lines = find(text);
  std::size_t dropped = 0;
  for (const ChromeLine& each : result.lines) {
    dropped += visible(text.substr(each.begin, each.end - each.begin));
  }
  result.refused = dropped * 100 > visible(text) * most_dropped;
  std::size_t at = 0;
  const Cutter cutter(text);
  for (std::size_t i = 0; !result.refused && i < result.lines.size();) {
    const std::string_view rule = result.lines[i].rule;
    const Range range = cutter.block(result.lines, i);
    result.text += text.substr(at, range.begin - at);
    if (edits != nullptr) {
      edits->copy(range.begin - at);
      edits->replace(text.substr(range.begin, range.end - range.begin), 0, rule);
    }
    at = range.end;
  }
  result.text += text.substr(at);
  if (edits != nullptr) edits->copy(text.size() - at);
  return result;
}

}  // namespace jazu
