// How many letters of each script a text has.
#pragma once

#include <cstddef>
#include <string_view>

#include "jazu/detect.hpp"
#include "table/reader.hpp"

namespace jazu::detecting {

struct Letters {
  ScriptCounts counts;
  std::size_t borrowed = 0;  // of the Cyrillic ones: letters that a Latin alphabet also writes

  // The script that they tell of.
  table::Script script() const noexcept;
};

Letters count_letters(std::string_view text) noexcept;

}  // namespace jazu::detecting
