// How likely a word in Latin letters is in other languages, as they stand in Kazakh text.
#pragma once

#include <string_view>

#include "model/cost.hpp"
#include "model/latin_data.hpp"

namespace jazu::model {

// A view; copying it copies no data.
class LatinModel {
 public:
  constexpr LatinModel() = default;
  constexpr explicit LatinModel(const LatinData& data) noexcept : data_(data) {}

  bool empty() const noexcept { return data_.costs.empty(); }

  // What a word of the letters a to z costs, both its edges included. no_cost when it has anything
  // else or nothing, or when the model is empty.
  Cost cost(std::string_view word) const noexcept;

 private:
  LatinData data_;
};

}  // namespace jazu::model
