// What was met in a text besides what was converted, told to a caller.
#pragma once

#include "jazu.h"
#include "jazu/result.hpp"

namespace jazu::c {

// Whether a caller may have given it; NULL says that he wants none.
bool is_report(const jazu_report* report) noexcept;

void give_report(const jazu::Report& found, jazu_report* out) noexcept;

}  // namespace jazu::c
