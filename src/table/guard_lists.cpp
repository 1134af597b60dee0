#include "table/guard_lists.hpp"

#include <algorithm>

#include "table/lexer.hpp"
#include "text/utf8.hpp"

namespace jazu::table {
namespace {

GuardLists empty_lists() {
  return {{{"suffixes", {}},
           {"small-suffixes", {}},
           {"extensions", {}},
           {"roots", {}},
           {"units", {}},
           {"names", {}},
           {"compounds", {}},
           {"tags", {}},
           {"elements", {}},
           {"attributes", {}}}};
}

// The guard copies the name of an element into a buffer of 24 bytes with `</` and `>`, and folds
// suffixes and extensions in one.
constexpr std::size_t longest = 20;

class GuardParser {
 public:
  explicit GuardParser(std::vector<Diagnostic>& problems) : problems_(problems) {}

  std::optional<GuardLists> run(std::string_view text) {
    for (const Line& line : split_lines(text)) {
      if (line.indented) {
        for (const Token& token : split_tokens(line)) add(token);
      } else {
        open(line);
      }
    }
    for (GuardList& list : lists_) {
      if (list.words.empty()) say({}, "the list '" + std::string(list.name) + "' is missing");
      std::sort(list.words.begin(), list.words.end());
    }
    if (!problems_.empty()) return std::nullopt;
    return lists_;
  }

 private:
  void say(Place place, std::string message) {
    problems_.push_back({place.line, place.column, std::move(message)});
  }

  void open(const Line& line) {
    auto* const found = std::find_if(lists_.begin(), lists_.end(),
                                     [&](const GuardList& list) { return list.name == line.text; });
    list_ = found == lists_.end() ? nullptr : &*found;
    if (list_ == nullptr) say(line.place, "no list is called '" + std::string(line.text) + "'");
  }

  void add(const Token& token) {
    if (list_ == nullptr) return;
    const std::string word(token.text);
    if (word.size() > longest) say(token.place, "longer than 20 bytes: '" + word + "'");
    if (std::find(list_->words.begin(), list_->words.end(), word) != list_->words.end()) {
      say(token.place, "stands twice in its list: '" + word + "'");
    }
    list_->words.push_back(word);
  }

  std::vector<Diagnostic>& problems_;
  GuardLists lists_ = empty_lists();
  GuardList* list_ = nullptr;
};

}  // namespace

std::optional<GuardLists> parse_guard(std::string_view text, std::vector<Diagnostic>& problems) {
  const std::size_t invalid = text::find_invalid(text);
  if (invalid != std::string_view::npos) {
    problems.push_back({0, 0, "the file is not UTF-8"});
    return std::nullopt;
  }
  return GuardParser(problems).run(text);
}

}  // namespace jazu::table
