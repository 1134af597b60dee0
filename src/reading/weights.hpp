// How the sources of knowledge are weighed against each other. Chosen by the accuracy on text that
// was not learned from; see docs of the measurements in tests/accuracy.
#pragma once

#include <cstdint>

#include "model/cost.hpp"

namespace jazu::reading::weights {

using model::Cost;

// A word of the list that costs less is believed without further search. The words that are rarer
// than once or so in the text that was learned from are not: among them are misspellings.
inline constexpr Cost sure = 340;

// What it costs that a word is not in the list as it stands: that it is a listed word and an
// ending, two listed words, or letters alone.
inline constexpr Cost with_ending = 6 * model::cost_per_bit;
inline constexpr Cost compound = 9 * model::cost_per_bit;
inline constexpr Cost unlisted = 17 * model::cost_per_bit;

// A word before an ending has at least so many letters: nearly every beginning of one or two is a
// word.
inline constexpr std::size_t min_stem = 3;

// A word that is not in the list is written as the listed word of at least so many letters that it
// begins with.
inline constexpr std::size_t min_named_stem = 4;

// What letters cost is added to what is known of the word by half; to what is known by letters
// alone too.
constexpr Cost of_letters(std::int32_t letters) noexcept {
  return letters > 0 ? static_cast<Cost>(letters) / 2 : 0;
}

}  // namespace jazu::reading::weights
