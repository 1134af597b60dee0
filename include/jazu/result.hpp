// What a conversion says of itself: how it ended, and what it met on the way.
#pragma once

#include <cstddef>
#include <cstdint>

namespace jazu {

enum class Status : std::uint8_t {
  ok = 0,
  output_full = 1,   // the buffer is too small; `read` bytes were converted
  invalid_utf8 = 2,  // only with Invalid::stop; the invalid byte is at offset `read`
};

// The outcome of a conversion into a caller's buffer. All counts are bytes.
struct Result {
  Status status = Status::ok;
  std::size_t read = 0;
  std::size_t written = 0;

  bool operator==(const Result&) const = default;
};

// What was met in the text besides what was converted. Offsets are bytes from the beginning of the
// text (of the first piece, for a Stream) and only mean something when their count is not 0.
struct Report {
  std::size_t invalid = 0;        // ill-formed UTF-8 sequences
  std::size_t first_invalid = 0;  // where the first one stands
  std::size_t foreign = 0;        // letters of the source's script that its alphabet lacks, like ў
  std::size_t first_foreign = 0;
  std::size_t respelled = 0;  // words that were read, but not as they are spelled; see Choice
  std::size_t first_respelled = 0;

  bool operator==(const Report&) const = default;
};

}  // namespace jazu
