#include "progress.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

namespace jazu::cli {

Progress::Progress(Console& console, std::size_t total)
    : console_(console),
      total_(total),
      begin_(total == 0 ? Clock::time_point() : Clock::now()),
      next_(begin_ + std::chrono::seconds(1)) {}

Progress::~Progress() {
  console_.status_line({});
}

void Progress::add(std::size_t bytes) {
  if (total_ == 0) return;
  done_ += bytes;
  const Clock::time_point now = Clock::now();
  if (now < next_) return;
  next_ = now + std::chrono::milliseconds(200);
  const double seconds = std::chrono::duration<double>(now - begin_).count();
  const double megabytes = static_cast<double>(done_) / 1e6;
  // A file that grows meanwhile does not make it more than all.
  const double part = std::min(1.0, static_cast<double>(done_) / static_cast<double>(total_));
  std::array<char, 80> line;
  const int size =
      std::snprintf(line.data(), line.size(), "%.1f of %.1f MB, %.0f %%, %.1f MB/s", megabytes,
                    static_cast<double>(total_) / 1e6, part * 100, megabytes / seconds);
  console_.status_line({line.data(), static_cast<std::size_t>(size)});
}

}  // namespace jazu::cli
