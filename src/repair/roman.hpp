// Roman numerals typed with Cyrillic letters: ХХІ ғасыр is XXI ғасыр.
#pragma once

#include "repair/context.hpp"
#include "repair/finding.hpp"
#include "repair/word.hpp"

namespace jazu::repair {

// Makes a numeral of the word if it is one: of І, Х and V and two letters or more; else before a
// word that numerals stand before (tables/repair, after-roman), where it may also have L, С, D and
// М. A single С or М is an initial. Returns whether it is one.
bool repair_roman(const Context& context, const Word& word, Finding& finding) noexcept;

// Whether the first `size` letters of the word are a numeral of two Latin letters or more, written
// together with the word that it counts (XIXғ).
bool begins_with_roman(const Word& word, std::size_t size) noexcept;

// Whether letters that may stand for digits (8-7ХХ-ХХ) are on both sides of a place between words,
// so that those behind it may be told by those before. They end at `before` and begin at `behind`.
bool may_be_mask(const char* begin, const char* before, const char* behind,
                 const char* end) noexcept;

// Whether the letters of the word are those of numerals, so that what follows may decide.
bool looks_roman(const Word& word) noexcept;

}  // namespace jazu::repair
