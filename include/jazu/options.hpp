// The choices a Converter is made with. The defaults are what most texts want.
#pragma once

#include <cstdint>

namespace jazu {

// What becomes of bytes that are not well-formed UTF-8.
enum class Invalid : std::uint8_t {
  keep = 0,     // copied as they are
  replace = 1,  // each maximal ill-formed sequence becomes U+FFFD, as the WHATWG and ICU do it
  stop = 2,     // conversion ends before the first one
};

// What becomes of , ; ? after a converted word where the target has its own marks (arab).
enum class Punctuation : std::uint8_t {
  convert = 0,
  keep = 1,
};

struct Options {
  Invalid invalid = Invalid::keep;
  Punctuation punctuation = Punctuation::convert;

  bool operator==(const Options&) const = default;
};

}  // namespace jazu
