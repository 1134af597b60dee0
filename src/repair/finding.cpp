#include "repair/finding.hpp"

#include <cstring>

#include "text/utf8.hpp"

namespace jazu::repair {

char32_t Change::first() const noexcept {
  if (text_size == 0) return 0;
  return text::decode(text.data(), text.data() + text_size).code_point;
}

void Change::become(std::size_t count, char32_t code_point) noexcept {
  size = static_cast<std::uint8_t>(count);
  text_size = static_cast<std::uint8_t>(text::write(code_point, text.data()) - text.data());
}

void Finding::change(const char* at, std::size_t count, Rule by, char32_t first,
                     char32_t second) noexcept {
  std::array<char, Change::max_text> text;
  char* written = text.data();
  if (first != 0) written = text::write(first, written);
  if (second != 0) written = text::write(second, written);
  change(at, count, by, {text.data(), static_cast<std::size_t>(written - text.data())});
}

void Finding::change(const char* at, std::size_t count, Rule by, std::string_view text) noexcept {
  Change& next = changes[size++];
  next.begin = at;
  next.size = static_cast<std::uint8_t>(count);
  next.text_size = static_cast<std::uint8_t>(text.size());
  next.rule = by;
  if (!text.empty()) std::memcpy(next.text.data(), text.data(), text.size());
}

void Finding::append(std::string& out) const {
  const char* at = begin;
  for (std::size_t i = 0; i < size; ++i) {
    out.append(at, changes[i].begin);
    out += changes[i].replacement();
    at = changes[i].begin + changes[i].size;
  }
  out.append(at, end);
}

}  // namespace jazu::repair
