// What `jazu list` and `jazu show` print.
#pragma once

#include <string>

#include "jazu/alphabet.hpp"

namespace jazu::cli {

// A table for people, at most 100 columns wide.
std::string plain_catalogue();

// An array of objects, one for each alphabet.
std::string json_catalogue();

}  // namespace jazu::cli
