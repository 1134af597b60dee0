// Cuts a text into pieces that can be converted one by one.
#pragma once

#include <cstddef>
#include <string_view>

#include "engine/route.hpp"
#include "engine/token_loop.hpp"

namespace jazu::engine {

// Ends pieces where nothing that follows depends on what precedes, nor the other way round: after
// white space, outside of spans, and where it matters, between sentences.
class Pieces {
 public:
  // All must outlive this object.
  Pieces(const Route& route, const Options& options, std::string_view text) noexcept;

  // The end of the piece that begins at `from`, which is the beginning of the text or an end that
  // was given before: at `size` bytes or before; behind the first place where the text may be cut
  // when that is farther. `from` never goes back.
  const char* end(const char* from, std::size_t size) noexcept;

 private:
  bool may_end(const char* at) const noexcept;
  const char* plain_end(const char* from, std::size_t size) const noexcept;
  void look(const char* from, const char* until) noexcept;

  const Route& route_;
  const Options& options_;
  const char* begin_;
  const char* end_;
  Spans spans_;
  const char* looked_;  // where spans_ begins
  const char* known_;   // the spans that begin before it are those of the whole text
};

}  // namespace jazu::engine
