#include "icu.hpp"

#include <doctest/doctest.h>
#include <unicode/coll.h>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <memory>
#include <sstream>

#include "reference/utf8.hpp"
#include "table/letters.hpp"

namespace jazu::differential {
namespace {

std::string to_utf8(const icu::UnicodeString& text) {
  std::string result;
  text.toUTF8String(result);
  return result;
}

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  REQUIRE(file);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

void add_runs_of_letters(const std::string& text, std::vector<std::string>& result) {
  std::string run;
  for (const auto& each : reference::decode(text + "\n")) {
    if (table::find_letter(each.value)) {
      run += each.bytes;
    } else if (!run.empty()) {
      result.push_back(run);
      run.clear();
    }
  }
}

}  // namespace

std::string nfc(const std::string& text) {
  UErrorCode error = U_ZERO_ERROR;
  const auto* normalizer = icu::Normalizer2::getNFCInstance(error);
  const auto result = normalizer->normalize(icu::UnicodeString::fromUTF8(text), error);
  REQUIRE(U_SUCCESS(error));
  return to_utf8(result);
}

std::string nfd(const std::string& text) {
  UErrorCode error = U_ZERO_ERROR;
  const auto* normalizer = icu::Normalizer2::getNFDInstance(error);
  const auto result = normalizer->normalize(icu::UnicodeString::fromUTF8(text), error);
  REQUIRE(U_SUCCESS(error));
  return to_utf8(result);
}

std::string transliterate(const std::string& identifier, const std::string& text) {
  static std::map<std::string, std::unique_ptr<icu::Transliterator>> made;
  auto& transliterator = made[identifier];
  if (transliterator == nullptr) {
    UErrorCode error = U_ZERO_ERROR;
    transliterator.reset(icu::Transliterator::createInstance(
        icu::UnicodeString::fromUTF8(identifier), UTRANS_FORWARD, error));
    REQUIRE(U_SUCCESS(error));
  }
  auto result = icu::UnicodeString::fromUTF8(text);
  transliterator->transliterate(result);
  return to_utf8(result);
}

char32_t to_upper(char32_t code_point) {
  return static_cast<char32_t>(u_toupper(static_cast<UChar32>(code_point)));
}

char32_t to_lower(char32_t code_point) {
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(code_point)));
}

bool is_of(int version, char32_t code_point) {
  UVersionInfo age;
  u_charAge(static_cast<UChar32>(code_point), age);
  return age[0] <= version;
}

void sort(const std::string& locale, std::vector<std::string>& texts) {
  UErrorCode error = U_ZERO_ERROR;
  const std::unique_ptr<icu::Collator> collator(
      icu::Collator::createInstance(icu::Locale(locale.c_str()), error));
  REQUIRE(U_SUCCESS(error));
  std::sort(texts.begin(), texts.end(), [&](const std::string& a, const std::string& b) {
    return collator->compareUTF8(a, b, error) == UCOL_LESS;
  });
  REQUIRE(U_SUCCESS(error));
}

const std::vector<std::string>& words() {
  static const std::vector<std::string> all = [] {
    std::vector<std::string> result;
    std::istringstream lines(read_file(JAZU_SOURCE_DIR "/tests/differential/words.txt"));
    for (std::string line; std::getline(lines, line);) {
      if (line[0] != '#') add_runs_of_letters(line, result);
    }
    REQUIRE(result.size() > 400);
    add_runs_of_letters(read_file(JAZU_SOURCE_DIR "/examples/article.txt"), result);
    return result;
  }();
  return all;
}

}  // namespace jazu::differential
