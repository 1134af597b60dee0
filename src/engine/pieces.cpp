#include "engine/pieces.hpp"

#include <algorithm>

#include "repair/roman.hpp"
#include "text/guard.hpp"
#include "text/guard_line.hpp"

namespace jazu::engine {
namespace {

// Spans are looked for in parts of this size, so that a small buffer does not cost a search through
// all of a large text.
constexpr std::ptrdiff_t window = 16 * 1024;

}  // namespace

Pieces::Pieces(const Route& route, const Options& options, std::string_view text) noexcept
    : route_(route),
      options_(options),
      begin_(text.data()),
      end_(text.data() + text.size()),
      spans_(nullptr, route.kinds, begin_, begin_, begin_),
      looked_(begin_),
      known_(begin_) {}

const char* Pieces::end(const char* from, std::size_t size) noexcept {
  if (static_cast<std::size_t>(end_ - from) <= size) return end_;
  if (route_.guard == nullptr) return plain_end(from, size);
  const char* const wanted = from + size;
  const char* best = text::line_begin(from, wanted);
  if (best < looked_ || best >= known_) look(best, best);
  // What is seen behind `from` is looked at again: for the next piece, or for a shorter one.
  spans_.next(from);
  Spans spans = spans_;
  const char* clear = best;  // lies in no span
  for (const char* at = best + 1; at < end_; ++at) {
    if (at > wanted && best != from) return best;
    if (!is_white_space(at[-1])) continue;
    if (at >= known_) {
      look(clear, at);
      spans = spans_;
    }
    const text::Span& span = spans.next(at);
    if (span.begin < at) {
      at = span.end - 1;
      continue;
    }
    clear = at;
    if (may_end(at)) best = at;
  }
  return best == from ? end_ : best;
}

// Without spans.
const char* Pieces::plain_end(const char* from, std::size_t size) const noexcept {
  for (const char* at = from + size; at > from; --at) {
    if (may_end(at)) return at;
  }
  const char* at = from + size + 1;
  while (at < end_ && !may_end(at)) ++at;
  return std::min(at, end_);
}

// Looks for spans from a place on that lies in none, farther than `until`.
void Pieces::look(const char* from, const char* until) noexcept {
  constexpr std::ptrdiff_t reach = 2 * static_cast<std::ptrdiff_t>(text::max_span);
  const char* const last = until + std::min(end_ - until, window + reach);
  looked_ = from;
  known_ = last == end_ ? end_ : last - reach;
  spans_ = Spans(route_.guard, route_.kinds, begin_, from, last);
}

// What follows must not look back over the white space: a percent sign for a number, crosses for
// others.
bool Pieces::may_end(const char* at) const noexcept {
  if (!may_cut(route_, options_, begin_, at)) return false;
  if (at - begin_ < 2 || at == end_) return true;
  if (*at == '%') return !text::is_digit(at[-2]);
  return !repair::may_be_mask(begin_, at - 1, at, end_);
}

}  // namespace jazu::engine
