// Text in memory that ends where the text ends.
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <span>
#include <string_view>

namespace jazu::test {

// A heap block of exactly as many bytes as it was asked for, so that AddressSanitizer sees a read
// or a write of one byte too many. A std::string would hide it: it has a terminator and spare
// capacity.
class ExactBuffer {
 public:
  explicit ExactBuffer(std::size_t size) : size_(size), bytes_(std::make_unique<char[]>(size)) {}

  explicit ExactBuffer(std::string_view text) : ExactBuffer(text.size()) {
    std::copy(text.begin(), text.end(), bytes_.get());
  }

  std::string_view view() const noexcept { return {bytes_.get(), size_}; }
  std::span<char> span() noexcept { return {bytes_.get(), size_}; }

 private:
  std::size_t size_;
  std::unique_ptr<char[]> bytes_;
};

}  // namespace jazu::test
