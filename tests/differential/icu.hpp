// ICU as seen from these tests: UTF-8 in and out, failures end the test.
#pragma once

#include <string>
#include <vector>

namespace jazu::differential {

std::string nfc(const std::string& text);
std::string nfd(const std::string& text);

// Through the transliterator that ICU ships under this identifier.
std::string transliterate(const std::string& identifier, const std::string& text);

char32_t to_upper(char32_t code_point);
char32_t to_lower(char32_t code_point);

// Whether this version of Unicode, or one before it, has the code point.
bool is_of(int version, char32_t code_point);

// In the order of a locale, as CLDR has it.
void sort(const std::string& locale, std::vector<std::string>& texts);

// The words of words.txt, and those runs of letters of examples/article.txt that are Kazakh
// Cyrillic throughout.
const std::vector<std::string>& words();

}  // namespace jazu::differential
