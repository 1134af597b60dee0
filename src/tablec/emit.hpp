// Writes checked tables as C++ source.
#pragma once

#include <string>

#include "tablec/load.hpp"

namespace jazu::tablec {

// The definition of everything that engine/alphabet_data.hpp declares, and of the constants.
std::string emit_source(const Loaded& loaded);

// jazu/alphabets.hpp: one constant for each alphabet.
std::string emit_header(const Loaded& loaded);

}  // namespace jazu::tablec
