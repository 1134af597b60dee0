// Vowels that go together.
#include "model/harmony_model.hpp"

#include <doctest/doctest.h>

#include "model/model.hpp"
#include "train/harmony_trainer.hpp"
#include "unit/model/small_model.hpp"

namespace jazu::model {
namespace {

using test::letters;

std::int32_t cost(const HarmonyModel& model, std::string_view word) {
  HarmonyModel::State state = 0;
  std::int32_t total = 0;
  for (const char each : letters(word)) {
    total += model.advance(state, static_cast<table::Letter>(each));
  }
  return total;
}

TEST_CASE("front goes with front and back with back, at any distance") {
  train::Storage storage;
  train::train_harmony({{letters("балалар"), 5},
                        {letters("көктемде"), 5},
                        {letters("қыздар"), 5},
                        {letters("сөздер"), 5}},
                       storage);
  const HarmonyModel model = storage.view().harmony;
  CHECK(cost(model, "далалар") < cost(model, "далалер"));
  CHECK(cost(model, "бөлмеде") < cost(model, "бөлмеда"));
  CHECK(cost(model, "аспндстра") < cost(model, "аспндстре"));
}

TEST_CASE("letters that a spelling leaves open do not escape") {
  const HarmonyModel model = builtin_model().harmony;
  if (model.empty()) return;
  CHECK(cost(model, "сэлжұқ") == cost(model, "селжұқ"));
  CHECK(cost(model, "ай") == cost(model, "аи"));
  CHECK(cost(model, "ғұндар") < cost(model, "ғүндар"));
}

TEST_CASE("a model without data costs nothing") {
  CHECK(cost(HarmonyModel(), "балалер") == 0);
}

}  // namespace
}  // namespace jazu::model
