#include "support/kernel_text.hpp"

#include "text/utf8.hpp"

namespace jazu::test {

std::vector<const engine::Kernels*> all_kernels() {
  std::vector<const engine::Kernels*> all = {&engine::scalar_kernels};
  if (text::best_instruction_set() != text::InstructionSet::portable) {
    all.push_back(&engine::kernels_for(text::best_instruction_set()));
  }
  return all;
}

std::string kernel_text(std::mt19937& random, std::size_t size) {
  static const std::vector<std::string> rare = {"\xCC\x81",
                                                "и\xCC\x86",
                                                "е\xCC\x88",
                                                "ше\xCC\x88ш",
                                                "\xD2\x82е",
                                                "хии\xCC\x86",
                                                "\xFF",
                                                "\xD0",
                                                "\xD0;",
                                                "\xD1?",
                                                "\xE2\x82",
                                                "\xED\xA0\x80",
                                                "\xC2\xAD",
                                                "\xC0\x80",
                                                "\x80",
                                                "😀",
                                                "\xE2\x80\x8C",
                                                "\xE2\x81\xA0",
                                                "\xE0\xA0\x80",
                                                "ђ",
                                                "ə",
                                                "ḥ",
                                                "\xE1",
                                                "ε",
                                                "\xD2\x83",
                                                "\xF5",
                                                "Щ",
                                                "Ю",
                                                "ъе",
                                                "ьа",
                                                "ию",
                                                "ия",
                                                "и\u00ADя",
                                                "\xDF\xBF",
                                                "ق",
                                                "ک",
                                                "ه",
                                                "ـ",
                                                "і",
                                                "ХХ",
                                                "Х ",
                                                std::string(1, '\0'),
                                                "Ё",
                                                "ЖШС"};
  static const std::vector<std::string> common = {
      "қ", "а", "з", "ә",  "і",  "ө", "е", "ш", "я", "и", "Ш", "қазақ", "әлем", "үй",
      " ", " ", " ", ", ", ". ", "-", "«", "»", "–", "7", "x", "\n",    "; ",   "?"};
  std::string text;
  while (text.size() < size) {
    const auto& from = random() % 16 == 0 ? rare : common;
    text += from[random() % from.size()];
  }
  return text;
}

namespace {

// A word of a few spellings, most of them small.
void add_word(std::mt19937& random, const table::Reader& reader, std::string& text) {
  const std::size_t longest = random() % 32 == 0 ? 40 : 6;
  for (std::size_t left = 1 + random() % longest; left > 0;) {
    const table::ReadSpelling& each = reader.spellings[random() % reader.spellings.size()];
    if (each.upper != 0 && random() % 8 != 0) continue;
    for (const char32_t c : reader.pool.substr(each.text, each.size)) text::append(c, text);
    --left;
  }
}

}  // namespace

std::string reading_text(std::mt19937& random, const table::Reader& reader, std::size_t size) {
  static const std::vector<std::string> rare = {"\xCD\x8F", "\xE2\x81\xA0",
                                                "\xFF",     "\xC4",
                                                "\xC3 ",    "\xE2\x80",
                                                "\x80",     "\xC2\xAD",
                                                "\xCC\x88", "\xC2\xA0",
                                                "сөз",      "\xE2\x80\x8B",
                                                "w",        "'",
                                                "’",        "😀",
                                                "ǧ",        "№",
                                                "\xE2\x84"};
  static const std::vector<std::string> common = {", ", ". ", "-",  " «", "» ", " – ",
                                                  "7",  "\n", "\t", "? ", "“",  "”"};
  std::string text;
  while (text.size() < size) {
    add_word(random, reader, text);
    if (random() % 12 == 0) text += rare[random() % rare.size()];
    text += random() % 4 == 0 ? common[random() % common.size()] : " ";
  }
  return text;
}

}  // namespace jazu::test
