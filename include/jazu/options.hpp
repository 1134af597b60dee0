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
// round, a converter with `read` undoes one with `write`, for any bytes whatever: (*back)(y) == x
// for y = (*there)(x).
//
// `write` converts as ever, puts marks that are not seen where reading would choose another letter
// (U+034F, behind a letter), and brackets what would not come back (U+2060 on both sides: words of
// other languages, sloppy spellings, marks that are there already). Who does not know of them reads
// ordinary text. In Kazakh news one word in two hundred has a mark in Latin, one in five in Arabic
// script, which has no capitals. A bracket costs six bytes; no text grows to more than eight times
// its size. Edited between its brackets, the text can still be read.
//
// Only what tables/ freezes decides, so that a newer version reads what an older one wrote. Nothing
// is repaired, guarded or guessed: the other options but `punctuation` (on the side that writes) do
// not matter. write(read(y)) == y is not promised. Converter::make refuses alphabets that cannot be
// read and another `invalid` than keep.
enum class Lossless : std::uint8_t {
  off = 0,
  write = 1,
  read = 2,
};

// Who decides how a word is read on the way back, where its alphabet merged letters.
enum class Layer : std::uint8_t {
  table = 0,    // the rules of its table
  lexicon = 1,  // a stem of the lexicon, and the rules for what follows it
  model = 2,    // the word list and the letter model, learned from text
};

// The layers that may be asked, besides the table.
struct Layers {
  bool lexicon = true;
  bool model = true;

  bool operator==(const Layers&) const = default;
};

// What is read as a word of the source alphabet.
enum class Reading : std::uint8_t {
  strict = 0,   // its own spellings and their known variants
  lenient = 1,  // also other habits: Xinjiang spellings of arab. Costs a little on regular text
};

// What becomes of case that the source alphabet does not show (arab).
enum class Case : std::uint8_t {
  restore = 0,  // capitals at the beginning of lines and sentences, for names and abbreviations
  lower = 1,    // small letters throughout
};

// What becomes of text that is not Kazakh: links, mail addresses, paths, places that a program
// fills in (`{x}`, `%s`), code in back-ticks, tags, -{what a writer marks so}-; the same spans from
// and into every alphabet. On the way back also words of other languages, which nobody could take
// for Kazakh while they are among Cyrillic letters.
enum class Guard : std::uint8_t {
  on = 0,   // it is copied
  off = 1,  // whatever has the letters of the source alphabet is converted
};

// The kinds of text that the guard keeps, while it is on.
struct GuardKinds {
  bool url = true;       // https://a.kz/b, www.a.kz, egov.kz/services
  bool email = true;     // info@a.kz
  bool domain = true;    // Egemen.kz
  bool handle = true;    // @user
  bool hashtag = false;  // #tag: a word that people read, unless it is used as an address
  bool path = true;      // /usr/bin, src/main.rs, report.pdf
  bool slot = true;      // what a program fills in: %s %1$d %(name)s {x} {{x}} ${x}
  bool code = true;      // `...` and snake_case
  bool escape = true;    // \n \t \u0041
  bool markup = true;    // tags, comments, entities, elements whose content is code
  bool verbatim = true;  // -{...}-, by which a writer says so
  bool unit = true;      // 10px, H2O, v1.2.3
  bool name = true;      // iPhone, YouTube
  bool foreign = true;   // words of other languages, on the way back

  bool operator==(const GuardKinds&) const = default;
};

// By which instructions letters are converted, and read by rules. All give the same results: this
// is for measurements and tests. How all but short text is searched beforehand only JAZU_KERNEL
// tells.
enum class Kernel : std::uint8_t {
  automatic = 0,  // the best that the machine has; with JAZU_KERNEL=portable around it, portable
  portable = 1,   // what every machine has that the library was compiled for
  avx512 = 2,     // x86-64 with AVX-512 BW, VL, VBMI and VBMI2; where that is missing, portable
};

struct Options {
  Invalid invalid = Invalid::keep;
  Punctuation punctuation = Punctuation::convert;
  Lossless lossless = Lossless::off;
  Layers layers;
  Reading reading = Reading::strict;
  Case letter_case = Case::restore;
  Guard guard = Guard::on;
  GuardKinds guard_kinds;
  // Whether what a writer marks as not to be converted, -{so}-, is written without its marks: so.
  bool drop_verbatim_marks = false;
  // Whether wrong letters are repaired first, by profile `repair` of repair.hpp: look-alikes,
  // Roman numerals in Cyrillic letters, invisible characters. Never in lossless mode, nor from
  // alphabets that have letters of another script (latn-1938, latn-1929).
  bool repair = true;
  Kernel kernel = Kernel::automatic;

  bool operator==(const Options&) const = default;
};

}  // namespace jazu
