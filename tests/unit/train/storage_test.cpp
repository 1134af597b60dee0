// The file of the model.
#include "train/storage.hpp"

#include <doctest/doctest.h>

#include "unit/model/small_model.hpp"

namespace jazu::train {
namespace {

TEST_CASE("what is written is read back") {
  const Storage storage = test::small_model({{"ата"}, {"ана"}});
  const std::string bytes = to_bytes(storage);
  const auto back = from_bytes(bytes);
  REQUIRE(back);
  CHECK(to_bytes(*back) == bytes);
  CHECK(back->edges == storage.edges);
  CHECK(back->outer == storage.outer);
  CHECK(digest(bytes).size() == 16);
  CHECK(digest(bytes) != digest(bytes + "x"));
}

TEST_CASE("no cut or foreign file is taken for a model") {
  const std::string bytes = to_bytes(test::small_model({{"ата"}}));
  for (std::size_t size = 0; size < bytes.size(); ++size) {
    CHECK_FALSE(from_bytes(bytes.substr(0, size)));
  }
  CHECK_FALSE(from_bytes(bytes + "x"));
  CHECK_FALSE(from_bytes("jazumdl0" + bytes.substr(8)));
}

}  // namespace
}  // namespace jazu::train
