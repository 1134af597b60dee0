// Makes runs of a text, of what it became, and of the seams between its parts.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "edits/seam.hpp"
#include "jazu/edits.hpp"

namespace jazu::edits {

// Whoever changes a text need not know what changed: it says where its parts end, and the bytes
// tell which of them are the same on both sides. So a seam too few makes a longer run and no wrong
// one.
class Recorder {
 public:
  // `edits` must outlive this object. All that is replaced is so by `rule`.
  Recorder(Edits& edits, std::string_view rule) : edits_(edits), rule_(edits.intern(rule)) {}

  // `source` became `target`, which is not longer than 4 GB, nor is the other. Seams that go back
  // behind one before them are left out. Throws std::bad_alloc.
  void add(std::string_view source, std::string_view target, std::span<const Seam> seams);

 private:
  std::size_t short_parts() const noexcept;
  void add_any(const Seam& end);
  std::size_t add_short(std::span<const Seam> seams);

  Edits& edits_;
  std::uint32_t rule_;
  std::string_view source_, target_;  // of add()
  Seam at_{0, 0};                     // the seam that was taken last
};

}  // namespace jazu::edits
