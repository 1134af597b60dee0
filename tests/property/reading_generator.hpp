// Ways from an alphabet that is read back, and hostile texts in it.
#pragma once

#include <rapidcheck.h>

#include <iosfwd>
#include <string>

#include "jazu/alphabet.hpp"
#include "jazu/converter.hpp"

namespace jazu::property {

// From a two-way alphabet that is not Cyrillic into any, with options.
struct Way {
  Alphabet from;
  Alphabet to;
  Options options;

  Converter converter() const;
  // The same with other options.
  Converter converter(const Options& other) const;
};

rc::Gen<Way> any_way();

// Words that the alphabet writes, canonical or not, among all that a converter must not touch;
// grows with the size parameter to a few hundred bytes.
rc::Gen<std::string> any_text_in(Alphabet alphabet);

// The same with tokens and words that are longer than what is looked at, and with spans of many
// words that are opened and perhaps closed.
rc::Gen<std::string> long_text_in(Alphabet alphabet);

void showValue(const Way& way, std::ostream& out);

}  // namespace jazu::property
