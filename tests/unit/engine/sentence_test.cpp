#include "engine/sentence.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "support/exact_buffer.hpp"
#include "support/rows.hpp"

namespace jazu::engine {
namespace {

// Whether what follows the text begins a sentence.
bool begins_after(std::string_view text) {
  const test::ExactBuffer before(text);
  return begins_sentence(before.view().data(), before.view().data() + before.view().size());
}

TEST_CASE("a sentence begins where its line does") {
  for (const std::string_view text :
       {"", "a\n", "a\r\n", "\n  ", "  - ", "«", "(\"", "\xEF\xBB\xBF"}) {
    CAPTURE(std::string(text));
    CHECK(begins_after(text));
  }
  CHECK(begins_after(std::string_view("a\0", 2)));
}

TEST_CASE("a sentence begins behind the mark that ends one") {
  for (const std::string_view text : {"sóz. ", "sóz.", "sóz! ", "sóz? – ", "سوز؟ ", "سوز۔ ", "sóz…",
                                      "sóz.» «", "sóz…) [", "!.. "}) {
    CAPTURE(std::string(text));
    CHECK(begins_after(text));
  }
}

TEST_CASE("within a sentence none begins") {
  for (const std::string_view text :
       {"sóz ", "sóz, ", "sóz: ", "sóz; ", "a/", "7 ", "«sóz» ", "ا، "}) {
    CAPTURE(std::string(text));
    CHECK_FALSE(begins_after(text));
  }
}

TEST_CASE("a full stop behind one letter or a digit ends no sentence") {
  for (const std::string_view text :
       {"A. ", "A. B. ", "sóz A. ", "ا. ", "t.b. ", "5. ", "sóz 2024."}) {
    CAPTURE(std::string(text));
    CHECK_FALSE(begins_after(text));
  }
  CHECK(begins_after("ab. "));
  CHECK(begins_after(". "));
  CHECK(begins_after("). "));
}

TEST_CASE("an invalid byte is not passed over") {
  CHECK_FALSE(begins_after("\xFF"));
  CHECK_FALSE(begins_after("\n\xFF "));
}

TEST_CASE("no farther back than 64 code points") {
  CHECK(begins_after("sóz!" + test::times(63, " ")));
  CHECK_FALSE(begins_after("sóz!" + test::times(64, " ")));
  CHECK_FALSE(begins_after("\n" + test::times(70, "«")));
  // What was looked at fits into the context that a Stream keeps.
  CHECK(64 * 4 + 8 <= sentence_context);
}

TEST_CASE("a name follows initials without a space") {
  const auto follows = [](std::string_view text) {
    const test::ExactBuffer exact(text);
    const char* const begin = exact.view().data();
    return name_follows(begin, begin + exact.view().size());
  };
  for (const std::string_view text : {".ab", ".a.bc", ".ا.باپي"}) CHECK(follows(text));
  for (const std::string_view text :
       {"", ".", "a", ".a", ".a.", ".a.b", ".a.b.", ". ab", ".\xFF", ".a.1b"}) {
    CHECK_FALSE(follows(text));
  }
}

}  // namespace
}  // namespace jazu::engine
