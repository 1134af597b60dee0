#include "repair/tables.hpp"

#include <doctest/doctest.h>

namespace jazu::repair {
namespace {

TEST_CASE("a look-alike is found by its number as by the search") {
  const RepairTables& tables = builtin_repair_tables();
  REQUIRE(!tables.look_alike_numbers.empty());
  RepairTables without = tables;
  without.look_alike_numbers = {};
  std::size_t found = 0;
  for (char32_t c = 0; c < 0x3000; ++c) {
    const LookAlike* const alike = tables.find_look_alike(c);
    REQUIRE(alike == without.find_look_alike(c));
    if (alike != nullptr) ++found;
  }
  CHECK(found == tables.look_alikes.size());
}

}  // namespace
}  // namespace jazu::repair
