// UTF-8 that was read as an encoding of one byte.
#pragma once

#include <string_view>
#include <vector>

#include "encoding/byte_maps.hpp"
#include "encoding/patch.hpp"

namespace jazu::encodings {

// The parts of a text that were misread, and what they were; see jazu/mojibake.hpp.
std::vector<Patch> find_misread_utf8(std::string_view text, const ByteMaps& maps);

}  // namespace jazu::encodings
