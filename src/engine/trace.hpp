// Where the parts of a text and of what they became end: what a conversion notes for Edits.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "edits/seam.hpp"

namespace jazu::engine {

using edits::Seam;

// Notes seams into memory of the caller. What does not fit is left out: a seam too few makes a
// longer run and no wrong one, so nothing here fails.
class Trace {
 public:
  // For a text that goes on from `text` and is written from `out` on.
  Trace(const char* text, const char* out, std::span<Seam> seams) noexcept
      : text_(text), out_(out), begin_(seams.data()), next_(begin_), end_(begin_ + seams.size()) {}

  // What was read up to `text` became what was written up to `out`.
  void seam(const char* text, const char* out) noexcept {
    if (next_ != end_) *next_++ = of(text, out);
  }

  // What was written behind `out`, for what was read behind `text`, is written anew.
  void rewind(const char* text, const char* out) noexcept {
    const Seam last = of(text, out);
    while (next_ != begin_ && (next_[-1].source > last.source || next_[-1].target > last.target)) {
      --next_;
    }
  }

  // What was written behind `out` moves up.
  void move_output(const char* out, std::size_t size) noexcept {
    const Seam place = of(text_, out);
    for (Seam* each = next_; each != begin_ && each[-1].target > place.target; --each) {
      each[-1].target += static_cast<std::uint32_t>(size);
    }
  }

  std::span<const Seam> seams() const noexcept { return {begin_, next_}; }

  // How many there is room for, and a seam for which there is.
  std::size_t room() const noexcept { return static_cast<std::size_t>(end_ - next_); }
  void put(const char* text, const char* out) noexcept { *next_++ = of(text, out); }

 private:
  Seam of(const char* text, const char* out) const noexcept {
    return {static_cast<std::uint32_t>(text - text_), static_cast<std::uint32_t>(out - out_)};
  }

  const char* text_;
  const char* out_;
  Seam* begin_;
  Seam* next_;
  Seam* end_;
};

}  // namespace jazu::engine
