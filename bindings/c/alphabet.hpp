// An alphabet and its variants, told to a caller: the built-in ones and those of tables alike.
#pragma once

#include <cstddef>

#include "jazu.h"
#include "jazu/alphabet.hpp"

namespace jazu::c {

// Both take an `out` whose size the caller has set.
jazu_status give_alphabet(jazu::Alphabet alphabet, jazu_alphabet* out) noexcept;

// JAZU_BAD_ARGUMENT when the alphabet has no variant of that index.
jazu_status give_variant(jazu::Alphabet alphabet, std::size_t index, jazu_variant* out) noexcept;

}  // namespace jazu::c
