// Telling which script, and which alphabet, a text is written in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "jazu/alphabet.hpp"

namespace jazu {

// What could be told of a text.
enum class Verdict : std::uint8_t {
  no_letters = 0,  // it has no Cyrillic, Arabic or Latin letter
  told = 1,        // Detection::alphabet wrote it
  open = 2,        // several Latin alphabets may have: the plausible ones of Detection::candidates
  unknown = 3,     // Latin letters that are not Kazakh in any alphabet that is known here
};

// "no-letters", "told", "open", "unknown".
std::string_view to_string(Verdict verdict) noexcept;

// How many letters of each script a text has.
struct ScriptCounts {
  std::size_t cyrillic = 0;
  std::size_t arabic = 0;
  std::size_t latin = 0;

  bool operator==(const ScriptCounts&) const = default;
};

// Counts in all of a text. Does not allocate.
ScriptCounts count_scripts(std::string_view text) noexcept;

// An alphabet that may have written a text.
struct Candidate {
  Alphabet alphabet;
  // How many words read as Kazakh in it.
  std::size_t words = 0;
  // By how many bits the text is likelier Kazakh in this alphabet than anything else: each bit
  // doubles the odds. Negative where it reads as no Kazakh. 0 for Cyrillic and Arabic script, which
  // need no such evidence.
  std::int64_t bits = 0;
  // No other candidate is so much likelier that this one is out.
  bool plausible = false;

  bool operator==(const Candidate&) const = default;
};

// A spelling that the likeliest candidate reads otherwise than the next, and how often it stands
// there: "ñ" for "ң", "sh" for "ш".
struct Evidence {
  std::string spelling;
  std::string letters;  // in Cyrillic
  std::size_t count = 0;

  bool operator==(const Evidence&) const = default;
};

struct Detection {
  Verdict verdict = Verdict::no_letters;
  std::string_view script;           // "Cyrl", "Arab" or "Latn", or empty without letters
  std::optional<Alphabet> alphabet;  // when the verdict is `told`

  std::size_t looked_at = 0;  // bytes
  ScriptCounts letters;       // in them

  // What follows is of Latin text, except that Cyrillic or Arabic script is its own one candidate.
  std::size_t words = 0;               // that could be evidence: no numbers, links or the like
  std::vector<Candidate> candidates;   // every two-way alphabet of the script, likeliest first
  std::vector<Evidence> evidence;      // the most frequent first, at most max_evidence
  std::vector<std::string> odd_words;  // not Kazakh in the first candidate; the first max_odd_words

  // By how many bits the first candidate is likelier than the second.
  std::int64_t margin() const noexcept {
    return candidates.size() < 2 ? 0 : candidates[0].bits - candidates[1].bits;
  }

  static constexpr std::size_t max_evidence = 8;
  static constexpr std::size_t max_odd_words = 5;
};

// No more of a text than this is looked at, in bytes: at the end without the word that is cut.
inline constexpr std::size_t detection_window = 64 * 1024;

// Tells the script of a text by its letters: Cyrillic or Arabic when it has any letter of theirs
// (of both: when it has more of them), else Latin. Cyrillic script is `cyrl` and Arabic `arab`, at
// any length. Latin letters need evidence, because fourteen alphabets write them: each reads the
// text, and what it reads is weighed as Kazakh, letter by letter.
//
// Looks at the first detection_window bytes. Any bytes may come in; the same ones always give the
// same answer, and white space at the end changes nothing. Throws nothing but std::bad_alloc.
//
// Cost: a scan of the window; for Latin text up to ten milliseconds on a full window.
Detection detect(std::string_view text);

// The same as far as the script alone tells: `cyrl`, `arab`, or nothing for Latin letters and for
// none. Does not allocate.
std::optional<Alphabet> detect_by_script(std::string_view text) noexcept;

}  // namespace jazu
