// KZ-1048 or PT154 that was read as windows-1251.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "encoding/byte_maps.hpp"
#include "encoding/patch.hpp"

namespace jazu::encodings {

// The parts of a text that were misread, and what they were; see jazu/mojibake.hpp. `misread` is
// what a user says: kz_1048 or pt154.
std::vector<Patch> find_misread_page(std::string_view text, const ByteMaps& maps,
                                     std::optional<Encoding> misread);

}  // namespace jazu::encodings
