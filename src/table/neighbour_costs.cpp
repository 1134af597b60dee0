#include "table/neighbour_costs.hpp"

#include <cstddef>

#include "table/lexer.hpp"
#include "text/utf8.hpp"

namespace jazu::table {
namespace {

constexpr char32_t edge_sign = '|';
constexpr char least_cost = '!';

class NeighbourParser {
 public:
  explicit NeighbourParser(std::vector<Diagnostic>& problems) : problems_(problems) {}

  std::optional<std::vector<NeighbourCosts>> run(std::string_view text) {
    if (text::find_invalid(text) != std::string_view::npos) {
      problems_.push_back({0, 0, "the file is not UTF-8"});
      return std::nullopt;
    }
    const std::size_t before = problems_.size();
    for (const Line& line : split_lines(text)) {
      const std::size_t end = std::min(line.text.find(' '), line.text.size());
      const std::string_view head = line.text.substr(0, end);
      const std::string_view tail =
          line.text.substr(std::min(line.text.find_first_not_of(' ', end), line.text.size()));
      if (head == "language") {
        finish(line);
        result_.push_back({std::string(tail.substr(0, tail.find(' '))), {}, {}});
      } else if (result_.empty()) {
        complain(line, "a line 'language' comes first");
      } else if (head == "letters") {
        result_.back().letters = text::code_points(tail);
      } else {
        add_row(line, head, tail);
      }
    }
    if (result_.empty() || !is_complete(result_.back())) {
      problems_.push_back({0, 0, "the last language lacks rows"});
    }
    if (problems_.size() != before) return std::nullopt;
    return std::move(result_);
  }

 private:
  static bool is_complete(const NeighbourCosts& language) {
    const std::size_t symbols = language.letters.size() + 1;
    return symbols > 1 && language.costs.size() == symbols * symbols;
  }

  void complain(const Line& line, std::string message) {
    problems_.push_back({line.place.line, line.place.column, std::move(message)});
  }

  void finish(const Line& line) {
    if (!result_.empty() && !is_complete(result_.back())) {
      complain(line, "the language before this one lacks rows");
    }
  }

  void add_row(const Line& line, std::string_view context, std::string_view costs) {
    NeighbourCosts& language = result_.back();
    const std::size_t symbols = language.letters.size() + 1;
    const std::size_t row = language.costs.size() / symbols;
    const std::u32string before = text::code_points(context);
    const char32_t expected = row < language.letters.size() ? language.letters[row] : edge_sign;
    if (row >= symbols || before.size() != 1 || before[0] != expected) {
      return complain(line, "expected the rows in the order of 'letters', and '|' at last");
    }
    if (costs.size() != symbols) {
      return complain(line, "expected " + std::to_string(symbols) + " costs");
    }
    for (const char cost : costs) {
      language.costs.push_back(static_cast<std::uint8_t>(cost - least_cost));
    }
  }

  std::vector<Diagnostic>& problems_;
  std::vector<NeighbourCosts> result_;
};

}  // namespace

std::optional<std::vector<NeighbourCosts>> parse_neighbour_costs(
    std::string_view text, std::vector<Diagnostic>& problems) {
  return NeighbourParser(problems).run(text);
}

}  // namespace jazu::table
