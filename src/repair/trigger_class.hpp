// What the bytes of longer sequences are to the search for triggers by AVX-512.
#pragma once

#include <array>
#include <cstdint>

namespace jazu::repair::trigger_class {

// A lead and the byte behind it may be a trigger when they have a bit in common; those of Latin and
// Greek, which `latin` says of the lead alone, when a letter of another script is beside them.
inline constexpr std::uint8_t any = 1, soft_hyphen = 2, unseen = 4, roman = 8, d9 = 16, da = 32,
                              arabic = 64, latin = 128;

constexpr std::uint8_t lead_bits(unsigned lead) noexcept {
  if (lead == 0xC2) return soft_hyphen;
  if (lead == 0xE2) return unseen;
  if (lead == 0xD0) return roman;
  if (lead > 0xD0 && lead <= 0xD7) return 0;
  if (lead == 0xD9) return d9 | arabic;
  if (lead == 0xDA) return da | arabic;
  if (lead >= 0xD8 && lead <= 0xDF) return arabic;
  if (lead == 0xCC || lead == 0xCD || lead == 0xEF) return any;
  return lead < 0xD0 || lead == 0xE1 ? latin : 0;
}

constexpr std::uint8_t trail_bits(unsigned trail) noexcept {
  unsigned bits = any;
  if (trail == 0xAD) bits |= soft_hyphen;
  if (trail == 0x80) bits |= unseen;
  if (trail == 0x86 || trail == 0xA5) bits |= roman;
  if (trail == 0x80 || trail == 0x87 || (trail >= 0xB5 && trail <= 0xB8)) bits |= d9;
  if (trail == 0xA9) bits |= da;
  return static_cast<std::uint8_t>(bits);
}

template <typename Bits>
constexpr std::array<std::uint8_t, 64> table_of(unsigned first, Bits bits) noexcept {
  std::array<std::uint8_t, 64> result{};
  for (unsigned i = 0; i < result.size(); ++i) result[i] = bits(first + i);
  return result;
}

// By the lower six bits of the byte.
alignas(64) inline constexpr auto leads = table_of(0xC0, lead_bits);
alignas(64) inline constexpr auto trails = table_of(0x80, trail_bits);

}  // namespace jazu::repair::trigger_class
