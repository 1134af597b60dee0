// Unicode facts from ICU; the only user of it. Without ICU (JAZU_ICU=OFF) every function gives the
// answer that asks for nothing.
#pragma once

#include <string>
#include <string_view>

namespace jazu::text {

// The Unicode name of a code point, or empty.
std::string character_name(char32_t code_point);

// False when valid UTF-8 text is not in NFC; true when that cannot be told.
bool is_nfc(std::string_view text);

}  // namespace jazu::text
