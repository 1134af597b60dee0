// The rules of repair; docs/repair.md explains each.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace jazu::repair {

enum class Rule : std::uint8_t {
  none,
  compose,               // U1
  byte_order_mark,       // U2
  soft_hyphen,           // U3
  zero_width_space,      // U4
  zero_width_joiner,     // U5
  zero_width_nonjoiner,  // U6
  direction_mark,        // U8
  space,                 // U9
  hyphen,                // U10
  low_quote,             // U12
  stress,                // U15, only on request
  private_use,           // U13, reported
  control,               // U14, reported
  many_marks,            // U16, reported
  roman_sign,            // U17
  foreign_stem,          // H2, reported
  to_cyrillic,           // H3
  to_latin,              // H4
  both_scripts,          // H5, reported
  by_neighbours,         // H6
  two_words,             // H7, reported
  other_letter,          // H8
  roman,                 // R1
  roman_before_word,     // R2
  hamza_form,            // A1, only on request
  hamza_letter,          // A2
  presentation_form,     // A3
  kaf,                   // A4
  heh_between_vowels,    // A5
  heh,                   // A5a
  farsi_yeh,             // A6, reported
  tatweel,               // A7
  leaked_letter,         // A8
  not_kazakh,            // A10, reported
};

// How sure a rule is. The letters C0 to C2 are those of docs/repair.md.
enum class Class : std::uint8_t {
  canonical,   // C0: another way to write the same
  certain,     // C1: the word itself shows what is meant
  contextual,  // C2: neighbours or the document show it
  reported,    // nothing is changed
};

struct RuleFacts {
  std::string_view id;
  Class rule_class;
};

inline constexpr std::array<RuleFacts, 35> rule_facts = {{
    {"", Class::reported},      {"U1", Class::canonical},   {"U2", Class::canonical},
    {"U3", Class::certain},     {"U4", Class::certain},     {"U5", Class::certain},
    {"U6", Class::certain},     {"U8", Class::contextual},  {"U9", Class::contextual},
    {"U10", Class::contextual}, {"U12", Class::contextual}, {"U15", Class::certain},
    {"U13", Class::reported},   {"U14", Class::reported},   {"U16", Class::reported},
    {"U17", Class::contextual}, {"H2", Class::reported},    {"H3", Class::certain},
    {"H4", Class::certain},     {"H5", Class::reported},    {"H6", Class::contextual},
    {"H7", Class::reported},    {"H8", Class::contextual},  {"R1", Class::certain},
    {"R2", Class::certain},     {"A1", Class::certain},     {"A2", Class::certain},
    {"A3", Class::certain},     {"A4", Class::certain},     {"A5", Class::certain},
    {"A5a", Class::contextual}, {"A6", Class::reported},    {"A7", Class::certain},
    {"A8", Class::certain},     {"A10", Class::reported},
}};
static_assert(rule_facts.size() == static_cast<std::size_t>(Rule::not_kazakh) + 1);

constexpr const RuleFacts& facts_of(Rule rule) noexcept {
  return rule_facts[static_cast<std::size_t>(rule)];
}

}  // namespace jazu::repair
