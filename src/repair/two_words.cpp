#include "repair/two_words.hpp"

#include <string_view>

#include "text/letter_case.hpp"

namespace jazu::repair {
namespace {

// A part of a word that is in one script.
struct Side {
  std::size_t begin = 0, end = 0;  // items
  std::size_t letters = 0;
  std::size_t capitals = 0;
  bool shows_script = false;   // by a letter that only its script has
  bool inner_capital = false;  // behind a small letter
  char32_t first = 0, last = 0;
};

bool is_capital(char32_t c) noexcept {
  return text::simple_lower(c) != c;
}

bool shows(const RepairTables& tables, const Word::Item& item) noexcept {
  const LookAlike* const alike = tables.find_look_alike(item.code_point);
  if (alike == nullptr) return true;
  return alike->likeness == Likeness::contextual || alike->likeness == Likeness::strong_shape;
}

// The side that begins at an item; of no letters where another script than Latin and Cyrillic is.
Side side_from(const RepairTables& tables, const Word& word, std::size_t begin) noexcept {
  Side side{begin, begin};
  const Kind script = word.items[begin].kind;
  if (script != Kind::latin && script != Kind::cyrillic) return side;
  for (; side.end < word.size; ++side.end) {
    const Word::Item& item = word.items[side.end];
    if (item.kind == Kind::mark) continue;
    if (item.kind != script) break;
    const bool capital = is_capital(item.code_point);
    side.inner_capital =
        side.inner_capital || (capital && side.letters != 0 && !is_capital(side.last));
    side.capitals += std::size_t{capital};
    ++side.letters;
    side.shows_script = side.shows_script || shows(tables, item);
    if (side.first == 0) side.first = item.code_point;
    side.last = item.code_point;
  }
  return side;
}

bool is_rest_of_escape(const Side& side) noexcept {
  return side.letters == 1 && (side.first == 'n' || side.first == 'r' || side.first == 't');
}

// A name that nobody takes for a part of a Cyrillic word.
bool is_name(const Word& word, const Side& side) noexcept {
  if (word.items[side.begin].kind != Kind::latin) return false;
  if (side.inner_capital && side.letters >= 4) return true;
  const auto letter = [&](std::size_t i) { return word.items[side.begin + i].code_point; };
  if (side.letters == 2) return letter(0) == 'k' && letter(1) == 'z';
  return side.letters == 3 && letter(0) == 'w' && letter(1) == 'w' && letter(2) == 'w';
}

}  // namespace

bool are_two_words(const Context& context, const Word& word) noexcept {
  if (word.size == 0) return false;
  const Side first = side_from(*context.tables, word, 0);
  if (first.letters == 0 || first.end == word.size) return false;
  const Side second = side_from(*context.tables, word, first.end);
  if (second.end != word.size || second.letters < 2) return false;
  if (!first.shows_script || !second.shows_script) return false;
  if (is_rest_of_escape(first)) return is_capital(second.first);
  if (first.letters < 2) return false;
  const bool before_capital = !is_capital(first.last) && is_capital(second.first);
  const bool behind_capitals = first.capitals == first.letters && second.capitals == 0;
  return before_capital || behind_capitals || is_name(word, first) || is_name(word, second);
}

}  // namespace jazu::repair
