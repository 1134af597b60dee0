// What is wrong and where, told to a caller.
#pragma once

#include "jazu.h"
#include "jazu/diagnostic.hpp"

namespace jazu::c {

// Copies a message of the library, cut between two characters when it is too long.
void give_diagnostic(const jazu::Diagnostic& found, jazu_diagnostic* out) noexcept;

// Says why a call failed, where nothing of the library's own says more. Returns the status.
jazu_status explain(jazu_status status, jazu_diagnostic* why) noexcept;

// The same where the library said more.
jazu_status explain(jazu_status status, const jazu::Diagnostic& found, jazu_diagnostic* why);

}  // namespace jazu::c
