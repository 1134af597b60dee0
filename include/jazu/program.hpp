// What the table compiler made of an alphabet.
#pragma once

#include <string>

#include "jazu/alphabet.hpp"

namespace jazu {

// For people who write tables and wonder what runs quickly: which letters a kernel converts by
// looking them up, which need their neighbours or the resolver and why, how many slots a letter
// takes in a block, and the same of the way back. Lines of UTF-8; the wording may change with any
// version. Compiles the table again where the alphabet has variants switched on, which takes
// milliseconds; allocates. Safe to call from any thread.
std::string describe_program(Alphabet alphabet);

}  // namespace jazu
