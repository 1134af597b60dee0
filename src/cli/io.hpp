// Files by descriptor: plain read(2) and write(2), with interruptions and short counts handled.
#pragma once

#include <sys/stat.h>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

namespace jazu::cli {

// Owns a descriptor.
class File {
 public:
  File() = default;
  explicit File(int descriptor) : descriptor_(descriptor) {}
  File(File&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
  File& operator=(File&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    return *this;
  }
  ~File() { close(); }

  bool is_open() const { return descriptor_ >= 0; }
  int descriptor() const { return descriptor_; }

  // False, with errno, when the system says that written data was lost.
  bool close();

 private:
  int descriptor_ = -1;
};

// open(2), restarted when a signal interrupts it. Closed in child processes.
File open_file(const char* path, int flags, unsigned mode = 0);

// How many bytes came, 0 at the end, -1 with errno. Returns what is there instead of filling the
// buffer, so that a slow producer's text goes on at once.
std::ptrdiff_t read_some(int descriptor, char* buffer, std::size_t size);

// Whether read_some() would wait for bytes.
bool would_wait(int descriptor);

// False, with errno, when not all could be written.
bool write_all(int descriptor, std::string_view bytes);

// Whether both are one regular file: what is written into it would be read again.
bool is_same_file(const struct stat& a, const struct stat& b);

// Makes sure that no file which is opened later becomes standard input, output or error because the
// caller closed one of them. What was closed stays unusable and says so when used.
void reserve_standard_descriptors();

}  // namespace jazu::cli
