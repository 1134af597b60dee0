// A run of characters that, put back into bytes, are UTF-8.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "encoding/byte_maps.hpp"

namespace jazu::encodings {

// A character of a line; an invalid byte is one too, which no encoding has.
struct Character {
  char32_t code_point;
  std::size_t offset;  // in the line
};

inline constexpr char32_t no_character = 0xFFFFFFFF;

std::vector<Character> characters_of(std::string_view line);

// Characters from `first` to `last`, behind it, and the UTF-8 that they were.
struct ByteRun {
  std::size_t first = 0, last = 0;
  std::size_t sequences = 0;  // without a byte that was lost
  std::string text;
};

// Finds the runs of a line for one reader, an index into `readers`.
class RunFinder {
 public:
  RunFinder(const ByteMaps& maps, std::size_t reader, const std::vector<Character>& line)
      : maps_(maps), line_(line), reader_(reader) {}

  // The longest run that begins at `from` or behind it, with ASCII inside but not at its ends.
  // False when there is none.
  bool find(std::size_t from, ByteRun& run) const;

 private:
  struct Sequence {
    std::size_t characters = 0;  // 0: none
    bool exact = false;
    char bytes[4] = {};
    std::size_t size = 0;
  };

  std::uint8_t high_byte(std::size_t at) const {
    return at < line_.size() ? maps_.high_byte(reader_, line_[at].code_point) : std::uint8_t{0};
  }
  Sequence exact_at(std::size_t at) const;
  Sequence damaged_at(std::size_t at, bool goes_on) const;
  Sequence sequence_at(std::size_t at, bool goes_on) const;

  const ByteMaps& maps_;
  const std::vector<Character>& line_;
  std::size_t reader_;
};

}  // namespace jazu::encodings
