#include "table/planes.hpp"

#include "table/program.hpp"

namespace jazu::table {
namespace {

// What a code point below U+0800 is when it stands for itself.
std::uint64_t itself(char32_t c) noexcept {
  if (c < 0x80) return c | std::uint64_t{1} << entry_size_shift;
  const std::uint64_t lead = 0xC0 | c >> 6, trail = 0x80 | (c & 0x3F);
  return lead | trail << 8 | std::uint64_t{2} << entry_size_shift;
}

class Maker {
 public:
  explicit Maker(const std::uint64_t* entry) noexcept : entry_(entry) {}

  Planes make() noexcept {
    planes_.two_slots = planes_.usable = true;
    for (char32_t c = first_letter; c < first_letter + plane_leads * plane_trails; ++c) letter(c);
    for (std::size_t i = 0; i < planes_.lead.size(); ++i) planes_.lead[i] = class_of(0xC0 + i);
    for (char32_t c = 0; c < 0x80; ++c) {
      if (entry_[c] == itself(c)) continue;
      if (c < planes_.ascii.size()) {
        planes_.ascii[c] = 1;
      } else {
        planes_.usable = false;
      }
    }
    return planes_;
  }

 private:
  static constexpr char32_t first_letter = (first_plane_lead & 0x1FU) << 6;

  void letter(char32_t c) noexcept {
    const std::size_t row = (c - first_letter) / plane_trails, at = c % plane_trails;
    const std::uint64_t entry = entry_[c];
    const std::size_t size = entry >> entry_size_shift & 7;
    // A mark that stays in a word without opening one is rare enough to be left out.
    const bool opens = (entry & entry_opens_word) != 0, stays = (entry & entry_in_word) != 0;
    if ((entry & entry_flagged) != 0 || size > plane_slots || opens != stays) {
      planes_.slot[plane_slots - 1][row][at] = slot_stop;
      return;
    }
    for (std::size_t i = 0; i < size; ++i) {
      planes_.slot[plane_slots - size + i][row][at] = static_cast<std::uint8_t>(entry >> 8 * i);
    }
    if (size > 2) planes_.two_slots = false;
    if (!opens) return;
    const bool calls = (entry & entry_calls_for_mark) != 0;
    const bool forbids = (entry & entry_forbids_mark) != 0;
    planes_.word[row][at] = static_cast<std::uint8_t>(
        word_class::letter | (calls ? word_class::calls_for_mark : 0) |
        (forbids ? word_class::forbids_mark : 0));
  }

  std::uint8_t class_of(std::size_t lead) const noexcept {
    // Before E0, ED and F0 the next byte tells which sequences are well-formed.
    if (lead >= 0xF0 || lead == 0xE0 || lead == 0xED || lead < 0xC2) return lead_class::stop;
    if (lead >= 0xE0) return lead_class::three;
    if (lead >= first_plane_lead && lead < first_plane_lead + plane_leads) return lead_class::letter;
    for (std::size_t i = 0; i < plane_trails; ++i) {
      const auto c = static_cast<char32_t>((lead & 0x1F) << 6 | i);
      if (c == soft_hyphen) continue;
      if (entry_[c] != itself(c)) return lead_class::stop;
    }
    return lead_class::pair;
  }

  const std::uint64_t* entry_;
  Planes planes_{};
};

}  // namespace

Planes make_planes(const std::uint64_t* entry) noexcept {
  return Maker(entry).make();
}

}  // namespace jazu::table
