#include "repair/word_repair.hpp"

#include <algorithm>
#include <utility>

#include "repair/arabic.hpp"
#include "repair/look_alikes.hpp"
#include "repair/other_letters.hpp"
#include "repair/roman.hpp"

namespace jazu::repair {
namespace {

using Item = Word::Item;

// The change of an item, or null.
Change* change_of(Finding& finding, const Word& word, const Item& item) noexcept {
  Change* const end = finding.changes.data() + finding.size;
  Change* const found = std::find_if(finding.changes.data(), end, [&](const Change& each) {
    return each.begin == word.begin + item.begin && each.size != 0;
  });
  return found == end ? nullptr : found;
}

// The word without the characters that are not seen, for the rules that look at letters.
Word without_invisible(const Word& word) noexcept {
  Word result = word;
  Item* const end = std::remove_if(result.items.data(), result.items.data() + result.size,
                                   [](const Item& item) { return item.kind == Kind::invisible; });
  result.size = static_cast<std::size_t>(end - result.items.data());
  result.counts[static_cast<std::size_t>(Kind::invisible)] = 0;
  return result;
}

// The script of the letter next to an item, in one direction, as that letter will be; marks are
// part of theirs.
Kind neighbour(Finding& finding, const Word& word, std::size_t at, std::ptrdiff_t step) noexcept {
  for (auto i = static_cast<std::ptrdiff_t>(at) + step;
       i >= 0 && i < static_cast<std::ptrdiff_t>(word.size); i += step) {
    const Item& item = word.items[static_cast<std::size_t>(i)];
    if (!is_letter(item.kind)) continue;
    const Change* const change = change_of(finding, word, item);
    if (change != nullptr && change->text_size == 0) continue;
    return change == nullptr ? item.kind : kind_of(change->first());
  }
  return Kind::other;
}

// The rule by which an invisible character goes, or none. Those of Arabic script shape its letters.
Rule invisible_rule(char32_t c, Kind before, Kind after) noexcept {
  if (!is_letter(before) || !is_letter(after)) return Rule::none;
  const bool arabic = before == Kind::arabic || after == Kind::arabic;
  switch (c) {
    case soft_hyphen:
      return Rule::soft_hyphen;
    case zero_width_space:
      return before == after ? Rule::zero_width_space : Rule::none;
    case zero_width_joiner:
      return arabic ? Rule::none : Rule::zero_width_joiner;
    default:
      return arabic ? Rule::none : Rule::zero_width_nonjoiner;
  }
}

void drop_invisible(const Word& word, Finding& finding) noexcept {
  for (std::size_t i = 0; i < word.size; ++i) {
    const Item& item = word.items[i];
    if (item.kind != Kind::invisible) continue;
    const Rule rule = invisible_rule(item.code_point, neighbour(finding, word, i, -1),
                                     neighbour(finding, word, i, 1));
    if (rule == Rule::none) continue;
    finding.change(word.begin + item.begin, item.size, rule);
    if (finding.rule == Rule::none) finding.rule = rule;
  }
}

// The item before another one, past those that go; null at the beginning.
const Item* kept_before(Finding& finding, const Word& word, std::size_t at) noexcept {
  while (at > 0) {
    const Item& item = word.items[--at];
    if (item.kind != Kind::invisible || change_of(finding, word, item) == nullptr) return &item;
  }
  return nullptr;
}

// Makes one letter of an item, which may be changed already, and a mark.
void compose(const Word& word, const Item& base, const Item& mark, char32_t letter,
             Finding& finding) noexcept {
  const bool together = base.begin + base.size == mark.begin;
  const auto size = static_cast<std::size_t>(together ? base.size + mark.size : base.size);
  if (Change* const change = change_of(finding, word, base)) {
    change->become(size, letter);
  } else {
    finding.change(word.begin + base.begin, size, Rule::compose, letter);
  }
  if (!together) finding.change(word.begin + mark.begin, mark.size, Rule::compose);
  if (finding.rule == Rule::none) finding.rule = Rule::compose;
}

// Composes letters, as they will be, with the marks behind them.
void compose_marks(const Context& context, const Word& word, Finding& finding) noexcept {
  for (std::size_t i = 1; word.count(Kind::mark) != 0 && i < word.size; ++i) {
    const Item& mark = word.items[i];
    const Item* const base = mark.kind == Kind::mark ? kept_before(finding, word, i) : nullptr;
    if (base == nullptr || !is_letter(base->kind)) continue;
    const Change* const change = change_of(finding, word, *base);
    const char32_t letter = change == nullptr ? base->code_point : change->first();
    const char32_t composed = context.tables->compose(letter, mark.code_point);
    if (composed != 0) compose(word, *base, mark, composed, finding);
  }
}

bool is_vowel(char32_t c) noexcept {
  constexpr std::u32string_view vowels =
      U"\u0410\u0415\u0401\u0418\u041E\u0423\u042B\u042D\u042E\u042F\u0406\u04D8\u04E8\u04AE\u04B0"
      U"\u0430\u0435\u0451\u0438\u043E\u0443\u044B\u044D\u044E\u044F\u0456\u04D9\u04E9\u04AF\u04B1";
  return vowels.find(c) != std::u32string_view::npos;
}

// Drops marks of stress behind vowels of Cyrillic, as those will be.
void strip_stress(const Word& word, Finding& finding) noexcept {
  for (std::size_t i = 1; i < word.size; ++i) {
    const Item& mark = word.items[i];
    if (mark.code_point != stress_mark) continue;
    const Item* const base = kept_before(finding, word, i);
    if (base == nullptr) continue;
    const Change* const change = change_of(finding, word, *base);
    if (!is_vowel(change == nullptr ? base->code_point : change->first())) continue;
    finding.change(word.begin + mark.begin, mark.size, Rule::stress);
    if (finding.rule == Rule::none) finding.rule = Rule::stress;
  }
}

void sort_changes(Finding& finding) noexcept {
  // What is put in stands before what is changed at the same place.
  std::sort(finding.changes.begin(), finding.changes.begin() + finding.size,
            [](const Change& a, const Change& b) {
              return std::pair(a.begin, a.size) < std::pair(b.begin, b.size);
            });
}

bool has_many_marks(const Word& word) noexcept {
  std::size_t run = 0;
  for (std::size_t i = 0; i < word.size; ++i) {
    run = word.items[i].kind == Kind::mark ? run + 1 : 0;
    if (run == 3) return true;
  }
  return false;
}

// The rules for letters, of which the first that finds something counts.
bool repair_letters(const Context& context, const Word& word, Finding& finding) noexcept {
  if (word.count(Kind::arabic) != 0) return repair_arabic(context, word, finding);
  if (context.only_canonical) return false;
  if (repair_roman(context, word, finding)) return true;
  if (context.document != nullptr || context.reports) {
    if (repair_other_letters(context, word, finding)) return true;
  }
  if (repair_look_alikes(context, word, finding)) return true;
  if (!context.reports || !has_many_marks(word)) return false;
  finding.rule = Rule::many_marks;
  return true;
}

}  // namespace

bool repair_word(const Context& context, const Word& word, Finding& finding) noexcept {
  finding.clear(word.begin, word.end);
  if (word.too_long) return false;
  if (word.count(Kind::invisible) == 0) {
    repair_letters(context, word, finding);
  } else {
    repair_letters(context, without_invisible(word), finding);
    if (!context.only_canonical) drop_invisible(word, finding);
  }
  if (context.composes) compose_marks(context, word, finding);
  if (context.strips_stress && word.count(Kind::mark) != 0) strip_stress(word, finding);
  sort_changes(finding);
  return finding.rule != Rule::none;
}

}  // namespace jazu::repair
