#include "repair/parse_tables.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "table/lexer.hpp"
#include "text/utf8.hpp"

namespace jazu::repair {
namespace {

using table::Line;
using table::Place;
using table::Token;

class Parser {
 public:
  Parser(RepairStorage others, std::vector<Diagnostic>& problems)
      : problems_(problems), result_(std::move(others)) {}

  std::optional<RepairStorage> run(std::string_view text) {
    for (const Line& line : table::split_lines(text)) {
      if (line.indented) {
        const std::vector<Token> tokens = table::split_tokens(line);
        if (add_ != nullptr) (this->*add_)(tokens);
      } else {
        open(line);
      }
    }
    mark_certain();
    sort();
    if (!problems_.empty()) return std::nullopt;
    return std::move(result_);
  }

 private:
  using Tokens = std::vector<Token>;
  using Add = void (Parser::*)(const Tokens&);

  void say(Place place, std::string message) {
    problems_.push_back({place.line, place.column, std::move(message)});
  }

  void open(const Line& line) {
    static constexpr std::array<std::pair<std::string_view, Add>, 12> lists = {
        {{"twins", &Parser::add_twins},
         {"shapes", &Parser::add_alikes<Likeness::shape>},
         {"strong-shapes", &Parser::add_alikes<Likeness::strong_shape>},
         {"contextual", &Parser::add_alikes<Likeness::contextual>},
         {"certain", &Parser::add_code_points<&Parser::certain_>},
         {"composed", &Parser::add_composed},
         {"forms", &Parser::add_forms},
         {"other-languages", &Parser::add_other_languages},
         {"after-roman", &Parser::add_words<&RepairStorage::after_roman>},
         {"not-roman", &Parser::add_words<&RepairStorage::not_roman>},
         {"latin-words", &Parser::add_words<&RepairStorage::latin_words>},
         {"arabic-words", &Parser::add_words<&RepairStorage::arabic_words>}}};
    const auto* const found = std::find_if(
        lists.begin(), lists.end(), [&](const auto& each) { return each.first == line.text; });
    add_ = found == lists.end() ? nullptr : found->second;
    if (add_ == nullptr) say(line.place, "no list is called '" + std::string(line.text) + "'");
  }

  // The code point of a token: one character, or U+ and hexadecimal digits. 0 after a complaint.
  char32_t code_point(const Token& token) {
    if (token.text.starts_with("U+")) {
      unsigned value = 0;
      const char* const end = token.text.data() + token.text.size();
      const auto [stop, error] = std::from_chars(token.text.data() + 2, end, value, 16);
      if (error == std::errc() && stop == end && value != 0) return value;
    } else {
      const std::u32string found = text::code_points(token.text);
      if (found.size() == 1) return found[0];
    }
    say(token.place,
        "expected one character, or U+ and its number: '" + std::string(token.text) + "'");
    return 0;
  }

  void add_look_alike(const Token& token, char32_t meant, Likeness likeness) {
    const char32_t found = code_point(token);
    const auto& all = result_.look_alikes;
    if (std::any_of(all.begin(), all.end(),
                    [&](const auto& each) { return each.found == found; })) {
      say(token.place, "stands twice: '" + std::string(token.text) + "'");
    }
    result_.look_alikes.push_back({found, meant, likeness, false});
  }

  template <Likeness likeness>
  void add_alikes(const Tokens& tokens) {
    const char32_t meant = code_point(tokens[0]);
    for (std::size_t i = 1; i < tokens.size(); ++i) add_look_alike(tokens[i], meant, likeness);
  }

  void add_twins(const Tokens& tokens) {
    add_alikes<Likeness::twin>(tokens);
    if (tokens.size() < 2) return say(tokens[0].place, "expected a letter and its twin");
    add_look_alike(tokens[0], code_point(tokens[1]), Likeness::cyrillic);
  }

  template <std::u32string Parser::*list>
  void add_code_points(const Tokens& tokens) {
    for (const Token& token : tokens) this->*list += code_point(token);
  }

  void add_other_languages(const Tokens& tokens) {
    for (const Token& token : tokens) result_.other_languages.push_back(code_point(token));
  }

  void add_composed(const Tokens& tokens) {
    if (tokens.size() != 3) return say(tokens[0].place, "expected a letter, its base and its mark");
    result_.composed.push_back(
        {code_point(tokens[0]), code_point(tokens[1]), code_point(tokens[2])});
  }

  // The first token has one letter, or two.
  void add_forms(const Tokens& tokens) {
    const std::u32string letters = text::code_points(tokens[0].text);
    if (letters.size() > 2) return say(tokens[0].place, "expected one letter or two");
    const char32_t second = letters.size() == 2 ? letters[1] : 0;
    for (std::size_t i = 1; i < tokens.size(); ++i) {
      result_.forms.push_back({code_point(tokens[i]), letters[0], second});
    }
  }

  template <std::vector<std::string> RepairStorage::*list>
  void add_words(const Tokens& tokens) {
    for (const Token& token : tokens) (result_.*list).emplace_back(token.text);
  }

  void mark_certain() {
    for (LookAlike& each : result_.look_alikes) {
      each.certain = each.certain || certain_.find(each.found) != std::u32string::npos;
    }
  }

  void sort() {
    const auto by_found = [](const auto& a, const auto& b) { return a.found < b.found; };
    std::sort(result_.look_alikes.begin(), result_.look_alikes.end(), by_found);
    std::sort(result_.forms.begin(), result_.forms.end(), by_found);
    std::sort(result_.composed.begin(), result_.composed.end(), [](const auto& a, const auto& b) {
      return std::pair(a.base, a.mark) < std::pair(b.base, b.mark);
    });
    std::sort(result_.other_languages.begin(), result_.other_languages.end());
    for (auto* list :
         {&result_.after_roman, &result_.not_roman, &result_.latin_words, &result_.arabic_words}) {
      std::sort(list->begin(), list->end());
    }
  }

  std::vector<Diagnostic>& problems_;
  RepairStorage result_;
  std::u32string certain_;
  Add add_ = nullptr;
};

}  // namespace

std::optional<RepairStorage> parse_tables(std::string_view text, RepairStorage others,
                                          std::vector<Diagnostic>& problems) {
  if (text::find_invalid(text) != std::string_view::npos) {
    problems.push_back({0, 0, "the file is not UTF-8"});
    return std::nullopt;
  }
  return Parser(std::move(others), problems).run(text);
}

}  // namespace jazu::repair
