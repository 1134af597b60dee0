// What words end in.
#include <doctest/doctest.h>

#include <string>

#include "train/word_trainer.hpp"
#include "unit/model/small_model.hpp"

namespace jazu::train {
namespace {

TEST_CASE("an ending is what many words have behind other words") {
  Vocabulary vocabulary;
  for (const char* first : {"б", "д", "ж", "к", "қ", "м", "с", "т"}) {
    for (const char* second : {"ала", "ана"}) {
      const std::string stem = std::string(first) + second;
      vocabulary.add_list(stem + "\n" + stem + "лар\n");
    }
  }
  vocabulary.add_list("баладай\n");
  const auto endings = find_endings(vocabulary);
  CHECK(endings.count(test::letters("лар")) == 1);
  CHECK(endings.count(test::letters("дай")) == 0);
}

}  // namespace
}  // namespace jazu::train
