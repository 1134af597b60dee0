#include "text/unicode.hpp"

#include <doctest/doctest.h>

namespace jazu::text {
namespace {

#ifdef JAZU_ICU

TEST_CASE("character_name gives the name in the Unicode database, or nothing") {
  CHECK(character_name(0x049B) == "CYRILLIC SMALL LETTER KA WITH DESCENDER");
  CHECK(character_name('o') == "LATIN SMALL LETTER O");
  CHECK(character_name(0x0378).empty());
}

TEST_CASE("is_nfc tells decomposed letters") {
  CHECK(is_nfc(""));
  CHECK(is_nfc("\xD0\xB9"));
  CHECK_FALSE(is_nfc("\xD0\xB8\xCC\x86"));
  CHECK(is_nfc("a\xCC\x8B"));  // a with a double acute has no composed form
}

#else

TEST_CASE("without ICU the answers ask for nothing") {
  CHECK(character_name('o').empty());
  CHECK(is_nfc("\xD0\xB8\xCC\x86"));
}

#endif

}  // namespace
}  // namespace jazu::text
