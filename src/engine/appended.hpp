// A string that is written behind its end.
#pragma once

#include <cstddef>
#include <string>

namespace jazu::engine {

// Gives room behind what a string holds, for jobs that write one after the other. A string cannot
// grow without being filled with zeros, which takes as long as a tenth of the conversion where the
// room is for the longest output that there can be. So what one job leaves is the room of the next,
// and only at the end, also when memory ran out, is the string cut to what was written.
class Appended {
 public:
  explicit Appended(std::string& out) noexcept : out_(out), size_(out.size()) {}
  Appended(const Appended&) = delete;
  Appended& operator=(const Appended&) = delete;
  ~Appended() { out_.resize(size_); }

  // Where `most` bytes can be written.
  char* room(std::size_t most) {
    if (out_.size() - size_ < most) out_.resize(size_ + most);
    return out_.data() + size_;
  }

  // Those before `end`, in the room, were.
  void take(const char* end) noexcept { size_ = static_cast<std::size_t>(end - out_.data()); }

  // Of what was there before and what was written.
  std::size_t size() const noexcept { return size_; }

 private:
  std::string& out_;
  std::size_t size_;
};

}  // namespace jazu::engine
