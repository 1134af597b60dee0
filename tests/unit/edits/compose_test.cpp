#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "jazu/edits.hpp"

using jazu::compose;
using jazu::Edit;
using jazu::Edits;

namespace {

// The runs with what was there and the rule: [2=][ab>3 H1].
std::string described(const Edits& edits) {
  std::string result;
  for (const Edit& edit : edits) {
    result += '[';
    if (edit.changed) {
      result += edit.before;
      result += '>';
      result += std::to_string(edit.target.end - edit.target.begin);
      result += ' ';
      result += edit.rule;
    } else {
      result += std::to_string(edit.source.end - edit.source.begin) + "=";
    }
    result += ']';
  }
  return result;
}

}  // namespace

TEST_CASE("compose: what only one step changed stays as it was") {
  Edits first;  // abcdef -> aXXcdef
  first.copy(1);
  first.replace("b", 2, "1");
  first.copy(4);
  Edits second;  // aXXcdef -> aXXcYf
  second.copy(4);
  second.replace("de", 1, "2");
  second.copy(1);
  const auto both = compose(first, second);
  REQUIRE(both);
  CHECK(described(*both) == "[1=][b>2 1][1=][de>1 2][1=]");
  CHECK(both->undo("aXXcYf") == "abcdef");
}

TEST_CASE("compose: runs that overlap become one, with the rules of both") {
  Edits first;  // abcdef -> aXXcdef
  first.copy(1);
  first.replace("b", 2, "1");
  first.copy(4);
  Edits second;  // aXXcdef -> aXYYYf
  second.copy(2);
  second.replace("Xcde", 3, "2");
  second.copy(1);
  const auto both = compose(first, second);
  REQUIRE(both);
  CHECK(described(*both) == "[1=][bcde>4 1+2][1=]");
  CHECK(both->undo("aXYYYf") == "abcdef");
}

TEST_CASE("compose: chains of runs that overlap") {
  Edits first;  // ab|cd|ef -> XX|YY|ZZ
  first.replace("ab", 2, "1");
  first.replace("cd", 2, "3");
  first.replace("ef", 2, "1");
  Edits second;  // X|XY|YZ|Z -> p|q|r|Z
  second.replace("X", 1, "2");
  second.replace("XY", 1, "2");
  second.replace("YZ", 1, "2");
  second.copy(1);
  const auto both = compose(first, second);
  REQUIRE(both);
  CHECK(described(*both) == "[abcdef>4 1+3+2]");
  CHECK(both->undo("pqrZ") == "abcdef");
}

TEST_CASE("compose: a second step that is ahead, and what the first one copies there") {
  Edits first;  // ab|c|d|ef -> ab|XX|d|ef
  first.copy(2);
  first.replace("c", 2, "1");
  first.copy(3);
  Edits second;  // a|bXXde|f -> a|Q|f
  second.copy(1);
  second.replace("bXXde", 1, "2");
  second.copy(1);
  const auto both = compose(first, second);
  REQUIRE(both);
  CHECK(described(*both) == "[1=][bcde>1 1+2][1=]");
}

TEST_CASE("compose: what was deleted and what is put in at its place is one change") {
  Edits first;
  first.copy(1);
  first.replace("bc", 0, "1");
  first.copy(1);
  Edits second;
  second.copy(1);
  second.replace("", 3, "2");
  second.copy(1);
  const auto both = compose(first, second);
  REQUIRE(both);
  CHECK(described(*both) == "[1=][bc>3 1+2][1=]");
}

TEST_CASE("compose: what was put in and deleted again is nothing") {
  Edits first;
  first.copy(1);
  first.replace("", 3, "1");
  first.copy(1);
  Edits second;
  second.copy(1);
  second.replace("xyz", 0, "2");
  second.copy(1);
  const auto both = compose(first, second);
  REQUIRE(both);
  CHECK(described(*both) == "[2=]");
}

TEST_CASE("compose: the names of rules that are joined already are not joined again") {
  Edits first;
  first.replace("a", 1, "1+2");
  Edits second;
  second.replace("b", 1, "2+3");
  CHECK(described(*compose(first, second)) == "[a>1 1+2+3]");
}

TEST_CASE("compose: refuses records of which one does not begin with what the other made") {
  Edits first;
  first.copy(2);
  Edits second;
  second.copy(3);
  CHECK(!compose(first, second));
  CHECK(compose(first, first) == first);
  CHECK(compose(Edits(), Edits()) == Edits());
}
