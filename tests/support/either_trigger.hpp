// What find_either_trigger() must find, in plain C++.
#pragma once

namespace jazu::test {

// The first trigger of the guard, but for percent signs, or of repair in [at, end), or `end`; the
// text begins at `begin`.
const char* either_trigger(const char* begin, const char* at, const char* end);

// Whether the search agrees with it, and so do the searches for blocks that it is made of, on every
// machine that has them.
bool finds_either_trigger(const char* begin, const char* at, const char* end);

}  // namespace jazu::test
