#include <algorithm>
#include <array>
#include <utility>

#include "encoding/encoding_data.hpp"
#include "jazu/encoding.hpp"

namespace jazu {
namespace {

struct UnicodeName {
  Encoding encoding;
  std::string_view name;
};

// The first of each is its name.
constexpr std::array<UnicodeName, 8> unicode_names = {{{Encoding::utf_8, "utf-8"},
                                                       {Encoding::utf_16, "utf-16"},
                                                       {Encoding::utf_16le, "utf-16le"},
                                                       {Encoding::utf_16be, "utf-16be"},
                                                       {Encoding::utf_8, "cp65001"},
                                                       {Encoding::utf_16, "ucs-2"},
                                                       {Encoding::utf_16le, "ucs-2le"},
                                                       {Encoding::utf_16be, "ucs-2be"}}};

// The next byte of a name that matters, or NUL at its end.
char next_of(std::string_view& name) noexcept {
  while (!name.empty()) {
    const char c = name.front();
    name.remove_prefix(1);
    if (c == '-' || c == '_' || c == ' ') continue;
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
  }
  return '\0';
}

bool is_same_name(std::string_view a, std::string_view b) noexcept {
  while (true) {
    const char c = next_of(a);
    if (c != next_of(b)) return false;
    if (c == '\0') return true;
  }
}

}  // namespace

std::string_view to_string(Encoding encoding) noexcept {
  for (const UnicodeName& each : unicode_names) {
    if (each.encoding == encoding) return each.name;
  }
  for (const encodings::SingleByte& each : encodings::builtin_encodings()) {
    if (each.encoding == encoding) return each.name;
  }
  return {};
}

std::optional<Encoding> find_encoding(std::string_view name) noexcept {
  // A NUL in a name would end it.
  if (name.find('\0') != std::string_view::npos) return std::nullopt;
  for (const UnicodeName& each : unicode_names) {
    if (is_same_name(each.name, name)) return each.encoding;
  }
  for (const encodings::SingleByte& each : encodings::builtin_encodings()) {
    const bool known =
        is_same_name(each.name, name) ||
        std::any_of(each.aliases.begin(), each.aliases.end(),
                    [&](std::string_view alias) { return is_same_name(alias, name); });
    if (known) return each.encoding;
  }
  return std::nullopt;
}

std::vector<Encoding> all_encodings() {
  std::vector<Encoding> result = {Encoding::utf_8, Encoding::utf_16, Encoding::utf_16le,
                                  Encoding::utf_16be};
  for (const encodings::SingleByte& each : encodings::builtin_encodings()) {
    result.push_back(each.encoding);
  }
  std::sort(result.begin(), result.end());
  return result;
}

std::string_view to_string(EncodingVerdict verdict) noexcept {
  switch (verdict) {
    case EncodingVerdict::told:
      return "told";
    case EncodingVerdict::too_short:
      return "too-short";
    case EncodingVerdict::unknown:
      return "unknown";
  }
  return {};
}

}  // namespace jazu
