#include "repair/document.hpp"

#include <algorithm>

#include "repair/word.hpp"
#include "text/letter_case.hpp"
#include "text/utf8.hpp"

namespace jazu::repair {
namespace {

constexpr std::size_t kazakh_share = 20, other_share = 500;

bool is_of_other_language(const RepairTables& tables, char32_t c) noexcept {
  return std::binary_search(tables.other_languages.begin(), tables.other_languages.end(),
                            text::simple_lower(c));
}

// Words in two scripts show neither.
Document::Script script_of(const RepairTables& tables, const Word& word) noexcept {
  const bool latin = word.count(Kind::latin) != 0;
  if (latin == (word.count(Kind::cyrillic) != 0)) return Document::Script::unknown;
  const bool shown =
      std::any_of(word.items.begin(), word.items.begin() + word.size, [&](const Word::Item& item) {
        return is_letter(item.kind) && tables.find_look_alike(item.code_point) == nullptr;
      });
  if (!shown) return Document::Script::unknown;
  return latin ? Document::Script::latin : Document::Script::cyrillic;
}

}  // namespace

bool is_kazakh_letter(char32_t c) noexcept {
  constexpr std::u32string_view letters =
      U"\u04D8\u04D9\u0492\u0493\u049A\u049B\u04A2\u04A3\u04E8"
      U"\u04E9\u04B0\u04B1\u04AE\u04AF\u04BA\u04BB";
  return letters.find(c) != std::u32string_view::npos;
}

Document::Document(const RepairTables& tables, std::string_view text) : tables_(tables) {
  const char* const end = text.data() + text.size();
  const char* line = text.data();
  bool mixed = false;
  const auto end_line = [&](const char* at) {
    if (mixed) mixed_lines_.emplace_back(line, static_cast<std::size_t>(at - line));
    mixed = false;
    line = at + 1;
  };
  Word word;
  for (const char* at = text.data(); at < end;) {
    take_word(text.data(), at, end, word);
    if (word.end != at) {
      add(word);
      mixed = mixed || word.count(Kind::arabic) != 0;
      at = word.end;
      continue;
    }
    const text::Decoded next = text::decode(at, end);
    if (*at == '\n') end_line(at);
    mixed = mixed || (next.valid && is_right_to_left(next.code_point));
    at += next.size;
  }
  end_line(end);
}

void Document::add(const Word& word) {
  const Script script = script_of(tables_, word);
  if (script != Script::unknown) words_.push_back({word.begin, script});
  cyrillic_ += word.count(Kind::cyrillic);
  for (std::size_t i = 0; i < word.size; ++i) {
    kazakh_ += std::size_t{is_kazakh_letter(word.items[i].code_point)};
    other_ += std::size_t{is_of_other_language(tables_, word.items[i].code_point)};
  }
}

bool Document::is_mixed_line(const char* at) const noexcept {
  const auto behind = std::upper_bound(
      mixed_lines_.begin(), mixed_lines_.end(), at,
      [](const char* place, std::string_view line) { return place < line.data(); });
  if (behind == mixed_lines_.begin()) return false;
  const std::string_view line = *(behind - 1);
  return at < line.data() + line.size();
}

Document::Script Document::script_near(const char* at) const noexcept {
  constexpr std::ptrdiff_t each_side = 3;
  const auto here =
      std::lower_bound(words_.begin(), words_.end(), at,
                       [](const ShownWord& word, const char* place) { return word.begin < place; });
  const auto first = here - std::min(here - words_.begin(), each_side);
  const auto last = here + std::min(words_.end() - here, each_side);
  const auto cyrillic = std::count_if(
      first, last, [](const ShownWord& word) { return word.script == Script::cyrillic; });
  const auto latin = (last - first) - cyrillic;
  if (cyrillic == latin) return Script::unknown;
  return cyrillic > latin ? Script::cyrillic : Script::latin;
}

bool Document::is_kazakh() const noexcept {
  return kazakh_ * kazakh_share >= cyrillic_ && kazakh_ != 0 && other_ * other_share <= cyrillic_;
}

}  // namespace jazu::repair
