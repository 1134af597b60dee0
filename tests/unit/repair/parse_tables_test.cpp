#include "repair/parse_tables.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

namespace jazu::repair {
namespace {

std::string problem(std::string_view text) {
  std::vector<Diagnostic> problems;
  const auto parsed = parse_tables(text, {}, problems);
  CHECK(parsed.has_value() == problems.empty());
  if (problems.empty()) return "";
  return std::to_string(problems[0].line) + ":" + std::to_string(problems[0].column) + ": " +
         problems[0].message;
}

TEST_CASE("lists of letters and words") {
  std::vector<Diagnostic> problems;
  const auto first = parse_tables(
      "# letters\ntwins\n  а a\nshapes\n  ә U+0259\ncertain\n  U+0259\nnot-roman\n  СС МС\n", {},
      problems);
  REQUIRE(first.has_value());
  const auto both = parse_tables("forms\n  لا U+FEFB\ncomposed\n  й и U+0306\n", *first, problems);
  REQUIRE(both.has_value());
  REQUIRE(both->look_alikes.size() == 3);
  CHECK(both->look_alikes[0].found == U'a');
  CHECK(both->look_alikes[0].meant == U'а');
  CHECK(both->look_alikes[1].certain);
  CHECK(both->look_alikes[2].likeness == Likeness::cyrillic);
  CHECK(both->not_roman == std::vector<std::string>{"МС", "СС"});
  REQUIRE(both->forms.size() == 1);
  CHECK(both->forms[0].second == U'ا');
  CHECK(both->composed[0].letter == U'й');
}

TEST_CASE("mistakes are named with their place") {
  CHECK(problem("letters\n") == "1:1: no list is called 'letters'");
  CHECK(problem("twins\n  а\n") == "2:3: expected a letter and its twin");
  CHECK(problem("twins\n  а aa\n") == "2:5: expected one character, or U+ and its number: 'aa'");
  CHECK(problem("shapes\n  ә U+G\n") == "2:5: expected one character, or U+ and its number: 'U+G'");
  CHECK(problem("twins\n  а a\nshapes\n  ә a\n") == "4:5: stands twice: 'a'");
  CHECK(problem("composed\n  й и\n") == "2:3: expected a letter, its base and its mark");
  CHECK(problem("forms\n  абв U+FEFB\n") == "2:3: expected one letter or two");
  CHECK(problem("twins\n  \xFF\n") == "0:0: the file is not UTF-8");
}

}  // namespace
}  // namespace jazu::repair
