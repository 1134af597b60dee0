// `jazu case`: text in capitals, in small letters, or with a capital at each word.
#pragma once

#include "console.hpp"
#include "options.hpp"

namespace jazu::cli {

void change_case(const CaseOptions& options, Console& console);

}  // namespace jazu::cli
