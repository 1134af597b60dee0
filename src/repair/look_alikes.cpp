#include "repair/look_alikes.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "repair/endings.hpp"
#include "repair/roman.hpp"
#include "repair/two_words.hpp"
#include "text/letter_case.hpp"

namespace jazu::repair {
namespace {

// What the letters of a word show.
struct Evidence {
  bool latin = false;     // a letter that only Latin has
  bool cyrillic = false;  // a letter that only Cyrillic has, or a certain one
  bool other = false;     // a letter of another script that has no twin
};

using Item = Word::Item;

// The letter that an item is with the mark behind it.
char32_t letter_at(const RepairTables& tables, const Word& word, std::size_t at) noexcept {
  const char32_t letter = word.items[at].code_point;
  if (at + 1 == word.size || word.items[at + 1].kind != Kind::mark) return letter;
  const char32_t composed = tables.compose(letter, word.items[at + 1].code_point);
  return composed == 0 ? letter : composed;
}

Evidence evidence_of(const RepairTables& tables, const Word& word) noexcept {
  Evidence found;
  bool strong_shape = false;
  for (std::size_t i = 0; i < word.size; ++i) {
    const Item& item = word.items[i];
    if (!is_letter(item.kind)) continue;
    const LookAlike* const alike = tables.find_look_alike(letter_at(tables, word, i));
    const bool shared = alike != nullptr && alike->likeness != Likeness::contextual &&
                        alike->likeness != Likeness::strong_shape;
    if (shared) {
      found.cyrillic = found.cyrillic || alike->certain;
    } else if (item.kind == Kind::cyrillic) {
      found.cyrillic = true;
    } else if (alike != nullptr && alike->likeness == Likeness::strong_shape) {
      strong_shape = true;
    } else if (item.kind == Kind::latin) {
      found.latin = true;
    } else {
      found.other = true;
    }
  }
  if (strong_shape && !found.cyrillic) found.latin = true;
  return found;
}

bool is_capital(char32_t c) noexcept {
  return text::simple_lower(c) != c;
}

// Where the Cyrillic end of a word begins that is Latin before it; 0 when it is no such word.
std::size_t find_ending(const Word& word) noexcept {
  std::size_t at = 0;
  while (at < word.size && word.items[at].kind != Kind::cyrillic) {
    if (word.items[at].kind == Kind::greek || word.items[at].kind == Kind::arabic) return 0;
    ++at;
  }
  for (std::size_t i = at; i < word.size; ++i) {
    if (word.items[i].kind != Kind::cyrillic) return 0;
  }
  return at < word.size ? at : 0;
}

// A numeral and what it counts (XIXғ), or a Latin word and an ending: the Latin part shows that it
// is one by a letter that only Latin has, by being in capitals, or by a capital inside (TikTok).
bool is_foreign_stem(const Context& context, const Word& word) noexcept {
  const std::size_t ending = find_ending(word);
  if (begins_with_roman(word, ending) && !is_capital(word.items[ending].code_point)) return true;
  if (ending < 2 || ending + 2 > word.size || !are_endings(context, word, ending)) return false;
  bool strong = false, capitals = true, inner_capital = false;
  for (std::size_t i = 0; i < ending; ++i) {
    const Item& item = word.items[i];
    if (item.kind != Kind::latin) continue;
    const LookAlike* const alike = context.tables->find_look_alike(item.code_point);
    strong = strong || alike == nullptr || alike->likeness == Likeness::strong_shape;
    const bool capital = is_capital(item.code_point);
    capitals = capitals && capital;
    inner_capital = inner_capital || (capital && i > 0);
  }
  // A heading in capitals shows nothing (MEНІҢ).
  if (!strong && capitals && is_capital(word.items[ending].code_point)) return false;
  return strong || capitals || inner_capital;
}

// The letter of Cyrillic, or of Latin, that a letter of the word is to be; nothing for those that
// stay.
std::optional<char32_t> meant(const RepairTables& tables, const Item& item,
                              bool cyrillic) noexcept {
  const bool wrong = cyrillic ? item.kind == Kind::latin || item.kind == Kind::greek
                              : item.kind == Kind::cyrillic || item.kind == Kind::greek;
  if (!wrong) return std::nullopt;
  const LookAlike* const alike = tables.find_look_alike(item.code_point);
  if (alike == nullptr) return std::nullopt;
  if (cyrillic || item.kind == Kind::cyrillic) return alike->meant;
  // From Greek by way of Cyrillic.
  const LookAlike* const latin = tables.find_look_alike(alike->meant);
  return latin == nullptr ? std::nullopt : std::optional(latin->meant);
}

// Whether the word, all of whose letters have twins, is on the list of Latin ones.
bool is_latin_word(const RepairTables& tables, const Word& word) noexcept {
  constexpr std::size_t longest = 16;
  std::array<char, longest> latin;
  if (word.size > longest) return false;
  for (std::size_t i = 0; i < word.size; ++i) {
    const char32_t letter = meant(tables, word.items[i], false).value_or(word.items[i].code_point);
    if (letter >= 0x80) return false;
    latin[i] = static_cast<char>(letter);
  }
  return std::binary_search(tables.latin_words.begin(), tables.latin_words.end(),
                            std::string_view(latin.data(), word.size));
}

void write_in(const Context& context, const Word& word, bool cyrillic, Rule rule,
              Finding& finding) noexcept {
  finding.rule = rule;
  for (std::size_t i = 0; i < word.size; ++i) {
    const Item& item = word.items[i];
    const auto letter = meant(*context.tables, item, cyrillic);
    if (letter) finding.change(word.begin + item.begin, item.size, rule, *letter);
  }
}

bool report(const Context& context, Rule rule, Finding& finding) noexcept {
  if (!context.reports) return false;
  finding.rule = rule;
  return true;
}

}  // namespace

bool repair_look_alikes(const Context& context, const Word& word, Finding& finding) noexcept {
  const std::size_t scripts = std::size_t{word.count(Kind::latin) != 0} +
                              std::size_t{word.count(Kind::cyrillic) != 0} +
                              std::size_t{word.count(Kind::greek) != 0};
  if (scripts < 2 || word.count(Kind::arabic) != 0) return false;
  if (is_foreign_stem(context, word)) return report(context, Rule::foreign_stem, finding);
  const Evidence evidence = evidence_of(*context.tables, word);
  if (evidence.other || (evidence.latin && evidence.cyrillic)) {
    const bool two = !evidence.other && are_two_words(context, word);
    return report(context, two ? Rule::two_words : Rule::both_scripts, finding);
  }
  if (evidence.cyrillic || evidence.latin) {
    const bool cyrillic = evidence.cyrillic;
    write_in(context, word, cyrillic, cyrillic ? Rule::to_cyrillic : Rule::to_latin, finding);
    return true;
  }
  if (is_latin_word(*context.tables, word)) {
    write_in(context, word, false, Rule::to_latin, finding);
    return true;
  }
  if (context.document != nullptr) {
    const auto script = context.document->script_near(word.begin);
    if (script != Document::Script::unknown) {
      write_in(context, word, script == Document::Script::cyrillic, Rule::by_neighbours, finding);
      return true;
    }
  }
  return report(context, Rule::by_neighbours, finding);
}

}  // namespace jazu::repair
