// Misspellings in word lists.
#include "train/typos.hpp"

#include <doctest/doctest.h>

#include <string>

#include "unit/model/small_model.hpp"

namespace jazu::train {
namespace {

using test::letters;

TEST_CASE("a rare word that differs from a frequent one in look-alike letters is taken out") {
  Vocabulary vocabulary;
  std::string text;
  for (int i = 0; i < 40; ++i) text += "сайлаулар көлдер колдар ";
  vocabulary.add_text(text, true);
  vocabulary.add_list("саилаулар\nкөлдар\nсайлаулары\nайлаулар\n");
  CHECK(remove_typos(vocabulary) == 2);
  CHECK(vocabulary.words.count(letters("саилаулар")) == 0);
  CHECK(vocabulary.words.count(letters("көлдар")) == 0);
  CHECK(vocabulary.words.count(letters("колдар")) == 1);
  CHECK(vocabulary.words.count(letters("сайлаулары")) == 1);
}

TEST_CASE("a letter typed for its neighbour is seen by vowel harmony") {
  Vocabulary vocabulary;
  vocabulary.add_list("қүрылыс\nтүздық\nтүскі\nкүнтізбе\nкөзқарас\n");
  CHECK(remove_typos(vocabulary) == 2);
  CHECK(vocabulary.words.count(letters("қүрылыс")) == 0);
  CHECK(vocabulary.words.count(letters("түздық")) == 0);
}

}  // namespace
}  // namespace jazu::train
