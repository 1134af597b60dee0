// Memory that ends where the machine itself forbids to go on.
#pragma once

#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <new>

namespace jazu::test {

// Pages that may be used, between two that may not: a read or a write of one byte too many ends the
// program, whatever instruction does it. AddressSanitizer does not see what vector instructions do
// under a mask.
class GuardedPages {
 public:
  explicit GuardedPages(std::size_t size) : page_(static_cast<std::size_t>(sysconf(_SC_PAGESIZE))) {
    size_ = (size + page_ - 1) / page_ * page_;
    void* const all =
        mmap(nullptr, size_ + 2 * page_, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (all == MAP_FAILED) throw std::bad_alloc();
    all_ = static_cast<char*>(all);
    if (mprotect(begin(), size_, PROT_READ | PROT_WRITE) != 0) throw std::bad_alloc();
  }
  GuardedPages(const GuardedPages&) = delete;
  GuardedPages& operator=(const GuardedPages&) = delete;
  ~GuardedPages() { munmap(all_, size_ + 2 * page_); }

  char* begin() const noexcept { return all_ + page_; }
  char* end() const noexcept { return begin() + size_; }

 private:
  std::size_t page_;
  std::size_t size_ = 0;
  char* all_ = nullptr;
};

}  // namespace jazu::test
