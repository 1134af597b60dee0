// Leaves out a test where there is no model: TEST_CASE("..." * test::needs_model()).
#pragma once

#include <doctest/doctest.h>

#include "model/model.hpp"

namespace jazu::test {

// In a build with JAZU_MODEL=OFF the way back knows less than these tests expect.
inline doctest::skip needs_model() {
  return doctest::skip(model::builtin_model().empty());
}

}  // namespace jazu::test
