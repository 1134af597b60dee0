// The library without learned data.
#include "model/model.hpp"

namespace jazu::model {

const Model& builtin_model() noexcept {
  static constinit const Model empty{};
  return empty;
}

}  // namespace jazu::model
