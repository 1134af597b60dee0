// Lines and columns of a text that passes by in pieces.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace jazu::cli {

// Counts from 1; columns count code points (bytes that begin one).
struct Place {
  std::size_t line = 1;
  std::size_t column = 1;
};

// Moves a place behind the bytes that begin at it.
void advance(Place& place, std::string_view bytes);

// Turns offsets into places. The text is counted as it passes, and the last few KiB are kept,
// because a Stream may report an offset in the word that it held back.
class PlaceFinder {
 public:
  // The place of an offset, and the bytes from there on (as many as are known), while `piece` is
  // being looked at and before pass(piece).
  Place find(std::size_t offset, std::string_view piece, std::string& bytes) const;

  // The piece is done.
  void pass(std::string_view piece);

 private:
  // More than a Stream holds back: 8 KiB that may have to be repaired, 1,048 units of at most 4
  // bytes, a cut code point, and the 4 KiB of what may become a span.
  static constexpr std::size_t kept = 24576;

  void count(std::string_view bytes);

  Place place_;             // of the first byte of tail_
  std::size_t offset_ = 0;  // of the first byte of tail_
  std::string tail_;
};

}  // namespace jazu::cli
