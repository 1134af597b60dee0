// Converts text through a small buffer.
#pragma once

#include <cstddef>
#include <cstdint>

#include "engine/route.hpp"

namespace jazu::engine {

// Converts a piece through a small buffer into `out`, which has room for `room` bytes; only counts
// when `out` is null. Returns false when it does not fit.
class ScratchWriter {
 public:
  ScratchWriter(const Route& route, const Options& options, char* out, std::size_t room) noexcept
      : route_(route), options_(options), out_(out), room_(room) {}

  enum class Outcome : std::uint8_t { done, full, invalid };

  // The text begins at `origin`.
  Outcome run(const char* begin, const char* end, const char* origin, Report& report) noexcept;

  std::size_t read() const noexcept { return read_; }
  std::size_t written() const noexcept { return written_; }

 private:
  const Route& route_;
  const Options& options_;
  char* out_;
  std::size_t room_;
  std::size_t read_ = 0;
  std::size_t written_ = 0;
};

}  // namespace jazu::engine
