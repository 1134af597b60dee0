// Letters of other Cyrillic languages in place of those of Kazakh: болґанда for болғанда.
#pragma once

#include "repair/context.hpp"
#include "repair/finding.hpp"
#include "repair/word.hpp"

namespace jazu::repair {

// Only in a document that is Kazakh, in a word that has another letter of Kazakh or ends as words
// of Kazakh do, and none that only other languages have. Returns whether something is found, which
// may be only reported.
bool repair_other_letters(const Context& context, const Word& word, Finding& finding) noexcept;

}  // namespace jazu::repair
