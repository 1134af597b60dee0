// Words, their classes and their case.
#include "train/word_trainer.hpp"

#include <doctest/doctest.h>

#include "train/vocabulary.hpp"
#include "unit/model/small_model.hpp"

namespace jazu::train {
namespace {

using model::WordCase;
using test::letters;

WordCase usual(const Vocabulary& vocabulary, std::string_view word) {
  return usual_case(vocabulary.words.at(letters(word)));
}

TEST_CASE("the usual case is that inside sentences") {
  Vocabulary vocabulary;
  vocabulary.add_text("Бүгін Абай келді. Бүгін ол жоқ, бүгін АҚШ бар.\nАБАЙ АҚШ БҮГІН\n", true);
  CHECK(usual(vocabulary, "абай") == WordCase::title);
  CHECK(usual(vocabulary, "бүгін") == WordCase::lower);
  CHECK(usual(vocabulary, "ақш") == WordCase::upper);
}

TEST_CASE("text without capitals says nothing about case; a list speaks where text does not") {
  Vocabulary vocabulary;
  vocabulary.add_text("ол астана қаласы\n", false);
  vocabulary.add_list("Астана\nПарижде\nкөшеде\nКөшеде\n");
  CHECK(usual(vocabulary, "астана") == WordCase::title);
  CHECK(usual(vocabulary, "парижде") == WordCase::title);
  CHECK(usual(vocabulary, "көшеде") == WordCase::lower);
}

TEST_CASE("frequent words cost less") {
  Vocabulary vocabulary;
  std::string text;
  for (int i = 0; i < 100; ++i) text += "ол және ";
  vocabulary.add_text(text + "сирек\n", true);
  vocabulary.add_list("тізімдегі\t100\n");
  Storage storage;
  const auto classes = classify(vocabulary, storage);
  const auto cost = [&](std::string_view word) {
    return storage.class_costs[classes.at(letters(word))];
  };
  CHECK(cost("және") < cost("сирек"));
  CHECK(cost("сирек") < cost("тізімдегі"));
}

}  // namespace
}  // namespace jazu::train
