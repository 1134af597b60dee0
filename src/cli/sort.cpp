#include "sort.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "alphabets.hpp"
#include "input.hpp"
#include "jazu/collation.hpp"

namespace jazu::cli {
namespace {

using Keyed = std::pair<std::string, std::string_view>;  // a line behind its key

std::vector<Keyed> keyed_lines(const Collation& collation, std::string_view text) {
  std::vector<Keyed> lines;
  while (!text.empty()) {
    const std::size_t size = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, size);
    lines.emplace_back(collation.sort_key(line), line);
    text.remove_prefix(std::min(size + 1, text.size()));
  }
  return lines;
}

}  // namespace

void sort_lines(const SortOptions& options, Console& console) {
  Alphabets alphabets(console);
  if (!alphabets.load_all(options.tables)) return;
  const auto alphabet = alphabets.find_or_last(options.alphabet);
  if (!alphabet) return;
  Diagnostic why;
  const auto collation = Collation::make(*alphabet, &why);
  if (!collation) return console.usage_error(why.message);
  std::string text;
  for (const std::string& path : options.files) {
    // The last line of a file does not run into the first of the next.
    if (!text.empty() && text.back() != '\n') text += '\n';
    read_file(path, options.encoding, console, [&](std::string_view piece) {
      text += piece;
      return true;
    });
  }
  std::vector<Keyed> lines = keyed_lines(*collation, text);
  std::sort(lines.begin(), lines.end());
  if (options.unique) lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
  if (options.reverse) std::reverse(lines.begin(), lines.end());
  std::string sorted;
  sorted.reserve(text.size() + 1);
  for (const Keyed& each : lines) {
    sorted += each.second;
    sorted += '\n';
  }
  print(sorted, console);
}

}  // namespace jazu::cli
