#include "jazu/mojibake.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "encoding/byte_maps.hpp"
#include "encoding/misread_page.hpp"
#include "encoding/misread_utf8.hpp"
#include "encoding/patch.hpp"

namespace jazu {
namespace {

// Each round but the last makes the text shorter, or has letters that windows-1251 lacks in lines
// that had none, so there is a last one; more than a few are never seen.
constexpr int max_rounds = 8;

// False when there is nothing to repair.
bool repair_once(MojibakeRepair& repair, const std::vector<encodings::Patch>& patches) {
  if (patches.empty()) return false;
  MojibakeRepair next = encodings::apply(repair.text, patches);
  repair.changes = encodings::compose(repair.changes, next.changes);
  repair.text = std::move(next.text);
  return true;
}

}  // namespace

std::string_view to_string(Misreading misreading) noexcept {
  constexpr std::array<std::string_view, 9> names = {
      "utf-8-as-windows-1251",   "utf-8-as-windows-1252", "utf-8-as-latin-1",
      "utf-8-as-koi8-r",         "utf-8-as-cp866",        "utf-8-as-mac-cyrillic",
      "kz-1048-as-windows-1251", "pt154-as-windows-1251", "several"};
  return names[std::min<std::size_t>(static_cast<std::size_t>(misreading), names.size() - 1)];
}

MojibakeRepair repair_mojibake(std::string_view text, std::optional<Encoding> misread) {
  MojibakeRepair repair;
  repair.text = text;
  const bool plain = std::all_of(text.begin(), text.end(),
                                 [](char c) { return static_cast<signed char>(c) >= 0; });
  if (plain) return repair;
  const encodings::ByteMaps& maps = encodings::builtin_byte_maps();
  for (int round = 0; round < max_rounds; ++round) {
    const bool bytes = repair_once(repair, encodings::find_misread_utf8(repair.text, maps));
    const bool letters =
        repair_once(repair, encodings::find_misread_page(repair.text, maps, misread));
    if (!bytes && !letters) break;
  }
  return repair;
}

}  // namespace jazu
