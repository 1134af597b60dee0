#include "look_alikes.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

#include "decode.hpp"
#include "jazu/detect.hpp"

namespace jazu::cli {
namespace {

struct Pair {
  std::string_view latin, cyrillic;
};

constexpr std::array<Pair, 30> pairs = {{
    {"A", "\u0410"},      {"a", "\u0430"},      {"B", "\u0412"},      {"C", "\u0421"},
    {"c", "\u0441"},      {"E", "\u0415"},      {"e", "\u0435"},      {"H", "\u041D"},
    {"h", "\u04BB"},      {"I", "\u0406"},      {"i", "\u0456"},      {"K", "\u041A"},
    {"k", "\u043A"},      {"M", "\u041C"},      {"O", "\u041E"},      {"o", "\u043E"},
    {"P", "\u0420"},      {"p", "\u0440"},      {"T", "\u0422"},      {"X", "\u0425"},
    {"x", "\u0445"},      {"Y", "\u0423"},      {"y", "\u0443"},      {"\u018F", "\u04D8"},
    {"\u0259", "\u04D9"}, {"\u00CB", "\u0401"}, {"\u00EB", "\u0451"}, {"\u019F", "\u04E8"},
    {"\u0275", "\u04E9"}, {"m", "\u043C"},
}};

// The word with what stands under `from` in a pair replaced by what stands under `to`. Nothing when
// a letter that `is_wanted` wants replaced is in no pair.
template <typename Wanted>
std::optional<std::string> replaced(std::string_view word, std::string_view Pair::*from,
                                    std::string_view Pair::*to, Wanted is_wanted) {
  std::string result;
  while (!word.empty()) {
    const std::size_t size = std::max<std::size_t>(sequence_size(word), 1);
    const std::string_view unit = word.substr(0, size);
    word.remove_prefix(size);
    if (!is_wanted(count_scripts(unit))) {
      result += unit;
      continue;
    }
    const auto* const found = std::find_if(pairs.begin(), pairs.end(),
                                           [&](const Pair& each) { return each.*from == unit; });
    if (found == pairs.end()) return std::nullopt;
    result += (*found).*to;
  }
  return result;
}

}  // namespace

std::optional<std::string> all_cyrillic(std::string_view word) {
  return replaced(word, &Pair::latin, &Pair::cyrillic,
                  [](const ScriptCounts& counts) { return counts.latin != 0; });
}

std::optional<std::string> all_latin(std::string_view word) {
  return replaced(word, &Pair::cyrillic, &Pair::latin,
                  [](const ScriptCounts& counts) { return counts.cyrillic != 0; });
}

}  // namespace jazu::cli
