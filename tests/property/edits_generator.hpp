// Random records of changes.
#pragma once

#include <rapidcheck.h>

#include <cstddef>
#include <string>
#include <string_view>

#include "jazu/edits.hpp"

namespace jazu::property {

// A text, what it became, and the record of that.
struct Step {
  std::string source, target;
  Edits edits;
};

// A few letters.
rc::Gen<std::string> any_letters();

// A random change of a text: runs that are copied, replaced, deleted or put in. With `both_sides`
// each replaced run has something on both sides. Picks one value.
Step any_step(const std::string& source, bool both_sides = false);

// Fails unless the record is one of these texts: the runs follow each other on both sides, from the
// beginnings to the ends, what they say of the bytes is so, and it undoes.
void check_cover(const Edits& edits, std::string_view source, std::string_view target);

}  // namespace jazu::property
