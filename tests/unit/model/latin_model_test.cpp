// The model of foreign words.
#include "model/latin_model.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

#include "model/model.hpp"
#include "train/latin_trainer.hpp"

namespace jazu::model {
namespace {

TEST_CASE("what may follow sums to one") {
  train::Storage storage;
  train::train_latin({{"windows", 40}, {"word", 2}, {"a", 1}}, storage);
  const LatinModel model = storage.view().foreign;
  for (std::string before : {"", "w", "wo", "qz"}) {
    // A word costs the sum of its steps, so what is left of longer words is the cost of a step, but
    // for the edge, which must be taken out again.
    const auto step = [&](char c) {
      const auto edge = [&](const std::string& word) {
        const std::size_t row = word.size() == 1
                                    ? static_cast<std::size_t>(word[0] - 'a' + 1)
                                    : static_cast<std::size_t>((word.end()[-2] - 'a' + 1) * 27 +
                                                               (word.end()[-1] - 'a' + 1));
        return static_cast<double>(storage.latin[row * 27]);
      };
      const std::string word = before + c;
      const double whole = model.cost(word) - edge(word);
      return before.empty() ? whole : whole - (model.cost(before) - edge(before));
    };
    double total = before.empty() ? std::exp2(-storage.latin[0] / 16.0) : 0;
    if (!before.empty()) {
      const double edge = [&] {
        const std::size_t row =
            before.size() == 1
                ? static_cast<std::size_t>(before[0] - 'a' + 1)
                : static_cast<std::size_t>((before[0] - 'a' + 1) * 27 + (before[1] - 'a' + 1));
        return static_cast<double>(storage.latin[row * 27]);
      }();
      total = std::exp2(-edge / 16);
    }
    for (char c = 'a'; c <= 'z'; ++c) total += std::exp2(-step(c) / 16);
    CAPTURE(before);
    CHECK(total == doctest::Approx(1).epsilon(0.03));
  }
}

TEST_CASE("only words of a to z have a cost") {
  train::Storage storage;
  train::train_latin({{"word", 2}}, storage);
  const LatinModel model = storage.view().foreign;
  CHECK(model.cost("word") < model.cost("drow"));
  CHECK(model.cost("drow") < no_cost);
  CHECK(model.cost("Word") == no_cost);
  CHECK(model.cost("w3c") == no_cost);
  CHECK(model.cost("") == no_cost);
  CHECK(LatinModel().cost("word") == no_cost);
}

TEST_CASE("the built-in model knows English from Kazakh in Latin letters") {
  const LatinModel model = builtin_model().foreign;
  if (model.empty()) return;
  CHECK(model.cost("windows") < model.cost("qazaqstan"));
  CHECK(model.cost("security") < model.cost("balalar") + 16 * 8);
}

}  // namespace
}  // namespace jazu::model
