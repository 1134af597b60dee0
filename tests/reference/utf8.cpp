#include "reference/utf8.hpp"

#include <algorithm>
#include <optional>

namespace jazu::reference {
namespace {

constexpr char lowest_continuation = '\x80';
constexpr char highest_continuation = '\xBF';

// How many bytes a sequence has that begins with this one; 0 when none does.
std::size_t announced_size(char lead) {
  const auto byte = static_cast<unsigned char>(lead);
  if (byte < 0x80) return 1;
  if (byte >> 5 == 0b110) return 2;
  if (byte >> 4 == 0b1110) return 3;
  if (byte >> 3 == 0b11110) return 4;
  return 0;
}

// The scalar value that exactly these bytes stand for: the one whose encoding they are.
std::optional<char32_t> value_of(const std::string& bytes) {
  const std::size_t size = announced_size(bytes[0]);
  if (size == 0 || size != bytes.size()) return std::nullopt;
  char32_t value = static_cast<unsigned char>(bytes[0]);
  if (size > 1) value &= 0xFFU >> (size + 1);
  for (std::size_t i = 1; i < size; ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    if (byte >> 6 != 0b10) return std::nullopt;
    value = value << 6 | (byte & 0x3FU);
  }
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (surrogate || value > 0x10FFFF || encode(value) != bytes) return std::nullopt;
  return value;
}

// True when some well-formed sequence begins with these bytes. The values of the sequences that do
// are one range, and wherever such a range holds a scalar value, its first or its last is one.
bool begins_a_sequence(std::string bytes) {
  const std::size_t size = announced_size(bytes[0]);
  if (size <= bytes.size()) return false;
  std::string last = bytes;
  bytes.append(size - bytes.size(), lowest_continuation);
  last.append(size - last.size(), highest_continuation);
  return value_of(bytes).has_value() || value_of(last).has_value();
}

CodePoint next(std::string_view rest, std::size_t offset) {
  const std::size_t most = std::min<std::size_t>(4, rest.size());
  for (std::size_t size = 1; size <= most; ++size) {
    const std::string bytes(rest.substr(0, size));
    if (const auto value = value_of(bytes)) return {*value, true, offset, bytes};
  }
  std::size_t size = 1;
  for (std::size_t i = 1; i <= most; ++i) {
    if (begins_a_sequence(std::string(rest.substr(0, i)))) size = i;
  }
  return {0, false, offset, std::string(rest.substr(0, size))};
}

}  // namespace

std::string encode(char32_t value) {
  std::string result;
  const auto put = [&](char32_t byte) {
    result += static_cast<char>(static_cast<unsigned char>(byte));
  };
  if (value < 0x80) {
    put(value);
  } else if (value < 0x800) {
    put(0xC0 | value >> 6);
    put(0x80 | (value & 0x3F));
  } else if (value < 0x10000) {
    put(0xE0 | value >> 12);
    put(0x80 | (value >> 6 & 0x3F));
    put(0x80 | (value & 0x3F));
  } else {
    put(0xF0 | value >> 18);
    put(0x80 | (value >> 12 & 0x3F));
    put(0x80 | (value >> 6 & 0x3F));
    put(0x80 | (value & 0x3F));
  }
  return result;
}

std::vector<CodePoint> decode(std::string_view text) {
  std::vector<CodePoint> result;
  for (std::size_t at = 0; at < text.size(); at += result.back().bytes.size()) {
    result.push_back(next(text.substr(at), at));
  }
  return result;
}

std::u32string to_utf32(std::string_view text) {
  std::u32string result;
  for (const CodePoint& each : decode(text)) result += each.value;
  return result;
}

}  // namespace jazu::reference
