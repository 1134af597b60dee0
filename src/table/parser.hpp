// Reads the text of a table (the format is described in tables/README.md).
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "jazu/diagnostic.hpp"
#include "table/definition.hpp"

namespace jazu::table {

// Parses `text` as a whole and reports every mistake it finds, at most `max_problems` of them.
// Returns nothing when there is any. The examples are stored, not tried.
inline constexpr std::size_t max_problems = 20;
std::optional<Definition> parse(std::string_view text, std::vector<Diagnostic>& problems);

// Puts problems into the order of the file.
void sort_by_place(std::vector<Diagnostic>& problems);

}  // namespace jazu::table
