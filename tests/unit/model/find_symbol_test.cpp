#include "model/find_symbol.hpp"

#include <doctest/doctest.h>

#include <random>
#include <vector>

namespace jazu::model {
namespace {

// Followers of all sizes that a context may have, one context behind the other.
template <typename Element>
void check_all() {
  std::minstd_rand random(3);
  std::vector<Element> elements;
  std::vector<std::uint32_t> begins;
  for (int n = 0; n < 300; ++n) {
    begins.push_back(static_cast<std::uint32_t>(elements.size()));
    const auto wanted = random() % 44;
    for (std::uint32_t symbol = 0; symbol < 43; ++symbol) {
      if (random() % 43 < wanted) {
        elements.push_back(static_cast<Element>((random() % 1000) << 6 | symbol));
      }
    }
  }
  begins.push_back(static_cast<std::uint32_t>(elements.size()));
  for (std::size_t i = 0; i + 1 < begins.size(); ++i) {
    const std::uint32_t begin = begins[i];
    const std::uint32_t end = begins[i + 1];
    for (std::uint32_t symbol = 0; symbol < 43; ++symbol) {
      const Element* expected = nullptr;
      for (std::uint32_t at = begin; at < end; ++at) {
        if ((elements[at] & symbol_mask) == symbol) expected = &elements[at];
      }
      REQUIRE(find_symbol<Element>(elements, begin, end, symbol) == expected);
      REQUIRE(find_symbol_portable(elements.data() + begin, end - begin, symbol) == expected);
    }
  }
}

TEST_CASE("a symbol is found among the followers of its context and not among others") {
  check_all<std::uint16_t>();
  check_all<std::uint32_t>();
}

}  // namespace
}  // namespace jazu::model
