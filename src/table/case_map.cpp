#include "table/case_map.hpp"

#include <algorithm>
#include <string>

#include "table/reader.hpp"
#include "text/utf8.hpp"

namespace jazu::table {

void CaseMap::add(char32_t capital, char32_t small) {
  if (capital != small && !find(small)) pairs_.emplace_back(small, capital);
}

void CaseMap::add_row(const Row& row) {
  const std::u32string capital = text::code_points(row.capital);
  const std::u32string small = text::code_points(row.small);
  if (capital.size() != small.size()) return;
  for (std::size_t i = 0; i < small.size(); ++i) add(capital[i], small[i]);
}

void CaseMap::add_layers(const std::vector<const Layer*>& layers) {
  for (const Layer* layer : layers) {
    for (const CasePair& pair : layer->pairs) add(pair.capital, pair.small);
  }
  // Rows whose spellings are single letters are the alphabet's own pairs, so they go first.
  for (const bool single : {true, false}) {
    for (const Layer* layer : layers) {
      for (const Row& row : layer->rows) {
        if ((text::code_points(row.small).size() == 1) == single) add_row(row);
      }
    }
  }
}

std::string CaseMap::upper(std::string_view text, std::optional<char32_t>& unknown) const {
  std::string result;
  for (const char32_t c : text::code_points(text)) text::append(upper(c, unknown), result);
  return result;
}

std::string CaseMap::title(std::string_view text, std::optional<char32_t>& unknown) const {
  std::string result;
  bool done = false;
  for (const char32_t c : text::code_points(text)) {
    const char32_t capital = done ? c : upper(c, unknown);
    done = done || capital != c || is_cased(c);
    text::append(capital, result);
  }
  return result;
}

std::optional<char32_t> CaseMap::find(char32_t small) const {
  for (const auto& [from, to] : pairs_) {
    if (from == small) return to;
  }
  return std::nullopt;
}

// ASCII letters need no stated capital.
bool CaseMap::is_cased(char32_t c) const {
  return find(c) ||
         (c >= 0x80 && (script_of(c) == Script::latin || script_of(c) == Script::cyrillic));
}

bool CaseMap::is_capital(char32_t c) const {
  return std::any_of(pairs_.begin(), pairs_.end(),
                     [&](const auto& pair) { return pair.second == c; });
}

char32_t CaseMap::upper(char32_t c, std::optional<char32_t>& unknown) const {
  if (const auto found = find(c)) return *found;
  if (c >= 'a' && c <= 'z') return c - 'a' + 'A';
  // A Latin letter outside ASCII needs a stated capital.
  if (c >= 0x80 && script_of(c) == Script::latin && !is_capital(c)) unknown = c;
  return c;
}

}  // namespace jazu::table
