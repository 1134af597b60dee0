// What the trainer takes for a word.
#include "train/tokens.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace jazu::train {
namespace {

std::vector<std::string> words(std::string_view line) {
  std::vector<std::string> result;
  for_each_token(line, [&](const Token& token) {
    result.push_back(token.word.empty() ? token.latin : to_utf8(token.word));
  });
  return result;
}

using Words = std::vector<std::string>;

TEST_CASE("words are runs of letters; hyphens and digits end them") {
  CHECK(words("Іс-қимыл, 25-жыл: COVID-19") == Words{"іс", "қимыл", "жыл", "covid"});
  CHECK(words("«Сөз»") == Words{"сөз"});
}

TEST_CASE("look-alikes within a Kazakh word are put right") {
  CHECK(words("үшiн жəне мемлекеттiк") == Words{"үшін", "және", "мемлекеттік"});
  CHECK(words("и\xCC\x86од") == Words{"йод"});
}

TEST_CASE("words of both scripts or of other letters are left out") {
  CHECK(words("сайтwww қаў Zürich бала") == Words{"бала"});
}

TEST_CASE("the first word of a sentence is marked") {
  std::vector<bool> opens;
  for_each_token("Бұл Астана. Ол «Егемен» 5 Бес",
                 [&](const Token& token) { opens.push_back(token.opens_sentence); });
  CHECK(opens == std::vector<bool>{true, false, true, true, false});
}

TEST_CASE("the shape of a word") {
  std::vector<Shape> shapes;
  for_each_token("бала Абай АҚШ ҚазҰУ Ә",
                 [&](const Token& token) { shapes.push_back(token.shape); });
  using enum Shape;
  CHECK(shapes == std::vector<Shape>{lower, title, upper, mixed, title});
}

}  // namespace
}  // namespace jazu::train
