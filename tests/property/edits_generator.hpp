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

}  // namespace jazu::property
