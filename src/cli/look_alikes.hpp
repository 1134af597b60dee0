// Letters of two scripts that look the same.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace jazu::cli {

// The word with each Latin letter replaced by the Cyrillic one that looks like it, or nothing when
// some letter has none.
std::optional<std::string> all_cyrillic(std::string_view word);

// The same the other way round.
std::optional<std::string> all_latin(std::string_view word);

}  // namespace jazu::cli
