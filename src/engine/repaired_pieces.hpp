// A text in pieces that are repaired one by one, without storing all of it.
#pragma once

#include <array>
#include <cstddef>
#include <memory>
#include <string_view>

#include "engine/pieces.hpp"
#include "engine/repair_stage.hpp"
#include "engine/route.hpp"

namespace jazu::engine {

// The pieces are lines, because what is repaired may make a span that goes over any other place:
// many of them where there is nothing to repair, which are those of the text itself, and few where
// there is something. Allocates nothing but room for a line of more than 4 KiB.
class RepairedPieces {
 public:
  // All must outlive this object.
  RepairedPieces(const Route& route, const Options& options, std::string_view text) noexcept
      : text_(text), kept_(kept_spans(route)), pieces_(route, options, text) {}

  // Repairs the next piece. False at the end of the text.
  bool next() noexcept;

  std::string_view repaired() const noexcept { return repaired_; }

  // Where in the text a byte of the repaired piece comes from.
  std::size_t in_text(std::size_t offset) const noexcept;

 private:
  static constexpr std::size_t short_piece = 4096, long_piece = 64 * 1024;

  std::size_t lines(std::size_t most) noexcept;
  std::size_t clean_lines() noexcept;
  void repair() noexcept;

  std::string_view text_;
  repair::KeptSpans kept_;
  Pieces pieces_;
  std::size_t begin_ = 0, size_ = 0;
  std::size_t found_ = 0;  // the first word behind begin_ that is to be repaired
  std::string_view repaired_;
  std::array<char, 2 * short_piece> room_;
  std::unique_ptr<char[]> large_;
};

}  // namespace jazu::engine
