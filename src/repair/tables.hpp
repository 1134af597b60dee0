// What repair knows of letters; tables/repair says where each fact is from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace jazu::repair {

// What a look-alike is.
enum class Likeness : std::uint8_t {
  twin,          // a letter of Latin or Greek with the shape of a Cyrillic one
  shape,         // the same, but only read as the Cyrillic letter, never written for it
  strong_shape,  // the same, where another letter shows that the word is Cyrillic
  cyrillic,      // a Cyrillic letter with the shape of a Latin one
  contextual,    // a letter that stands for another one in a document that is Kazakh
};

struct LookAlike {
  char32_t found;
  char32_t meant;
  Likeness likeness;
  bool certain;  // shows by itself, beside any Cyrillic letter, that the word is Cyrillic
};

struct Composed {
  char32_t letter, base, mark;
};

// A presentation form, and the letter that it is a form of; `second` is 0 but for lam with alef.
struct Form {
  char32_t found, first, second;
};

// Views of constant data. Lists are sorted, those of structures by their first member (of Composed
// by base and mark).
struct RepairTables {
  std::span<const LookAlike> look_alikes;
  std::span<const Composed> composed;
  std::span<const Form> forms;
  std::span<const char32_t> other_languages;      // letters that Kazakh does not have
  std::span<const std::string_view> after_roman;  // beginnings of words, in small letters
  std::span<const std::string_view> not_roman;    // abbreviations
  std::span<const std::string_view> latin_words;  // whose letters all look Cyrillic
  std::span<const std::string_view> arabic_words;
  // By code point, as far as it goes: 1 and the index of its look-alike, or 0 where it is none.
  std::span<const std::uint8_t> look_alike_numbers;

  // Null for a code point that is none.
  const LookAlike* find_look_alike(char32_t code_point) const noexcept {
    if (code_point >= look_alike_numbers.size()) return search_look_alike(code_point);
    const std::size_t number = look_alike_numbers[code_point];
    return number == 0 ? nullptr : &look_alikes[number - 1];
  }
  const Form* find_form(char32_t code_point) const noexcept;
  // What a letter and a mark are together, or 0.
  char32_t compose(char32_t base, char32_t mark) const noexcept;

  const LookAlike* search_look_alike(char32_t code_point) const noexcept;
};

// Generated from tables/repair by jazu-tablec.
const RepairTables& builtin_repair_tables() noexcept;

}  // namespace jazu::repair
