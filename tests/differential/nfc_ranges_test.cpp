// The command's own list of what is not certainly NFC, against ICU, over all of Unicode.
#include "cli/nfc_ranges.hpp"

#include <doctest/doctest.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>

namespace jazu {
namespace {

// Newer versions of ICU know code points that older ones do not.
bool is_of_unicode_15(UChar32 c) {
  UVersionInfo age;
  u_charAge(c, age);
  return u_charType(c) != U_UNASSIGNED && age[0] <= 15;
}

TEST_CASE("a code point is in a range when it is not certainly in NFC") {
  int wrong = 0, listed = 0;
  for (UChar32 c = 0; c <= UCHAR_MAX_VALUE; ++c) {
    if (!is_of_unicode_15(c)) continue;
    const bool inert =
        u_getIntPropertyValue(c, UCHAR_NFC_QUICK_CHECK) == UNORM_YES && u_getCombiningClass(c) == 0;
    const bool found = cli::is_in_nfc_range(static_cast<char32_t>(c));
    listed += found ? 1 : 0;
    wrong += found == inert ? 1 : 0;
  }
  CHECK(wrong == 0);
  CHECK(listed > 2000);
}

TEST_CASE("text may be cut before every code point that is in none") {
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2* nfc = unorm2_getNFCInstance(&error);
  int wrong = 0;
  for (UChar32 c = 0; c <= UCHAR_MAX_VALUE; ++c) {
    if (!is_of_unicode_15(c) || cli::is_in_nfc_range(static_cast<char32_t>(c))) continue;
    wrong += unorm2_hasBoundaryBefore(nfc, c) ? 0 : 1;
  }
  CHECK(wrong == 0);
}

}  // namespace
}  // namespace jazu
