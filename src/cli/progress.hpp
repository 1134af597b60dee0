// A line about how far the work is, for long ones watched by a person.
#pragma once

#include <chrono>
#include <cstddef>

#include "console.hpp"

namespace jazu::cli {

class Progress {
 public:
  // `total` is the size of all input in bytes; 0, for unknown, switches the line off.
  Progress(Console& console, std::size_t total);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void add(std::size_t bytes);

 private:
  using Clock = std::chrono::steady_clock;

  Console& console_;
  std::size_t total_;
  std::size_t done_ = 0;
  Clock::time_point begin_;
  Clock::time_point next_;
};

}  // namespace jazu::cli
