#include "structure/page.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace jazu::structure {
namespace {

// A code point has at most so many bytes.
constexpr std::size_t widest = 4;

std::string_view trimmed(std::string_view line) {
  constexpr std::string_view white = " \t\r\v\f";
  const std::size_t begin = line.find_first_not_of(white);
  if (begin == std::string_view::npos) return {};
  return line.substr(begin, line.find_last_not_of(white) - begin + 1);
}

// Of any bytes.
std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  const char* const end = text.data() + text.size();
  for (const char* at = text.data(); at < end; at += text::decode(at, end).size) ++count;
  return count;
}

}  // namespace

std::vector<PageLine> lines_of(std::string_view page, const SearchKey& key) {
  std::vector<PageLine> lines;
  std::size_t number = 0;
  for (std::size_t begin = 0; begin < page.size();) {
    std::size_t end = std::min(page.find('\n', begin), page.size());
    const std::size_t next = end + 1;
    if (end > begin && page[end - 1] == '\r') --end;
    ++number;
    const std::string_view text = trimmed(page.substr(begin, end - begin));
    if (!text.empty()) {
      PageLine line{text, number, begin, end, longest_line + 1, {}, {}};
      if (text.size() <= widest * longest_line) line.size = count_code_points(text);
      if (line.size <= longest_line) line.key = key.key(text);
      lines.push_back(std::move(line));
    }
    begin = next;
  }
  // Keys of short lines may move as long as there are more lines.
  for (PageLine& line : lines) line.tokens = tokens_of(line.key);
  return lines;
}

}  // namespace jazu::structure
