#include "table/lexer.hpp"

#include <cstddef>
#include <string>

#include "text/utf8.hpp"

namespace jazu::table {
namespace {

constexpr std::string_view white_space = " \t\r";

bool is_space(char c) {
  return white_space.find(c) != std::string_view::npos;
}

std::string_view without_comment(std::string_view line) {
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] != '#') continue;
    const bool opens =
        i == 0 || (is_space(line[i - 1]) && (i + 1 == line.size() || is_space(line[i + 1])));
    if (opens) return line.substr(0, i);
  }
  return line;
}

std::string_view trim(std::string_view text) {
  const std::size_t first = text.find_first_not_of(white_space);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(white_space) - first + 1);
}

}  // namespace

std::vector<Line> split_lines(std::string_view text) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (text.substr(0, byte_order_mark.size()) == byte_order_mark) {
    text.remove_prefix(byte_order_mark.size());
  }
  std::vector<Line> lines;
  for (std::uint32_t number = 1; !text.empty(); ++number) {
    const std::size_t end = text.find('\n');
    const std::string_view whole = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    const std::string_view content = trim(without_comment(whole));
    if (content.empty()) continue;
    const std::string_view lead =
        whole.substr(0, static_cast<std::size_t>(content.data() - whole.data()));
    const auto column = static_cast<std::uint32_t>(text::count_code_points(lead)) + 1;
    lines.push_back({content, {number, column}, is_space(whole.front())});
  }
  return lines;
}

std::vector<Token> split_tokens(const Line& line) {
  std::vector<Token> tokens;
  const std::string_view text = line.text;
  std::size_t begin = 0;
  const auto finish = [&](std::size_t end) {
    if (end > begin) tokens.push_back({text.substr(begin, end - begin), {}});
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool brace = text[i] == '{' || text[i] == '}';
    if (!brace && !is_space(text[i])) continue;
    finish(i);
    if (brace) tokens.push_back({text.substr(i, 1), {}});
    begin = i + 1;
  }
  finish(text.size());
  // Each place is counted on from the one before: a line may be as long as its file.
  Line rest = line;
  for (Token& token : tokens) {
    token.place = place_of(rest, token.text);
    rest.text.remove_prefix(static_cast<std::size_t>(token.text.data() - rest.text.data()));
    rest.place = token.place;
  }
  return tokens;
}

Place place_of(const Line& line, std::string_view part) {
  const auto offset = static_cast<std::size_t>(part.data() - line.text.data());
  const std::size_t count = text::count_code_points(line.text.substr(0, offset));
  return {line.place.line, line.place.column + static_cast<std::uint32_t>(count)};
}

}  // namespace jazu::table
