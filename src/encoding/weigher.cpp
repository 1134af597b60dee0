#include "encoding/weigher.hpp"

#include <algorithm>

#include "engine/alphabet_data.hpp"

namespace jazu::encodings {
namespace {

// Prices that were set by hand, so that each is some times dearer than what it stands for is rare.
constexpr Cost foreign_letter = 12 * bit;  // a Cyrillic letter that the language lacks
constexpr Cost related_letter = 8 * bit;   // one of Tatar, Bashkir or Kyrgyz, which Kazakh lacks
constexpr Cost mixed_script = 6 * bit;     // a Latin letter beside a Cyrillic one
constexpr Cost arabic_letter = 5 * bit;    // whichever; nothing is told by them
constexpr Cost common_sign = 6 * bit;
constexpr Cost rare_sign = 10 * bit;
constexpr Cost control = 15 * bit;
constexpr Cost not_utf8 = 14 * bit;
constexpr Cost change_of_language = 8 * bit;
constexpr Cost capital_inside = 6 * bit;
constexpr Cost capital_first = 2 * bit;
constexpr Cost capital_again = 1 * bit;

constexpr bool is_latin_letter(char32_t c) noexcept {
  const char32_t small = c | 0x20U;
  return (small >= 'a' && small <= 'z') || (c >= 0xC0 && c < 0x250 && c != 0xD7 && c != 0xF7) ||
         c == 0xAA || c == 0xB5 || c == 0xBA;
}

constexpr bool is_arabic_letter(char32_t c) noexcept {
  return c >= 0x0620 && c < 0x0700;
}

constexpr bool is_common_sign(char32_t c) noexcept {
  constexpr char32_t signs[] = {0x00A0, 0x00AB, 0x00BB, 0x00B0, 0x00A7, 0x2013, 0x2014, 0x2018,
                                0x2019, 0x201C, 0x201D, 0x201E, 0x2022, 0x2026, 0x2116};
  return std::find(std::begin(signs), std::end(signs), c) != std::end(signs);
}

constexpr bool is_language(Languages languages, std::size_t i) noexcept {
  return (languages >> i & 1U) != 0;
}

constexpr Cost cost_of_sign(char32_t c) noexcept {
  if (c < 0xA0) return control;
  if (is_arabic_letter(c)) return arabic_letter;
  return is_common_sign(c) ? common_sign : rare_sign;
}

Cost cost_behind(const Language& language, std::uint8_t before, std::uint8_t symbol) noexcept {
  return language.costs[before * (language.edge + 1U) + symbol];
}

// І is Ukrainian too.
bool is_kazakh_only(char32_t letter) noexcept {
  const std::size_t index = letter - first_letter;
  const bool in_russian = (*builtin_languages()[0].symbols)[index] != no_symbol;
  return kazakh_symbols()[index] != no_symbol && !in_russian && letter != 0x0406 &&
         letter != 0x0456;
}

}  // namespace

// From U+0460 on capitals and small letters take turns, with one break.
bool is_cyrillic_capital(char32_t c) noexcept {
  if (c < 0x0430) return c >= 0x0400;
  if (c < 0x0460) return false;
  if (c >= 0x04C1 && c < 0x04CF) return (c & 1U) != 0;
  return c < end_letter && ((c & 1U) == 0 && c != 0x0482);
}

Weigher::Weigher(Languages languages) noexcept : languages_(languages) {}

Cost Weigher::case_cost(bool is_capital) noexcept {
  if (!is_capital) {
    last_ = Last::small;
    return 0;
  }
  switch (last_) {
    case Last::small:
      last_ = Last::capital;
      return capital_inside;
    case Last::capital:
    case Last::capitals:
      last_ = Last::capitals;
      return capital_again;
    case Last::other:
    case Last::latin:
      break;
  }
  last_ = Last::capital;
  return capital_first;
}

void Weigher::begin_word() noexcept {
  in_word_ = true;
  kazakh_first_ = table::edge;
  before_[0] = table::edge;
  for (std::size_t i = 1; i < max_languages; ++i) before_[i] = builtin_languages()[i - 1].edge;
}

Cost Weigher::kazakh_cost(char32_t letter) noexcept {
  const std::uint8_t symbol = kazakh_symbols()[letter - first_letter];
  const std::uint8_t first = kazakh_first_;
  if (symbol == no_symbol) {
    kazakh_first_ = before_[0] = table::edge;
    return letter < 0x0460 ? foreign_letter : related_letter;
  }
  kazakh_first_ = before_[0];
  before_[0] = symbol;
  return engine::builtin_letter_costs().of(first, kazakh_first_, symbol);
}

Cost Weigher::neighbour_cost(std::size_t i, char32_t letter) noexcept {
  const Language& language = builtin_languages()[i - 1];
  const std::uint8_t symbol = (*language.symbols)[letter - first_letter];
  const std::uint8_t before = before_[i];
  before_[i] = symbol == no_symbol ? language.edge : symbol;
  return symbol == no_symbol ? foreign_letter : cost_behind(language, before, symbol);
}

void Weigher::add_letter(char32_t letter) noexcept {
  const Cost common =
      (last_ == Last::latin ? mixed_script : 0) + case_cost(is_cyrillic_capital(letter));
  if (!in_word_) begin_word();
  ++letters_;
  if (is_kazakh_only(letter)) ++kazakh_letters_;
  for (std::size_t i = 0; i < max_languages; ++i) {
    if (!is_language(languages_, i)) continue;
    word_[i] += common + (i == 0 ? kazakh_cost(letter) : neighbour_cost(i, letter));
  }
}

// What the word costs in each language, behind the cheapest way to get there.
void Weigher::end_word() noexcept {
  if (!in_word_) return;
  in_word_ = false;
  if (is_language(languages_, 0)) {
    word_[0] += engine::builtin_letter_costs().of(kazakh_first_, before_[0], table::edge);
  }
  for (std::size_t i = 1; i < max_languages; ++i) {
    const Language& language = builtin_languages()[i - 1];
    word_[i] += cost_behind(language, before_[i], language.edge);
  }
  const Cost before = finish();
  for (std::size_t i = 0; i < max_languages; ++i) {
    total_[i] = std::min(total_[i], before + change_of_language) + word_[i];
    word_[i] = 0;
  }
}

void Weigher::add_other(char32_t code_point) noexcept {
  const bool was_letter = in_word_;
  end_word();
  Cost cost = 0;
  if (is_latin_letter(code_point)) {
    if (was_letter) cost += mixed_script;
    if (code_point >= 0x80) cost += rare_sign;
    last_ = Last::latin;
  } else {
    last_ = Last::other;
    if (code_point >= 0x80) {
      cost = cost_of_sign(code_point);
    }
  }
  if (cost == 0) return;
  for (Cost& each : total_) each += cost;
}

void Weigher::add(char32_t code_point) noexcept {
  const bool is_letter = code_point >= first_letter && code_point < end_letter &&
                         (code_point < 0x482 || code_point > 0x489);
  is_letter ? add_letter(code_point) : add_other(code_point);
}

void Weigher::add_invalid() noexcept {
  end_word();
  last_ = Last::other;
  for (Cost& each : total_) each += not_utf8;
}

Cost Weigher::finish() noexcept {
  end_word();
  Cost least = -1;
  for (std::size_t i = 0; i < max_languages; ++i) {
    if (is_language(languages_, i) && (least < 0 || total_[i] < least)) least = total_[i];
  }
  return std::max<Cost>(least, 0);
}

}  // namespace jazu::encodings
