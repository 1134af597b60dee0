// The letter model against the probabilities that it stands for.
#include "model/letter_model.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "model/model.hpp"
#include "unit/model/small_model.hpp"

namespace jazu::model {
namespace {

using test::letters;
using test::small_model;

double probability(Cost cost) {
  return std::exp2(-static_cast<double>(cost) / cost_per_bit);
}

LetterModel::State after(const LetterModel& model, std::string_view word) {
  auto state = model.start();
  for (const char each : letters(word)) model.advance(state, static_cast<Symbol>(each));
  return state;
}

double sum(const LetterModel& model, std::string_view word) {
  double total = 0;
  for (Symbol s = 0; s < symbol_count; ++s) {
    total += probability(model.cost(after(model, word), s));
  }
  return total;
}

TEST_CASE("what may follow sums to one, whatever stands before") {
  const auto storage = small_model({{"ата"}, {"ана"}, {"бала"}, {"қала"}});
  const LetterModel model = storage.view().letters;
  for (const char* before : {"", "а", "ат", "бала", "щщ", "атаб"}) {
    CHECK(sum(model, before) == doctest::Approx(1).epsilon(0.03));
  }
}

TEST_CASE("Witten-Bell by hand: one word of one letter") {
  // Two symbols were seen once each, а and the edge; after the edge, а only.
  const double caution = train::caution;
  const double uniform = 1.0 / symbol_count;
  const double empty = (1 + 2 * caution * uniform) / (2 + 2 * caution);
  const double expected = (1 + caution * empty) / (1 + caution);
  const auto storage = small_model({{"а"}}, 2);
  const LetterModel model = storage.view().letters;
  CHECK(probability(model.cost(model.start(), 0)) == doctest::Approx(expected).epsilon(0.03));
  const double unseen = caution / (1 + caution) * 2 * caution * uniform / (2 + 2 * caution);
  CHECK(probability(model.cost(model.start(), 5)) == doctest::Approx(unseen).epsilon(0.03));
}

TEST_CASE("a step costs what was asked before it") {
  const auto storage = small_model({{"ата"}, {"ана"}, {"бала"}, {"қала"}});
  const LetterModel model = storage.view().letters;
  for (const char* word : {"бала", "табан", "щука"}) {
    auto state = model.start();
    for (const char each : letters(word)) {
      const Cost expected = model.cost(state, static_cast<Symbol>(each));
      CHECK(model.advance(state, static_cast<Symbol>(each)) == expected);
    }
  }
}

// cost() looks at the longest contexts first, the others at the shortest.
TEST_CASE("what comes next costs the same from whichever end its contexts are looked at") {
  const auto storage = small_model({{"ата"}, {"ана"}, {"бала"}, {"қала"}}, 5);
  for (const LetterModel& model : {storage.view().letters, builtin_model().letters}) {
    for (const char* word : {"бала", "мектептеріміздегілерге", "щъэьщ", "қазақстандықтар", "ъьъ"}) {
      auto state = model.start();
      for (const char each : letters(word)) {
        for (Symbol s = 0; s < table::letter_count; ++s) {
          const Cost expected = model.cost(state, s);
          auto next = state;
          REQUIRE(model.advance(next, s) == expected);
          REQUIRE(model.cost_of_rare(state, s) == expected);
        }
        model.advance(state, static_cast<Symbol>(each));
      }
    }
  }
}

TEST_CASE("the built-in model knows Kazakh from noise") {
  const LetterModel model = builtin_model().letters;
  if (model.empty()) return;
  const auto cost = [&](std::string_view word) {
    auto state = model.start();
    Cost total = 0;
    for (const char each : letters(word)) total += model.advance(state, static_cast<Symbol>(each));
    return total + model.cost(state, edge_symbol);
  };
  CHECK(cost("балалардың") < cost("балалардің"));
  CHECK(cost("мектептерде") < cost("мэктептерде"));
  CHECK(sum(model, "қазақста") == doctest::Approx(1).epsilon(0.05));
}

TEST_CASE("a model without data costs nothing") {
  const LetterModel model;
  auto state = model.start();
  CHECK(model.empty());
  CHECK(model.advance(state, 3) == 0);
  CHECK(model.cost(state, edge_symbol) == 0);
}

}  // namespace
}  // namespace jazu::model
