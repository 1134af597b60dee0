// Compiles tables/words/lexicon.words, and the endings that may stand behind its stems.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "jazu/diagnostic.hpp"
#include "table/lexicon.hpp"

namespace jazu::table {

struct LexiconStorage {
  std::vector<LexiconEdge> edges;
  Lexicon lexicon;  // refers to `edges`, which may be moved but not copied
};

// One line of a list of stems.
struct StemEntry {
  std::string letters;  // their numbers
  std::uint16_t line = 0;
  StemCase stem_case = StemCase::lower;
  bool whole = false;
  bool learned = false;  // of a list that a tool made
};

// One stem a line: small letters; a capital initial for a name; capitals for an abbreviation; `$`
// behind it says that nothing may follow. Returns null and says why when a line is no stem or
// stands there twice.
std::optional<std::vector<StemEntry>> parse_stems(std::string_view text,
                                                  std::vector<Diagnostic>& problems);

// Of two entries of the same letters the first one stays.
LexiconStorage compile_lexicon(std::vector<StemEntry> stems, std::vector<StemEntry> endings);

}  // namespace jazu::table
