#include "repair/other_letters.hpp"

#include <algorithm>

#include "repair/endings.hpp"
#include "text/letter_case.hpp"

namespace jazu::repair {
namespace {

const LookAlike* contextual(const RepairTables& tables, const Word::Item& item) noexcept {
  if (!is_letter(item.kind)) return nullptr;
  const LookAlike* const alike = tables.find_look_alike(item.code_point);
  return alike != nullptr && alike->likeness == Likeness::contextual ? alike : nullptr;
}

// A sign of the yen behind a figure, or that ends a word in small letters, is of a price.
bool is_of_price(const Word& word) noexcept {
  if (word.items[0].code_point == yen_sign) return word.behind_digit;
  if (word.items[word.size - 1].code_point != yen_sign) return false;
  const char32_t before = word.items[word.size - 2].code_point;
  return text::simple_lower(before) == before;
}

// Whether some end of the word, two letters at the least, is endings of Kazakh once the letters are
// what they are to be.
bool ends_as_kazakh(const Context& context, const Word& word) noexcept {
  for (std::size_t from = 2; from + 2 <= word.size; ++from) {
    if (are_endings(context, word, from)) return true;
  }
  return false;
}

bool is_kazakh_word(const Context& context, const Word& word) noexcept {
  const auto* const begin = word.items.data();
  const auto* const end = begin + word.size;
  const auto& others = context.tables->other_languages;
  const bool foreign = std::any_of(begin, end, [&](const Word::Item& item) {
    return std::binary_search(others.begin(), others.end(), text::simple_lower(item.code_point));
  });
  if (foreign) return false;
  const bool own = std::any_of(
      begin, end, [](const Word::Item& item) { return is_kazakh_letter(item.code_point); });
  return own || ends_as_kazakh(context, word);
}

}  // namespace

bool repair_other_letters(const Context& context, const Word& word, Finding& finding) noexcept {
  if (word.count(Kind::cyrillic) == 0 || word.size < 2 || is_of_price(word)) return false;
  const bool any = std::any_of(
      word.items.begin(), word.items.begin() + word.size,
      [&](const Word::Item& item) { return contextual(*context.tables, item) != nullptr; });
  if (!any) return false;
  const bool certain =
      context.document != nullptr && context.document->is_kazakh() && is_kazakh_word(context, word);
  if (!certain && !context.reports) return false;
  finding.rule = Rule::other_letter;
  if (!certain) return true;
  for (std::size_t i = 0; i < word.size; ++i) {
    const Word::Item& item = word.items[i];
    const LookAlike* const alike = contextual(*context.tables, item);
    if (alike != nullptr) {
      finding.change(word.begin + item.begin, item.size, Rule::other_letter, alike->meant);
    }
  }
  return true;
}

}  // namespace jazu::repair
