// How a word is usually written in the middle of a sentence.
#pragma once

#include <cstdint>

namespace jazu::model {

enum class WordCase : std::uint8_t {
  lower,
  title,  // a name
  upper,  // an abbreviation
};

inline constexpr unsigned word_case_count = 3;

}  // namespace jazu::model
