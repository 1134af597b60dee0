// Leaves out a test where there is no model: TEST_CASE("..." * test::needs_model()).
#pragma once

#include <doctest/doctest.h>

namespace jazu::test {

// In a build with JAZU_MODEL=OFF the way back knows less than these tests expect.
doctest::skip needs_model();

}  // namespace jazu::test
