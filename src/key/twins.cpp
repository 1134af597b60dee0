#include "key/twins.hpp"

#include <array>

namespace jazu::key {
namespace {

struct Twins {
  char32_t latin, cyrillic;
};

// Latin schwa and barred o were typed for Kazakh letters where keyboards had only them; the others
// look the same in print. In both directions the first line of a letter counts.
constexpr std::array<Twins, 32> all = {
    {{'A', 0x0410},    {'a', 0x0430},    {'B', 0x0412},    {'C', 0x0421},    {'c', 0x0441},
     {'E', 0x0415},    {'e', 0x0435},    {'H', 0x041D},    {'h', 0x04BB},    {'I', 0x0406},
     {'i', 0x0456},    {'K', 0x041A},    {'k', 0x043A},    {'M', 0x041C},    {'m', 0x043C},
     {'O', 0x041E},    {'o', 0x043E},    {'P', 0x0420},    {'p', 0x0440},    {'T', 0x0422},
     {'X', 0x0425},    {'x', 0x0445},    {'Y', 0x0423},    {'y', 0x0443},    {0x018F, 0x04D8},
     {0x0259, 0x04D9}, {0x019F, 0x04E8}, {0x0275, 0x04E9}, {0x00CB, 0x0401}, {0x00EB, 0x0451},
     {'Y', 0x04AE},    {'y', 0x04AF}}};

}  // namespace

char32_t cyrillic_twin(char32_t latin) noexcept {
  for (const Twins& each : all) {
    if (each.latin == latin) return each.cyrillic;
  }
  return 0;
}

char32_t latin_twin(char32_t cyrillic) noexcept {
  for (const Twins& each : all) {
    if (each.cyrillic == cyrillic) return each.latin;
  }
  return 0;
}

char32_t arabic_twin(char32_t other) noexcept {
  return other == 'i' || other == 0x0131 || other == 0x0456 ? 0x0649 : 0;
}

}  // namespace jazu::key
