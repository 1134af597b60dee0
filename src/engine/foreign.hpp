// Words that look like those of the source alphabet and are not Kazakh.
#pragma once

#include "engine/word_reader.hpp"
#include "model/model.hpp"
#include "reading/word.hpp"
#include "text/guard_words.hpp"

namespace jazu::engine {

// True for a word in Latin letters that is to be copied: a Roman numeral of two letters or more, a
// name in capitals that the guard knows, or a word that is in no list and whose letters are far
// likelier in other languages. A word with a letter beyond a to z is taken for Kazakh.
bool is_foreign(const reading::Word& word, const WordReading& reading, const model::Model& model,
                const text::GuardWords& names) noexcept;

}  // namespace jazu::engine
