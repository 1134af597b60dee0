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

// Whether a text comes back byte for byte. Made with the same pair of alphabets the other way
// round, `read` undoes `write` for any bytes whatever:
//
//   const auto there = jazu::Converter::make(jazu::cyrl, jazu::latn_2021, {.lossless =
//   Lossless::write}); const auto back = jazu::Converter::make(jazu::latn_2021, jazu::cyrl,
//   {.lossless = Lossless::read});
//   (*back)((*there)(text)) == text
//
// `write` converts as ever and puts marks that are not seen where reading would choose another
// letter (U+034F, behind a letter), and around what would not come back (U+2060 on both sides:
// words of other languages, sloppy spellings, marks that are there already). Who does not know of
// them reads ordinary text. In Kazakh news one or two words in a hundred have a mark in Latin, one
// in three in Arabic script, which has no capitals; a bracket costs six bytes, and no text grows to
// more than eight times its size. Without its marks, or edited between words, the text can still be
// read.
//
// Only what tables/ freezes decides, so that a text which an older version wrote can be read by a
// newer one. Nothing is repaired or guessed. write(read(y)) == y is not promised.
//
// Both sides must be made with alphabets that can be read (no one-way romanizations) and keep
// invalid bytes; `read` ignores `punctuation`.
enum class Lossless : std::uint8_t {
  off = 0,
  write = 1,
  read = 2,
};

struct Options {
  Invalid invalid = Invalid::keep;
  Punctuation punctuation = Punctuation::convert;
  Lossless lossless = Lossless::off;

  bool operator==(const Options&) const = default;
};

}  // namespace jazu
