#include "support/needs_model.hpp"

#include "model/model.hpp"

namespace jazu::test {

doctest::skip needs_model() {
  return doctest::skip(model::builtin_model().empty());
}

}  // namespace jazu::test
