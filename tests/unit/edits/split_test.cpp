#include "edits/split.hpp"

#include <doctest/doctest.h>

#include <string>

using jazu::Edits;
using jazu::edits::Splitter;

namespace {

// abc, XX for d, nothing for e, YY put in, f
Edits example() {
  Edits edits;
  edits.copy(3);
  edits.replace("d", 2, "r");
  edits.replace("e", 0, "r");
  edits.replace("", 2, "r");
  edits.copy(1);
  return edits;
}

}  // namespace

TEST_CASE("split: both parts together are the whole, wherever it is cut") {
  const std::string target = "abcXXYYf";
  for (std::size_t cut = 0; cut <= target.size() + 1; ++cut) {
    CAPTURE(cut);
    const Edits all = example();
    Splitter splitter(all);
    const Edits front = splitter.take(cut);
    const Edits rest = splitter.rest();
    const std::size_t size = std::min(cut, target.size());
    REQUIRE(front.target_size() == size);
    const auto before = front.undo(target.substr(0, size));
    const auto behind = rest.undo(target.substr(size));
    REQUIRE(before);
    REQUIRE(behind);
    CHECK(*before + *behind == "abcdef");
    Edits whole = front;
    whole.append(rest);
    CHECK(whole.target_size() == target.size());
    CHECK((cut == 4 || cut == 6 || whole == example()));
  }
}

TEST_CASE("split: what is cut in two has its source in front, and so has what became nothing") {
  const Edits all = example();
  Splitter splitter(all);
  CHECK(splitter.take(4).undo("abcX") == "abcd");
  CHECK(splitter.take(1).undo("X") == "e");
  CHECK(splitter.take(0).size() == 0);
  CHECK(splitter.rest().undo("YYf") == "f");
}
