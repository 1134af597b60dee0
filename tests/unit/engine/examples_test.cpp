#include "engine/examples.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "engine/alphabet_data.hpp"
#include "support/jobs.hpp"
#include "support/tables.hpp"
#include "table/parser.hpp"

namespace jazu::engine {
namespace {

std::vector<std::string> tried(const table::Layer& layer, const table::Program& program) {
  std::vector<Diagnostic> problems;
  try_examples(layer, program, problems);
  std::vector<std::string> result;
  result.reserve(problems.size());
  for (const Diagnostic& each : problems) result.push_back(test::to_text(each));
  return result;
}

TEST_CASE("examples that hold say nothing, those that fail say what came out") {
  table::Layer layer;
  layer.examples = {{{4, 3}, "үш", "ٴۇش"}, {{5, 3}, "ата,", "اتا,"}, {{6, 3}, "", ""}};
  CHECK(tried(layer, test::program_of("arab")) ==
        std::vector<std::string>{"5:3: this example fails: 'ата,' becomes 'اتا،', not 'اتا,'"});
  CHECK(tried({}, test::program_of("arab")).empty());
}

TEST_CASE("examples that say so are read back") {
  table::Layer layer;
  layer.examples = {
      {{4, 3}, "Су", "سۋ", true}, {{5, 3}, "Ә", "ٴا", true}, {{6, 3}, "ь", "", false}};
  std::vector<Diagnostic> problems;
  try_examples_back(layer, test::reader_of("arab"), problems);
  REQUIRE(problems.size() == 1);
  CHECK(test::to_text(problems[0]) ==
        "5:3: this example does not come back: 'ٴا' is read as 'а', not 'ә'; add a rule, or write "
        "'>' if it is lost");
}

TEST_CASE("the table and each of its variants are tried by themselves") {
  std::vector<Diagnostic> problems;
  const auto definition =
      table::parse(test::test_table({}, {},
                                    "variant x a\nvariant y b\nletters : x\n  Қ қ > X x\n"
                                    "letters : y\n  Қ қ > Y y\nexamples\n  қ = x\n"
                                    "examples : x\n  қ > x\nexamples : y\n  қ > x\n"),
                   problems);
  REQUIRE(definition.has_value());
  try_all_examples(*definition, builtin_reading(), {}, problems);
  REQUIRE(problems.size() == 2);
  CHECK(problems[0].message == "this example fails: 'қ' becomes 'қ', not 'x'");
  CHECK(problems[1].message == "this example fails: 'қ' becomes 'y', not 'x'");
}

}  // namespace
}  // namespace jazu::engine
