// The handle of a converter.
#pragma once

#include "jazu.h"
#include "jazu/converter.hpp"

// The handles are structures with one C++ object, so that a pointer of one kind is not taken for
// another by mistake.
struct jazu_converter {
  jazu::Converter converter;
};
