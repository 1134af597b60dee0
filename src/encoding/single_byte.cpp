#include "encoding/single_byte.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace jazu::encodings {

const SingleByte* find_single_byte(Encoding encoding) noexcept {
  for (const SingleByte& each : builtin_encodings()) {
    if (each.encoding == encoding) return &each;
  }
  return nullptr;
}

int byte_of(const SingleByte& table, char32_t character) noexcept {
  if (character < 0x80) return static_cast<int>(character);
  const auto at =
      std::lower_bound(table.back.begin(), table.back.end(), character,
                       [](const Back& each, char32_t wanted) { return each.character < wanted; });
  return at != table.back.end() && at->character == character ? at->byte : -1;
}

void append_decoded(const SingleByte& table, std::string_view bytes, std::string& out) {
  while (!bytes.empty()) {
    const auto* const high = std::find_if(
        bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
    const auto plain = static_cast<std::size_t>(high - bytes.begin());
    out.append(bytes.substr(0, plain));
    bytes.remove_prefix(plain);
    while (!bytes.empty() && static_cast<unsigned char>(bytes.front()) >= 0x80) {
      text::append(character_of(table, static_cast<unsigned char>(bytes.front())), out);
      bytes.remove_prefix(1);
    }
  }
}

}  // namespace jazu::encodings
