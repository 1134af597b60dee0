// Words in Arabic script: presentation forms, letters of other keyboards, tatweel.
#pragma once

#include "repair/context.hpp"
#include "repair/finding.hpp"
#include "repair/word.hpp"

namespace jazu::repair {

// Returns whether something is found, which may be only reported. Words of Arabic quotations (with
// vowel signs, or on the list) and of Uyghur stay.
bool repair_arabic(const Context& context, const Word& word, Finding& finding) noexcept;

}  // namespace jazu::repair
