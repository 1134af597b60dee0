// Random texts of the kinds that a converter meets: Kazakh words in three cases among everything
// that is not Kazakh, and broken bytes. Texts shrink piece by piece.
#pragma once

#include <rapidcheck.h>

#include <iosfwd>
#include <string>
#include <vector>

#include "reference/targets.hpp"

namespace jazu::property {

// A text of any kind; grows with the size parameter to a few hundred bytes.
rc::Gen<std::string> any_text();

// One with a word of more letters than the word rules look at, marks and all.
rc::Gen<std::string> text_with_long_word();

// One that is longer than the blocks in which the library works.
rc::Gen<std::string> long_text();

// What lossless mode has to be careful with: its own marks and brackets, cut or whole, spellings of
// several alphabets side by side, sequences that read as one letter, unwritten letters, words and
// tokens at the limits of their length.
rc::Gen<std::string> hostile_text();

// Any target, every other time one of those below, and any options.
rc::Gen<reference::Target> any_target();
rc::Gen<Options> any_options();

// The targets that look around: with rules, marks, digits or punctuation of their own.
rc::Gen<reference::Target> contextual_target();

}  // namespace jazu::property

// Rapidcheck finds these by the namespaces of the types, and a counterexample then names them.
namespace jazu {
void showValue(const Options& options, std::ostream& out);
namespace reference {
void showValue(const Target& target, std::ostream& out);
}
}  // namespace jazu
