// Small tables for tests.
#pragma once

#include <string>
#include <string_view>

#include "jazu/diagnostic.hpp"

namespace jazu::test {

// A header of five lines, so that what follows it begins in line 6:
//   alphabet test / name Test / script Latn / status draft / source a test
std::string test_header();

// The indented rows `А а = А а` of all letters except those in `except`, which are small letters.
std::string identity_rows(std::string_view except = {});

// A whole table: the header, a `letters` block of identity rows with `rows` before them, then
// `blocks`. Line 6 is `letters`, line 7 the first of `rows`.
std::string test_table(std::string_view except = {}, std::string_view rows = {},
                       std::string_view blocks = {});

// "7:3: message", the way the tools print a diagnostic.
std::string to_text(const Diagnostic& diagnostic);

}  // namespace jazu::test
