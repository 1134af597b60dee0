#include "place.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>

namespace jazu::cli {
namespace {

// In rows short enough for counters of one byte, which lets the compiler count many bytes at once.
template <typename Predicate>
std::size_t count_bytes(std::string_view bytes, Predicate predicate) {
  constexpr std::size_t width = 32, most_rows = 255;
  std::size_t total = 0;
  while (bytes.size() >= width) {
    std::array<std::uint8_t, width> counts{};
    const std::size_t rows = std::min(bytes.size() / width, most_rows);
    for (std::size_t row = 0; row < rows; ++row) {
      const std::string_view found = bytes.substr(row * width, width);
      for (std::size_t i = 0; i < width; ++i) {
        counts[i] = static_cast<std::uint8_t>(counts[i] + (predicate(found[i]) ? 1 : 0));
      }
    }
    total = std::accumulate(counts.begin(), counts.end(), total);
    bytes.remove_prefix(rows * width);
  }
  return total + static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), predicate));
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
