// How many letters of each script a text has.
#pragma once

#include <cstddef>
#include <string_view>

#include "table/reader.hpp"

namespace jazu::detecting {

struct ScriptCounts {
  std::size_t cyrillic = 0;
  std::size_t arabic = 0;
  std::size_t latin = 0;
  std::size_t borrowed = 0;  // of `cyrillic`: letters that a Latin alphabet also writes

  // The script that the letters tell of.
  table::Script script() const noexcept;
};

ScriptCounts count_scripts(std::string_view text) noexcept;

}  // namespace jazu::detecting
