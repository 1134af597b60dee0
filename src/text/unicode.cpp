#include "text/unicode.hpp"

#ifdef JAZU_ICU
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>
#endif

namespace jazu::text {

#ifdef JAZU_ICU

std::string character_name(char32_t code_point) {
  std::array<char, 128> buffer{};
  UErrorCode error = U_ZERO_ERROR;
  const std::int32_t size =
      u_charName(static_cast<UChar32>(code_point), U_UNICODE_CHAR_NAME, buffer.data(),
                 static_cast<std::int32_t>(buffer.size()), &error);
  return U_SUCCESS(error) ? std::string(buffer.data(), static_cast<std::size_t>(size))
                          : std::string();
}

bool is_nfc(std::string_view text) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(error);
  if (U_FAILURE(error)) return true;
  const bool result =
      nfc->isNormalizedUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())),
                            error) != 0;
  return U_FAILURE(error) || result;
}

#else

std::string character_name(char32_t) {
  return {};
}

bool is_nfc(std::string_view) {
  return true;
}

#endif

}  // namespace jazu::text
