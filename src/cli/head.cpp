#include "head.hpp"

#include <algorithm>
#include <cerrno>

#include "jazu/detect.hpp"

namespace jazu::cli {
namespace {

// A letter of two bytes may be cut between two reads.
constexpr std::size_t overlap = 3;

}  // namespace

void Head::read(TextReader& reader, char* buffer, std::size_t capacity) {
  const std::size_t wanted = std::min(capacity, detection_window + 1);
  std::size_t size = 0;
  bool told = false;
  while (size < wanted && !(told && reader.would_wait())) {
    const std::ptrdiff_t count = reader.read(buffer + size, wanted - size);
    if (count <= 0) {
      at_end_ = count == 0;
      error_number_ = count == 0 ? 0 : errno;
      break;
    }
    const std::size_t from = size - std::min(size, overlap);
    size += static_cast<std::size_t>(count);
    // Only what is new is looked at, and all of it again only when that tells something.
    told = told || (detect_by_script({buffer + from, size - from}).has_value() &&
                    detect_by_script({buffer, size}).has_value());
  }
  text_ = {buffer, size};
}

}  // namespace jazu::cli
