// The same test with a C++ compiler: the header must mean the same there.
#include "jazu_test.c"

static_assert(noexcept(jazu_convert(nullptr, nullptr, 0, nullptr, 0, nullptr, nullptr)));
static_assert(noexcept(jazu_open(nullptr, nullptr, nullptr, nullptr, nullptr)));
