#include "letter_case.hpp"

#include <unistd.h>

#include <string>
#include <string_view>

#include "alphabets.hpp"
#include "input.hpp"
#include "jazu/letter_case.hpp"
#include "sink.hpp"

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
  Sink sink(STDOUT_FILENO, Flush::at_once);
  bool writes = true;
  for (const std::string& path : options.files) {
    if (is_standard_output(path)) {
      console.error(Exit::usage, path + " is the output too");
      continue;
    }
    std::string held;
    const auto use = [&](std::string_view piece) {
      held += piece;
      const std::size_t end = settled(held);
      writes =
          sink.write(changed(letter_case, options.wanted, std::string_view(held).substr(0, end)));
      held.erase(0, end);
      return writes;
    };
    read_file(path, console, use);
    writes = writes && sink.write(changed(letter_case, options.wanted, held));
    if (!writes) break;
  }
  if (writes && sink.finish()) return print({}, console);
  console.error(Exit::write, explain_errno("(standard output)", sink.error_number()));
}

}  // namespace jazu::cli
