#include "support/kernel_text.hpp"

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

}  // namespace jazu::test
