// What `jazu check` finds in a text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "place.hpp"

namespace jazu::cli {

enum class Kind : std::uint8_t {
  invalid,         // bytes that are not UTF-8
  mixed_script,    // letters of two scripts in one word
  foreign_letter,  // a letter that the alphabet lacks
  no_way_back,     // a word that comes back from the target as another
  foreign_word,    // a word of another script that the way back would convert
};

inline constexpr std::size_t kind_count = 5;

// "invalid-utf8", "mixed-script", ... : part of the interface.
std::string_view to_string(Kind kind);

// One sentence about it.
std::string_view describe(Kind kind);

struct Finding {
  Kind kind = Kind::invalid;
  Place place;
  std::string word;
  std::string suggestion;  // what it should be, or what it would become; empty where nobody knows
};

}  // namespace jazu::cli
