#include "jazu/version.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

namespace jazu {
namespace {

TEST_CASE("the version is the one of the header") {
  CHECK(version() == std::to_string(JAZU_VERSION_MAJOR) + "." + std::to_string(JAZU_VERSION_MINOR) +
                         "." + std::to_string(JAZU_VERSION_PATCH));
}

TEST_CASE("the digest has sixteen hexadecimal digits") {
  CHECK(table_digest().size() == 16);
  CHECK(table_digest().find_first_not_of("0123456789abcdef") == std::string_view::npos);
}

}  // namespace
}  // namespace jazu
