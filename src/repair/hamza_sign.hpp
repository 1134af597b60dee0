// Apostrophes that stand for a hamza.
#pragma once

#include "repair/context.hpp"
#include "repair/word.hpp"

namespace jazu::repair {

// Where the sign begins that stands right before a word of Arabic letters and is meant as its
// hamza; null when there is none. U+02BC is always meant so, U+0027 and U+2019 unless they may be a
// quotation mark: the next of them in the line would close it.
const char* hamza_sign_before(const Context& context, const Word& word) noexcept;

}  // namespace jazu::repair
