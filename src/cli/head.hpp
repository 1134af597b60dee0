// The beginning of a text, from which its alphabet is told.
#pragma once

#include <cstddef>
#include <string_view>

#include "text_reader.hpp"

namespace jazu::cli {

// As much of a text as jazu::detect() looks at, and one byte more, which tells it whether the last
// word is cut.
class Head {
 public:
  // Reads into `buffer`, which has room for `capacity` bytes. Does not wait for more once Cyrillic
  // or Arabic letters were seen, so that a person who types gets an answer line by line; Latin
  // letters need all that will come.
  void read(TextReader& reader, char* buffer, std::size_t capacity);

  std::string_view text() const { return text_; }

  // Nothing follows. When a read failed, the next one will say so again.
  bool at_end() const { return at_end_; }

  // The errno of a read that failed, or 0.
  int error_number() const { return error_number_; }

 private:
  std::string_view text_;
  bool at_end_ = false;
  int error_number_ = 0;
};

}  // namespace jazu::cli
