// Letters of one script in a word of another: мемлекеттiк with the i of Latin.
#pragma once

#include "repair/context.hpp"
#include "repair/finding.hpp"
#include "repair/word.hpp"

namespace jazu::repair {

// Writes a word of Latin or Greek and Cyrillic letters in the script that its letters show. What a
// letter shows is in tables/repair: those of the list `twins` and the like nothing, all others
// their script. A Latin word with an ending of Cyrillic (SMSке) stays. Returns whether something is
// found, which may be only reported.
bool repair_look_alikes(const Context& context, const Word& word, Finding& finding) noexcept;

}  // namespace jazu::repair
