#include "sink.hpp"

#include <cerrno>

#include "io.hpp"

namespace jazu::cli {
namespace {

// A line longer than this is written in parts, so that memory stays constant.
constexpr std::size_t max_line = 256 * 1024;

}  // namespace

// How much of the text may go now.
std::size_t Sink::ready(std::string_view text) const {
  if (flush_ == Flush::at_once || text.size() + held_.size() > max_line) return text.size();
  const std::string_view ends(flush_ == Flush::records ? "\n\0" : "\n",
                              flush_ == Flush::records ? 2 : 1);
  return text.find_last_of(ends) + 1;
}

bool Sink::put(std::string_view text) {
  if (write_all(descriptor_, text)) return true;
  error_number_ = errno;
  return false;
}

bool Sink::write(std::string_view text) {
  const std::size_t size = ready(text);
  if (size == 0) {
    held_ += text;
    return true;
  }
  if (held_.empty()) {
    if (!put(text.substr(0, size))) return false;
  } else {
    held_ += text.substr(0, size);
    if (!put(held_)) return false;
  }
  held_.assign(text.substr(size));
  return true;
}

bool Sink::finish() {
  const bool written = put(held_);
  held_.clear();
  return written;
}

}  // namespace jazu::cli
