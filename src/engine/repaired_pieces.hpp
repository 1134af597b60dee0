// A text in pieces that are repaired one by one, without storing all of it.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <string_view>

#include "engine/pieces.hpp"
#include "engine/repair_stage.hpp"
#include "engine/route.hpp"

namespace jazu::engine {

// The first place in [from, stop) that rules of repair or of the guard, where the route has one,
// could ask about, or `stop`. Text without such a place is quiet.
std::size_t find_loud(const Route& route, std::string_view text, std::size_t from,
                      std::size_t stop) noexcept;

// The way of text that is quiet.
inline Route without_guard(Route route) noexcept {
  route.guard = nullptr;
  return route;
}

// Most of a text is quiet: it has nothing that the guard or repair could ask about, and its pieces
// end between words. The others are lines, or what is left of them, because what is repaired may
// make a span that goes over any other place in its line. Only in a line of more than 64 KiB, which
// is cut where the text itself has no span, such a span is not seen that goes over the cut.
// Allocates nothing but room for a line of more than 4 KiB that has something to repair.
class RepairedPieces {
 public:
  // All must outlive this object. `room` is what the caller has for the output: where that is
  // little, no more is looked at than may fit.
  RepairedPieces(const Route& route, const Options& options, std::string_view text,
                 std::size_t room) noexcept
      : route_(route),
        text_(text),
        kept_(kept_spans(route)),
        pieces_(route, options, text),
        looked_at_once_(std::clamp(room, short_piece, long_piece)) {}

  // Repairs the next piece. False at the end of the text.
  bool next() noexcept;

  std::string_view repaired() const noexcept { return repaired_; }

  // The way that the piece goes: without the guard where there is nothing for it.
  Route route() const noexcept;

  // Where in the text a byte of the repaired piece comes from.
  std::size_t in_text(std::size_t offset) const noexcept;

 private:
  static constexpr std::size_t short_piece = 4096, long_piece = 64 * 1024;

  std::size_t quiet_words() noexcept;
  std::size_t line_end(std::size_t offset) noexcept;
  std::size_t lines(std::size_t most) noexcept;
  void repair() noexcept;

  const Route& route_;
  std::string_view text_;
  repair::KeptSpans kept_;
  Pieces pieces_;
  std::size_t looked_at_once_;
  std::size_t begin_ = 0, size_ = 0;
  // The first trigger from begin_ on, or how far there is none; from before it is old.
  std::size_t trigger_ = 0;
  bool is_quiet_ = true;  // the piece has no trigger
  std::string_view repaired_;
  std::array<char, 2 * short_piece> room_;
  std::unique_ptr<char[]> large_;
};

}  // namespace jazu::engine
