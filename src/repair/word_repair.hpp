// All that is wrong with one word.
#pragma once

#include "repair/context.hpp"
#include "repair/finding.hpp"
#include "repair/word.hpp"

namespace jazu::repair {

// Tries the rules for words, from the most certain on. Returns whether something is found, which
// may be only reported.
bool repair_word(const Context& context, const Word& word, Finding& finding) noexcept;

}  // namespace jazu::repair
