#include "jazu/detect.hpp"

#include <algorithm>

#include "detect/latin.hpp"
#include "detect/scripts.hpp"
#include "engine/token_loop.hpp"
#include "jazu/alphabets.hpp"

namespace jazu {
namespace {

// The first detection_window bytes, without a word that they cut, and without white space at the
// end.
std::string_view window(std::string_view text) noexcept {
  const auto after_last = [](std::string_view part, auto is_it) {
    const auto last = std::find_if(part.rbegin(), part.rend(), is_it);
    return static_cast<std::size_t>(part.rend() - last);
  };
  if (text.size() > detection_window) {
    const bool cuts = !engine::is_white_space(text[detection_window]);
    text = text.substr(0, detection_window);
    const std::size_t words = cuts ? after_last(text, engine::is_white_space) : text.size();
    if (words != 0) text = text.substr(0, words);
  }
  return text.substr(0, after_last(text, [](char c) { return !engine::is_white_space(c); }));
}

void tell(Alphabet alphabet, Detection& detection) {
  detection.verdict = Verdict::told;
  detection.alphabet = alphabet;
  detection.candidates.push_back({alphabet, 0, 0, true});
}

}  // namespace

std::string_view to_string(Verdict verdict) noexcept {
  switch (verdict) {
    case Verdict::told:
      return "told";
    case Verdict::open:
      return "open";
    case Verdict::unknown:
      return "unknown";
    case Verdict::no_letters:
      break;
  }
  return "no-letters";
}

ScriptCounts count_scripts(std::string_view text) noexcept {
  return detecting::count_letters(text).counts;
}

std::optional<Alphabet> detect_by_script(std::string_view text) noexcept {
  switch (detecting::count_letters(window(text)).script()) {
    case table::Script::cyrillic:
      return cyrl;
    case table::Script::arabic:
      return arab;
    case table::Script::latin:
    case table::Script::none:
      break;
  }
  return std::nullopt;
}

Detection detect(std::string_view text) {
  text = window(text);
  const detecting::Letters letters = detecting::count_letters(text);
  Detection detection;
  detection.looked_at = text.size();
  detection.letters = letters.counts;
  switch (letters.script()) {
    case table::Script::none:
      break;
    case table::Script::cyrillic:
      detection.script = cyrl.script();
      tell(cyrl, detection);
      break;
    case table::Script::arabic:
      detection.script = arab.script();
      tell(arab, detection);
      break;
    case table::Script::latin:
      detection.script = latn_2021.script();
      detecting::detect_latin(text, detection);
      break;
  }
  return detection;
}

}  // namespace jazu
