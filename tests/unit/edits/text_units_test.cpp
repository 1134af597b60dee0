#include "jazu/text_units.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using jazu::TextUnits;
using jazu::Unit;

namespace {

// Both units at each byte and what comes back, of a text of which `starts` holds the size in bytes
// and in UTF-16 units of each code point.
struct Piece {
  std::size_t bytes, utf16;
};

void check_all(std::string_view text, const std::vector<Piece>& pieces) {
  const TextUnits units(text);
  std::size_t bytes = 0;
  std::size_t code_points = 0;
  std::size_t utf16 = 0;
  for (const Piece& piece : pieces) {
    for (std::size_t i = 0; i < piece.bytes; ++i) {
      REQUIRE(units.from_bytes(bytes + i, Unit::code_points) == code_points);
      REQUIRE(units.from_bytes(bytes + i, Unit::utf16) == utf16);
      REQUIRE(units.from_bytes(bytes + i, Unit::bytes) == bytes + i);
    }
    REQUIRE(units.to_bytes(code_points, Unit::code_points) == bytes);
    for (std::size_t i = 0; i < piece.utf16; ++i) {
      REQUIRE(units.to_bytes(utf16 + i, Unit::utf16) == bytes);
    }
    bytes += piece.bytes;
    ++code_points;
    utf16 += piece.utf16;
  }
  REQUIRE(bytes == text.size());
  REQUIRE(units.size(Unit::bytes) == bytes);
  REQUIRE(units.size(Unit::code_points) == code_points);
  REQUIRE(units.size(Unit::utf16) == utf16);
  REQUIRE(units.from_bytes(bytes + 9, Unit::utf16) == utf16);
  REQUIRE(units.to_bytes(code_points + 9, Unit::code_points) == bytes);
  REQUIRE(units.to_bytes(utf16 + 9, Unit::utf16) == bytes);
}

}  // namespace

TEST_CASE("text units: every offset of every kind of code point, near checkpoints too") {
  for (std::size_t before = 0; before < 300; before += before < 250 ? 50 : 1) {
    CAPTURE(before);
    std::string text(before, 'a');
    std::vector<Piece> pieces(before, Piece{1, 1});
    for (int i = 0; i < 40; ++i) {
      text += "aқ€😀";
      pieces.insert(pieces.end(), {{1, 1}, {2, 1}, {3, 1}, {4, 2}});
    }
    check_all(text, pieces);
  }
}

TEST_CASE("text units: bytes that are not UTF-8 count as decoders count them") {
  // A lone lead byte, a sequence that is cut, a surrogate in three bytes.
  std::string text;
  std::vector<Piece> pieces;
  for (int i = 0; i < 100; ++i) {
    text +=
        "қ\xD0"
        "a\xF0\x9F\x98"
        "b\xED\xA0\x80😀";
    pieces.insert(pieces.end(),
                  {{2, 1}, {1, 1}, {1, 1}, {3, 1}, {1, 1}, {1, 1}, {1, 1}, {1, 1}, {4, 2}});
  }
  check_all(text, pieces);
}

TEST_CASE("text units: ASCII and nothing") {
  check_all("", {});
  check_all("abc", {{1, 1}, {1, 1}, {1, 1}});
}
