#include "detect/token.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace jazu::detecting {
namespace {

// "text letters/parts/signs", or "none".
std::string token(std::string_view text) {
  const auto found = take_token(text.data(), text.data() + text.size());
  if (!found) return "none";
  return std::string(found->begin, found->end) + " " + std::to_string(found->letters) + "/" +
         std::to_string(found->parts) + "/" + std::to_string(found->signs);
}

TEST_CASE("words, without the punctuation around them") {
  CHECK(token("bala") == "bala 4/1/0");
  CHECK(token("(bala),") == "bala 4/1/0");
  CHECK(token("«ñ»") == "ñ 1/1/0");
  CHECK(token("is-qimyl") == "is-qimyl 7/2/0");
  CHECK(token("-bala-") == "bala 4/1/0");
  CHECK(token("ta'y'el") == "ta'y'el 5/1/2");
  CHECK(token("'bala'") == "bala' 4/1/0");
  CHECK(token("n\u0361g") == "n\u0361g 3/1/0");
}

TEST_CASE("what is no evidence") {
  for (const char* text : {"", "...", "12", "a1", "COVID-19", "a.b", "egemen.kz", "user@mail",
                           "a_b", "x/y", "a\xFF", "''"}) {
    CAPTURE(text);
    CHECK(token(text) == "none");
  }
}

}  // namespace
}  // namespace jazu::detecting
