#include "repair/endings.hpp"

#include <array>

#include "table/letters.hpp"
#include "text/letter_case.hpp"

namespace jazu::repair {

bool are_endings(const Context& context, const Word& word, std::size_t from) noexcept {
  std::array<table::Letter, Word::max_items> letters;
  std::size_t count = 0;
  for (std::size_t i = from; i < word.size; ++i) {
    const LookAlike* const alike = context.tables->find_look_alike(word.items[i].code_point);
    const bool other = alike != nullptr && alike->likeness == Likeness::contextual;
    const char32_t meant = other ? alike->meant : word.items[i].code_point;
    const auto letter = table::find_letter(text::simple_lower(meant));
    if (!letter) return false;
    letters[count++] = letter->letter;
  }
  return context.lexicon->are_endings({letters.data(), count});
}

}  // namespace jazu::repair
