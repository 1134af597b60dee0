#include "nearest.hpp"

#include <algorithm>
#include <utility>

namespace jazu::cli {
namespace {

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

// How many letters must be put in, left out, changed or swapped with the next one.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before;
  std::vector<std::size_t> above(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const bool same = lower(a[i - 1]) == lower(b[j - 1]);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0 : 1)});
      const bool swapped = i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) &&
                           lower(a[i - 2]) == lower(b[j - 1]);
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    before = above;
    above = row;
  }
  return above[b.size()];
}

// Whether the letters of `name` stand in `word` in this order, as "latn" in "latin", and are at
// least half of it.
bool abbreviates(std::string_view name, std::string_view word) {
  if (name.size() < 3 || name.size() * 2 < word.size()) return false;
  std::size_t matched = 0;
  for (const char c : word) {
    if (matched < name.size() && lower(c) == lower(name[matched])) ++matched;
  }
  return matched == name.size();
}

// Smaller is nearer.
std::size_t how_far(std::string_view word, std::string_view name) {
  const std::size_t edits = distance(word, name);
  return abbreviates(name, word) || abbreviates(word, name) ? (edits + 1) / 2 : edits;
}

}  // namespace

std::vector<std::string_view> nearest(std::string_view word,
                                      const std::vector<std::string_view>& names,
                                      std::size_t limit) {
  // Nobody slips in more than a third of a word, and longer arguments are not slips of a name.
  if (word.size() > 100) return {};
  std::vector<std::pair<std::size_t, std::string_view>> found;
  for (const std::string_view name : names) {
    const std::size_t away = how_far(word, name);
    const std::size_t allowed = std::max<std::size_t>(1, std::max(word.size(), name.size()) / 3);
    if (away <= allowed && away < name.size()) found.emplace_back(away, name);
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<std::string_view> result;
  for (const auto& each : found) {
    if (result.size() < limit) result.push_back(each.second);
  }
  return result;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& names,
                         std::size_t limit) {
  std::string text;
  for (const std::string_view name : nearest(word, names, limit)) {
    text += text.empty() ? "; did you mean '" : ", '";
    text += name;
    text += '\'';
  }
  if (!text.empty()) text += '?';
  return text;
}

}  // namespace jazu::cli
