// What happens to text that is read in a wrong encoding.
#pragma once

#include <string>
#include <string_view>

#include "jazu/encoding.hpp"

namespace jazu::test {

// The bytes of a text, as what another encoding shows.
std::string misread(std::string_view bytes, Encoding as);

// The same for a text in an encoding of one byte, which must have all its characters.
std::string misread(std::string_view text, Encoding in, Encoding as);

// The bytes of a text in an encoding, up to the first character that it lacks.
std::string encoded(std::string_view text, Encoding encoding);

}  // namespace jazu::test
