#include "repair/word_repair.hpp"

#include <algorithm>

#include "repair/arabic.hpp"
#include "repair/look_alikes.hpp"
#include "repair/other_letters.hpp"
#include "repair/roman.hpp"

namespace jazu::repair {
namespace {

using Item = Word::Item;

// The letter next to an item, in one direction; marks are part of theirs.
Kind neighbour(const Word& word, std::size_t at, std::ptrdiff_t step) noexcept {
  for (auto i = static_cast<std::ptrdiff_t>(at) + step;
       i >= 0 && i < static_cast<std::ptrdiff_t>(word.size); i += step) {
    const Kind kind = word.items[static_cast<std::size_t>(i)].kind;
    if (is_letter(kind)) return kind;
  }
  return Kind::other;
}

// The rule by which an invisible character goes, or none. Those of Arabic script shape its letters.
Rule invisible_rule(const Word& word, std::size_t at) noexcept {
  const Kind before = neighbour(word, at, -1), after = neighbour(word, at, 1);
  const bool between = is_letter(before) && is_letter(after);
  if (!between) return Rule::none;
  const bool arabic = before == Kind::arabic || after == Kind::arabic;
  switch (word.items[at].code_point) {
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
  for (std::size_t i = 0; word.count(Kind::invisible) != 0 && i < word.size; ++i) {
    const Item& item = word.items[i];
    if (item.kind != Kind::invisible) continue;
    const Rule rule = invisible_rule(word, i);
    if (rule == Rule::none) continue;
    finding.change(word.begin + item.begin, item.size, rule);
    if (finding.rule == Rule::none) finding.rule = rule;
  }
}

// The word without the characters that go, for the other rules to look at.
void leave_out_changed(const Finding& finding, Word& word) noexcept {
  std::size_t kept = 0, change = 0;
  for (std::size_t i = 0; i < word.size; ++i) {
    const Item& item = word.items[i];
    if (change < finding.size && finding.changes[change].begin == word.begin + item.begin) {
      --word.counts[static_cast<std::size_t>(item.kind)];
      ++change;
    } else {
      word.items[kept++] = item;
    }
  }
  word.size = kept;
}

// The change of an item, or null.
Change* change_of(Finding& finding, const Word& word, const Item& item) noexcept {
  Change* const end = finding.changes.data() + finding.size;
  Change* const found = std::find_if(finding.changes.data(), end, [&](const Change& each) {
    return each.begin == word.begin + item.begin && each.size != 0;
  });
  return found == end ? nullptr : found;
}

// Composes a letter, as it will be, with the mark behind it.
void compose_marks(const Context& context, const Word& word, Finding& finding) noexcept {
  for (std::size_t i = 1; word.count(Kind::mark) != 0 && i < word.size; ++i) {
    const Item& base = word.items[i - 1];
    const Item& mark = word.items[i];
    if (mark.kind != Kind::mark || !is_letter(base.kind)) continue;
    if (base.begin + base.size != mark.begin) continue;
    Change* const change = change_of(finding, word, base);
    const char32_t letter = change == nullptr ? base.code_point : change->first();
    const char32_t composed = context.tables->compose(letter, mark.code_point);
    if (composed == 0) continue;
    const auto size = static_cast<std::size_t>(base.size + mark.size);
    if (change != nullptr) {
      change->become(size, composed);
    } else {
      finding.change(word.begin + base.begin, size, Rule::compose, composed);
      if (finding.rule == Rule::none) finding.rule = Rule::compose;
    }
  }
}

void sort_changes(Finding& finding) noexcept {
  std::sort(finding.changes.begin(), finding.changes.begin() + finding.size,
            [](const Change& a, const Change& b) { return a.begin < b.begin; });
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
  drop_invisible(word, finding);
  if (finding.size == 0) {
    repair_letters(context, word, finding);
  } else {
    Word rest = word;
    leave_out_changed(finding, rest);
    Finding letters;
    letters.clear(word.begin, word.end);
    repair_letters(context, rest, letters);
    if (letters.rule != Rule::none) finding.rule = letters.rule;
    std::copy_n(letters.changes.begin(), letters.size, finding.changes.begin() + finding.size);
    finding.size += letters.size;
  }
  if (context.composes) compose_marks(context, word, finding);
  sort_changes(finding);
  return finding.rule != Rule::none;
}

}  // namespace jazu::repair
