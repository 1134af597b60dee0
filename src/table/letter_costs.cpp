#include "table/letter_costs.hpp"

#include <algorithm>
#include <string>

#include "table/lexer.hpp"
#include "text/utf8.hpp"

namespace jazu::table {
namespace {

constexpr std::uint16_t no_row = 0xFFFF;
constexpr char32_t edge_sign = '|';
constexpr char least_cost = '!';

std::optional<Symbol> symbol_of(char32_t code_point) noexcept {
  if (code_point == edge_sign) return edge;
  const auto letter = find_letter(code_point);
  if (!letter || letter->upper) return std::nullopt;
  return letter->letter;
}

std::size_t context_of(Symbol first, Symbol second) noexcept {
  return first * symbol_count + second;
}

class CostParser {
 public:
  CostParser(std::string_view text, std::vector<Diagnostic>& problems)
      : text_(text), problems_(problems) {
    result_.rows.assign(symbol_count * symbol_count, no_row);
    single_.assign(symbol_count, no_row);
  }

  std::optional<LetterCostStorage> run() {
    if (text::find_invalid(text_) != std::string_view::npos) {
      problems_.push_back({0, 0, "the file is not UTF-8"});
      return std::nullopt;
    }
    for (const Line& line : split_lines(text_)) {
      const std::size_t end = std::min(line.text.find(' '), line.text.size());
      const std::string_view head = line.text.substr(0, end);
      const std::string_view tail =
          line.text.substr(std::min(line.text.find_first_not_of(' ', end), line.text.size()));
      head == "order" ? check_order(line, tail) : add_row(line, head, tail);
    }
    if (problems_.empty()) fill_gaps();
    if (!problems_.empty()) return std::nullopt;
    return std::move(result_);
  }

 private:
  void complain(const Line& line, std::string message) {
    problems_.push_back({line.place.line, line.place.column, std::move(message)});
  }

  void check_order(const Line& line, std::string_view order) {
    const std::u32string symbols = text::code_points(order);
    bool good = symbols.size() == symbol_count;
    for (std::size_t i = 0; good && i < symbol_count; ++i) good = symbol_of(symbols[i]) == i;
    if (!good) complain(line, "the order is not that of the 42 letters and '|'");
  }

  void add_row(const Line& line, std::string_view context, std::string_view costs) {
    const std::u32string before = text::code_points(context);
    const auto last = symbol_of(before.back());
    const auto first = symbol_of(before.front());
    if (before.size() > 2 || !first || !last) {
      return complain(line, "expected a context of one or two small letters or '|'");
    }
    if (costs.size() != symbol_count) return complain(line, "expected 43 costs");
    std::uint16_t& row =
        before.size() == 1 ? single_[*last] : result_.rows[context_of(*first, *last)];
    if (row != no_row) return complain(line, "duplicate line");
    row = static_cast<std::uint16_t>(result_.costs.size() / symbol_count);
    for (const char cost : costs) {
      result_.costs.push_back(static_cast<std::uint8_t>(cost - least_cost));
    }
  }

  // A context that was seldom seen goes by its last letter.
  void fill_gaps() {
    if (std::find(single_.begin(), single_.end(), no_row) != single_.end()) {
      problems_.push_back({1, 1, "each letter and '|' needs a row of its own"});
      return;
    }
    for (std::size_t i = 0; i < result_.rows.size(); ++i) {
      if (result_.rows[i] == no_row) result_.rows[i] = single_[i % symbol_count];
    }
  }

  std::string_view text_;
  std::vector<Diagnostic>& problems_;
  LetterCostStorage result_;
  std::vector<std::uint16_t> single_;
};

}  // namespace

std::optional<LetterCostStorage> parse_letter_costs(std::string_view text,
                                                    std::vector<Diagnostic>& problems) {
  return CostParser(text, problems).run();
}

}  // namespace jazu::table
