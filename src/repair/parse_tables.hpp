// Parses the files of tables/repair.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "jazu/diagnostic.hpp"
#include "repair/tables.hpp"

namespace jazu::repair {

// What RepairTables has views of, sorted as it wants.
struct RepairStorage {
  std::vector<LookAlike> look_alikes;
  std::vector<Composed> composed;
  std::vector<Form> forms;
  std::vector<char32_t> other_languages;
  std::vector<std::string> after_roman, not_roman, latin_words, arabic_words;
};

// A line that is not indented names a list, the indented lines below it are its lines; a code point
// may be written U+XXXX. Returns what `others`, from other files, has and this file besides;
// nothing, and why, when a list is not known, a line has too few fields or something stands twice.
std::optional<RepairStorage> parse_tables(std::string_view text, RepairStorage others,
                                          std::vector<Diagnostic>& problems);

}  // namespace jazu::repair
