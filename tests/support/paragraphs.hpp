// A paragraph in each of several languages in Cyrillic, about the same morning. Written for these
// tests.
#pragma once

#include <array>
#include <string_view>

namespace jazu::test {

struct Paragraph {
  std::string_view language, text;
};

extern const std::string_view kazakh_paragraph;
extern const std::string_view russian_paragraph;
extern const std::string_view ukrainian_paragraph;
extern const std::string_view belarusian_paragraph;
extern const std::string_view serbian_paragraph;
extern const std::string_view macedonian_paragraph;
extern const std::string_view bulgarian_paragraph;
extern const std::string_view tatar_paragraph;
extern const std::string_view bashkir_paragraph;

extern const std::array<Paragraph, 9> paragraphs;

}  // namespace jazu::test
