#include "place.hpp"

#include <algorithm>
#include <cstdint>

namespace jazu::cli {
namespace {

// Blocks short enough for a one-byte counter, which lets the compiler count many bytes at a time.
template <typename Predicate>
std::size_t count_bytes(std::string_view bytes, Predicate predicate) {
  std::size_t total = 0;
  while (!bytes.empty()) {
    const std::string_view block = bytes.substr(0, 128);
    std::uint8_t count = 0;
    for (const char c : block) count = static_cast<std::uint8_t>(count + (predicate(c) ? 1 : 0));
    total += count;
    bytes.remove_prefix(block.size());
  }
  return total;
}

}  // namespace

void advance(Place& place, std::string_view bytes) {
  const std::size_t last_newline = bytes.rfind('\n');
  if (last_newline != std::string_view::npos) {
    place.line += count_bytes(bytes, [](char c) { return c == '\n'; });
    place.column = 1;
    bytes.remove_prefix(last_newline + 1);
  }
  place.column += count_bytes(bytes, [](char c) { return static_cast<signed char>(c) >= -0x40; });
}

Place PlaceFinder::find(std::size_t offset, std::string_view piece, std::string& bytes) const {
  bytes = tail_;
  bytes += piece;
  const std::size_t at = std::min(offset - std::min(offset, offset_), bytes.size());
  Place place = place_;
  advance(place, std::string_view(bytes).substr(0, at));
  bytes.erase(0, at);
  return place;
}

void PlaceFinder::pass(std::string_view piece) {
  if (piece.size() >= kept) {
    count(tail_);
    count(piece.substr(0, piece.size() - kept));
    tail_.assign(piece.substr(piece.size() - kept));
    return;
  }
  tail_ += piece;
  if (tail_.size() < 2 * kept) return;
  const std::size_t passed = tail_.size() - kept;
  count(std::string_view(tail_).substr(0, passed));
  tail_.erase(0, passed);
}

void PlaceFinder::count(std::string_view bytes) {
  advance(place_, bytes);
  offset_ += bytes.size();
}

}  // namespace jazu::cli
