#include "structure/rule_table.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "jazu/search_key.hpp"
#include "table/lexer.hpp"

namespace jazu::structure {
namespace {

using table::Line;

constexpr std::size_t every = std::numeric_limits<std::size_t>::max();

// Words that a list gives a name.
using Lists = std::vector<std::pair<std::string, std::vector<std::string>>>;

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

// Cuts the first word off, a class in braces being one.
std::string_view take_word(std::string_view& text) {
  text = trimmed(text);
  std::size_t end = text.find(' ');
  if (!text.empty() && text[0] == '{') end = text.find(' ', text.find('}'));
  const std::string_view word = text.substr(0, end);
  text.remove_prefix(word.size());
  return word;
}

std::size_t number_of(std::string_view digits) {
  std::size_t value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9' || value > 9999) return 0;
    value = value * 10 + static_cast<std::size_t>(c - '0');
  }
  return value;
}

std::optional<Class> class_of(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, Class>, 10> names = {
      {{"number", Class::number},
       {"count", Class::count},
       {"day", Class::day},
       {"year", Class::year},
       {"time", Class::time},
       {"date", Class::date},
       {"site", Class::site},
       {"bar", Class::bar},
       {"words", Class::words},
       {"credit", Class::credit}}};
  const auto* const found = std::find_if(names.begin(), names.end(),
                                         [&](const auto& each) { return each.first == name; });
  if (found == names.end()) return std::nullopt;
  return found->second;
}

class RuleParser {
 public:
  RuleParser(const SearchKey& key, std::vector<Diagnostic>& problems)
      : key_(key), problems_(problems) {}

  std::vector<Rule> run(std::string_view text) {
    for (const Line& line : table::split_lines(text)) {
      line_ = &line;
      if (!line.indented) {
        begin(line.text);
      } else if (in_list_) {
        add_words(line.text);
      } else if (rules_.empty()) {
        say("this line belongs to no block");
      } else {
        add_field(line.text);
      }
    }
    return std::move(rules_);
  }

 private:
  void say(std::string message) {
    problems_.push_back({line_->place.line, line_->place.column, std::move(message)});
  }

  void begin(std::string_view text) {
    const std::string_view keyword = take_word(text);
    const std::string_view name = take_word(text);
    in_list_ = keyword == "list";
    if (name.empty() || (keyword != "list" && keyword != "rule")) {
      say("expected 'rule ID KIND' or 'list NAME'");
    } else if (in_list_) {
      lists_.emplace_back(name, std::vector<std::string>());
    } else {
      rules_.emplace_back();
      rules_.back().id = name;
      rules_.back().kind = trimmed(text);
      if (rules_.back().kind.empty()) say("the rule has no kind");
    }
  }

  void add_words(std::string_view text) {
    while (!trimmed(text).empty()) lists_.back().second.push_back(key_.key(take_word(text)));
  }

  void add_field(std::string_view text) {
    const std::string_view name = take_word(text);
    text = trimmed(text);
    Rule& rule = rules_.back();
    if (name == "zone") {
      set_zone(text, rule.zone);
    } else if (name == "most") {
      rule.most = number_of(text);
    } else if (name == "behind" && text == "title") {
      rule.behind_title = true;
    } else if (name == "single") {
      rule.single = true;
    } else if (name == "line") {
      add_way(text, rule);
    } else if (name == "example") {
      rule.examples.emplace_back(text);
    } else if (name == "prose") {
      rule.prose.emplace_back(text);
    } else {
      say("unknown field '" + std::string(name) + "'");
    }
  }

  void set_zone(std::string_view text, Zone& zone) {
    const std::string_view name = take_word(text);
    const std::size_t count = name == "any" ? every : number_of(trimmed(text));
    if (name == "head" || name == "edge" || name == "any") zone.head = count;
    if (name == "tail" || name == "edge") zone.tail = count;
    if (zone.head + zone.tail == 0) say("expected 'head N', 'tail N', 'edge N' or 'any'");
  }

  void add_way(std::string_view text, Rule& rule) {
    std::vector<LinePattern> way(1);
    while (!trimmed(text).empty()) {
      const std::string_view word = take_word(text);
      if (word == "/") {
        way.emplace_back();
      } else {
        way.back().push_back(element(word));
      }
    }
    const bool empty =
        std::any_of(way.begin(), way.end(), [](const LinePattern& each) { return each.empty(); });
    if (empty) return say("a pattern of nothing");
    rule.ways.push_back(std::move(way));
  }

  Element element(std::string_view word) {
    Element result;
    if (word.size() > 1 && word.back() == '?') {
      result.optional = true;
      word.remove_suffix(1);
    }
    if (word.size() > 2 && word.front() == '{' && word.back() == '}') {
      set_class(word.substr(1, word.size() - 2), result);
      return result;
    }
    while (!word.empty()) {
      const std::size_t end = std::min(word.find('|'), word.size());
      const std::string key = key_.key(word.substr(0, end));
      if (tokens_of(key).size() != 1) say("'" + std::string(word) + "' is not one word");
      result.words.push_back(key);
      word.remove_prefix(std::min(end + 1, word.size()));
    }
    return result;
  }

  void set_class(std::string_view text, Element& result) {
    const std::string_view name = take_word(text);
    const auto list = std::find_if(lists_.begin(), lists_.end(),
                                   [&](const auto& each) { return each.first == name; });
    if (list != lists_.end()) {
      result.words = list->second;
    } else if (const auto found = class_of(name)) {
      result.kind = *found;
      result.most = number_of(trimmed(text));
      const bool counts = result.kind == Class::words || result.kind == Class::credit;
      if (counts && result.most == 0)
        say("how many words does {" + std::string(name) + " N} take?");
    } else {
      say("no class or list is called '" + std::string(name) + "'");
    }
  }

  const SearchKey& key_;
  std::vector<Diagnostic>& problems_;
  const Line* line_ = nullptr;
  bool in_list_ = false;
  Lists lists_;
  std::vector<Rule> rules_;
};

}  // namespace

std::optional<std::vector<Rule>> parse_rules(std::string_view text, const SearchKey& key,
                                             std::vector<Diagnostic>& problems) {
  const std::size_t before = problems.size();
  std::vector<Rule> rules = RuleParser(key, problems).run(text);
  if (problems.size() != before) return std::nullopt;
  return rules;
}

}  // namespace jazu::structure
