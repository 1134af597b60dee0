#include "jazu/edits_walk.hpp"

#include <doctest/doctest.h>

#include <array>
#include <random>
#include <string_view>

#include "jazu/edits.hpp"

namespace jazu::edits {
namespace {

// Copied, replaced, deleted and inserted runs, several of them in one place.
Edits any_edits(std::mt19937& random) {
  constexpr std::array<std::string_view, 4> before = {"", "a", "bc", "def"};
  Edits edits;
  for (auto runs = random() % 12; runs > 0; --runs) {
    edits.copy(random() % 3);
    const std::string_view replaced = before[random() % before.size()];
    edits.replace(replaced, random() % 3 + (replaced.empty() ? 1 : 0), "rule");
  }
  edits.copy(random() % 3);
  return edits;
}

TEST_CASE("a walk gives what single look-ups do, on both sides") {
  std::mt19937 random(20261130);
  for (int i = 0; i < 300; ++i) {
    const Edits edits = any_edits(random);
    TargetWalk to_target(edits);
    SourceWalk to_source(edits);
    for (std::size_t offset = 0; offset <= edits.source_size(); ++offset) {
      for (const Bias bias : {Bias::left, Bias::right, Bias::left}) {
        REQUIRE(to_target(offset, bias) == edits.to_target(offset, bias));
      }
    }
    for (std::size_t offset = 0; offset <= edits.target_size(); ++offset) {
      for (const Bias bias : {Bias::right, Bias::left}) {
        REQUIRE(to_source(offset, bias) == edits.to_source(offset, bias));
      }
    }
  }
}

TEST_CASE("a walk may leave offsets out, and over nothing is nowhere") {
  Edits edits;
  CHECK(TargetWalk(edits)(0, Bias::left) == 0);
  edits.copy(10);
  edits.replace("ab", 1, "rule");
  edits.copy(10);
  TargetWalk walk(edits);
  CHECK(walk(3, Bias::left) == 3);
  CHECK(walk(11, Bias::right) == 11);
  CHECK(walk(22, Bias::left) == 21);
}

}  // namespace
}  // namespace jazu::edits
