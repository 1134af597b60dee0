// The lists of tables/guard/guard.table, parsed; text/guard_words.hpp says how they are used.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "jazu/diagnostic.hpp"

namespace jazu::table {

// One block of the file.
struct GuardList {
  std::string_view name;
  std::vector<std::string> words;  // sorted by bytes
};

// In the order of the members of text::GuardWords.
using GuardLists = std::array<GuardList, 10>;

// A line that is not indented names a list, the indented lines below it hold its words. Returns
// null and says why when a name is not known, a word stands twice, or a list is missing.
std::optional<GuardLists> parse_guard(std::string_view text, std::vector<Diagnostic>& problems);

}  // namespace jazu::table
