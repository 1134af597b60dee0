#include "letter_case.hpp"

#include <string>
#include <string_view>

#include "alphabets.hpp"
#include "jazu/letter_case.hpp"
#include "piecewise.hpp"

namespace jazu::cli {
namespace {

// A run of this size without white space and punctuation is cut where a code point begins.
constexpr std::size_t most_held = 1024 * 1024;

// How much of a text that goes on may be written: up to a word that may not be whole.
std::size_t settled(std::string_view text) {
  const std::size_t space = text.find_last_of(" \t\r\n.,;:!?()\"") + 1;
  if (space != 0 || text.size() < most_held) return space;
  std::size_t end = text.size();
  for (int back = 0; back < 4 && end > 0 && (text[end - 1] & 0xC0) == 0x80; ++back) --end;
  return end > 0 && (text[end - 1] & 0xC0) == 0xC0 ? end - 1 : text.size();
}

std::string changed(const LetterCase& letter_case, Wanted wanted, std::string_view text) {
  if (wanted == Wanted::upper) return letter_case.upper(text);
  return wanted == Wanted::lower ? letter_case.lower(text) : letter_case.title(text);
}

}  // namespace

void change_case(const CaseOptions& options, Console& console) {
  Alphabets alphabets(console);
  if (!alphabets.load_all(options.tables)) return;
  const auto alphabet = alphabets.find_or_last(options.alphabet);
  if (!alphabet) return;
  const LetterCase letter_case(*alphabet);
  change_piecewise(options.files, options.encoding, console, settled, [&](std::string_view text) {
    return changed(letter_case, options.wanted, text);
  });
}

}  // namespace jazu::cli
