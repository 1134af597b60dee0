#include "jazu/text_units.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace jazu {
namespace {

constexpr std::size_t checkpoint_distance = 256;

std::size_t in_utf16(const text::Decoded& next) noexcept {
  return next.valid && next.code_point > 0xFFFF ? 2 : 1;
}

bool continues(char byte) noexcept {
  return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

// What lies in [from, to) of a text that is UTF-8; a code point that `to` cuts does not count.
std::size_t count_well_formed(std::string_view text, std::size_t from, std::size_t to,
                              bool utf16) noexcept {
  while (to < text.size() && continues(text[to])) --to;
  std::size_t count = 0;
  for (std::size_t i = from; i < to; ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    count += (byte & 0xC0) != 0x80 ? 1U : 0U;
    count += utf16 && byte >= 0xF0 ? 1U : 0U;
  }
  return count;
}

// The same of any text.
std::size_t count_any(std::string_view text, std::size_t from, std::size_t to,
                      bool utf16) noexcept {
  const char* const end = text.data() + text.size();
  const char* const last = text.data() + to;
  std::size_t count = 0;
  for (const char* at = text.data() + from; at < last;) {
    const text::Decoded next = text::decode(at, end);
    at += next.size;
    if (at <= last) count += utf16 ? in_utf16(next) : 1;
  }
  return count;
}

bool is_ascii(std::string_view text) noexcept {
  unsigned char all = 0;
  for (const char c : text) all |= static_cast<unsigned char>(c);
  return all < 0x80;
}

}  // namespace

TextUnits::TextUnits(std::string_view text)
    : text_(text), well_formed_(text::find_invalid(text) == std::string_view::npos) {
  if (is_ascii(text)) return;
  checkpoints_.reserve(text.size() / checkpoint_distance + 2);
  const char* const end = text.data() + text.size();
  Checkpoint here{0, 0, 0};
  std::size_t next_checkpoint = 0;
  for (const char* at = text.data(); at < end;) {
    if (here.bytes >= next_checkpoint) {
      checkpoints_.push_back(here);
      next_checkpoint += checkpoint_distance;
    }
    const text::Decoded next = text::decode(at, end);
    here = {here.bytes + next.size, here.code_points + 1, here.utf16 + in_utf16(next)};
    at += next.size;
  }
  checkpoints_.push_back(here);
}

std::size_t TextUnits::size(Unit unit) const noexcept {
  return from_bytes(text_.size(), unit);
}

// The last one that is not behind the offset.
const TextUnits::Checkpoint& TextUnits::checkpoint_at(std::size_t offset) const noexcept {
  if (offset >= text_.size()) return checkpoints_.back();
  const std::size_t number = offset / checkpoint_distance;
  return checkpoints_[number].bytes > offset ? checkpoints_[number - 1] : checkpoints_[number];
}

std::size_t TextUnits::from_bytes(std::size_t offset, Unit unit) const noexcept {
  offset = std::min(offset, text_.size());
  if (unit == Unit::bytes || checkpoints_.empty()) return offset;
  const Checkpoint& from = checkpoint_at(offset);
  const bool utf16 = unit == Unit::utf16;
  const std::size_t before = utf16 ? from.utf16 : from.code_points;
  if (well_formed_) return before + count_well_formed(text_, from.bytes, offset, utf16);
  return before + count_any(text_, from.bytes, offset, utf16);
}

std::size_t TextUnits::to_bytes(std::size_t offset, Unit unit) const noexcept {
  if (unit == Unit::bytes || checkpoints_.empty()) return std::min(offset, text_.size());
  const bool utf16 = unit == Unit::utf16;
  const auto value_of = [utf16](const Checkpoint& each) {
    return utf16 ? each.utf16 : each.code_points;
  };
  const auto behind = std::upper_bound(
      checkpoints_.begin(), checkpoints_.end(), offset,
      [&](std::size_t value, const Checkpoint& each) { return value < value_of(each); });
  const Checkpoint& from = *(behind - 1);
  std::size_t left = offset - value_of(from);
  const char* const end = text_.data() + text_.size();
  const char* at = text_.data() + from.bytes;
  while (left > 0 && at < end) {
    const text::Decoded next = text::decode(at, end);
    const std::size_t size = utf16 ? in_utf16(next) : 1;
    if (size > left) break;
    left -= size;
    at += next.size;
  }
  return static_cast<std::size_t>(at - text_.data());
}

}  // namespace jazu
