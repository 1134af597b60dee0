// Two words of two scripts that are written together.
#pragma once

#include "repair/context.hpp"
#include "repair/word.hpp"

namespace jazu::repair {

// Whether the word is two that touch, one Latin and one Cyrillic:
// each side is of one script and has a letter that only that script has, and the place between them
// shows itself by its capitals. That is a small letter before a capital one, of a word of two
// letters or more (SajdaӘдемі); a word in capitals before small letters (BTSтобының); a Latin name
// with a capital inside, or "kz" and "www", beside anything (GoogleChromeнұсқасын). A single n, r
// or t before a capital is what is left of \n, \r or \t (nБасқа).
bool are_two_words(const Context& context, const Word& word) noexcept;

}  // namespace jazu::repair
