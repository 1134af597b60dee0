// Offsets of a text in bytes, code points and UTF-16 units.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace jazu {

// What a text is counted in: bytes in C, C++, Rust and Go, code points in Python, UTF-16 units in
// JavaScript, Java and .NET.
enum class Unit : std::uint8_t {
  bytes = 0,
  code_points = 1,
  utf16 = 2,
};

// Turns byte offsets of one text, as Edits, Choice and Report have them, into other units and back.
// Bytes that are not UTF-8 count as what decoders make of them: one U+FFFD for each maximal
// ill-formed sequence.
//
// Immutable, and may be shared by threads. The text has to outlive it and stay as it is. Making one
// is linear and may throw std::bad_alloc; what it keeps is 6 % of the text, and nothing for ASCII.
// Each offset takes a tenth of a microsecond, and logarithmic time where it comes from other units.
class TextUnits {
 public:
  explicit TextUnits(std::string_view text);

  // How long the text is.
  std::size_t size(Unit unit) const noexcept;

  // An offset in bytes in another unit. Inside a code point, that where it begins; behind the end,
  // the end.
  std::size_t from_bytes(std::size_t offset, Unit unit) const noexcept;

  // The byte offset of an offset in another unit. Between the two UTF-16 units of a code point,
  // that where it begins; behind the end, the end.
  std::size_t to_bytes(std::size_t offset, Unit unit) const noexcept;

 private:
  struct Checkpoint {
    std::size_t bytes, code_points, utf16;
  };

  const Checkpoint& checkpoint_at(std::size_t offset) const noexcept;

  std::string_view text_;
  bool well_formed_;
  // The code points that begin at a multiple of 256 bytes or behind it; empty for ASCII. The last
  // one is the end.
  std::vector<Checkpoint> checkpoints_;
};

}  // namespace jazu
