#include "text/guard.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "text/guard_line.hpp"
#include "text/guard_rules.hpp"
#include "text/guard_trigger.hpp"

namespace jazu::text {
namespace {

// A search through a text. `open` is the first place whose rules could not decide.
class Search {
 public:
  Search(const GuardWords& words, const char* begin, const char* end, SpanKinds kinds) noexcept
      : line_{words, begin, end}, kinds_(kinds) {}

  // The first span that begins in [at, until).
  Span next(const char* at, const char* until) noexcept {
    const char* last = until + std::min<std::ptrdiff_t>(line_.end - until, trigger_reach);
    const char* tried = at;
    for (const char* p = at; p < last;) {
      const char* trigger = find_trigger(p, last);
      if (trigger == last) break;
      if (is_percent_sign(line_.begin, trigger)) {
        p = trigger + 1;
        continue;
      }
      const char* from = trigger;
      while (from > tried && trigger - from < trigger_reach - 1 && !is_white(from[-1])) --from;
      for (; from <= trigger && from < until; ++from) {
        if (const Span found = at_place(from); found.kind != SpanKind::none) return found;
      }
      tried = p = trigger + 1;
    }
    return {until, until, SpanKind::none};
  }

  const char* open() const noexcept { return open_; }

 private:
  bool wants(SpanKind kind) const noexcept { return (kinds_ & set_of(kind)) != 0; }

  Span at_place(const char* at) noexcept {
    // Nothing begins in the middle of a character or of a word.
    const bool begins = is_ascii(*at) || (static_cast<unsigned char>(*at) & 0xC0) == 0xC0;
    if (!begins || is_white(*at)) return {};
    if (is_alnum(*at) && at > line_.begin && is_alnum(at[-1])) return {};
    set_limit(at);
    line_.open = false;
    const Span found = mark_at(at);
    if (line_.open && open_ == nullptr) open_ = at;
    if (found.kind == SpanKind::none) return word_at(at);
    return found;
  }

  // A span that is cut at the longest length ends with a whole character.
  void set_limit(const char* at) noexcept {
    line_.limit = line_.end;
    if (line_.end - at <= static_cast<std::ptrdiff_t>(max_span)) return;
    const char* limit = at + max_span;
    for (int i = 0; i < 3 && (static_cast<unsigned char>(*limit) & 0xC0) == 0x80; ++i) --limit;
    line_.limit = limit;
  }

  template <typename Rule>
  bool finds(SpanKind kind, Rule rule, const char* at, Span& span) noexcept {
    if (!wants(kind)) return false;
    const char* end = rule(line_, at);
    if (end == nullptr || end == at) return false;
    span = {at, end, kind};
    return true;
  }

  // The spans that begin with a mark.
  Span mark_at(const char* at) noexcept {
    Span span;
    switch (*at) {
      case '<':
      case '&':
        finds(SpanKind::markup, markup_at, at, span);
        break;
      case '{':
      case '%':
      case '$':
        finds(SpanKind::slot, slot_at, at, span);
        break;
      case '-':
        finds(SpanKind::verbatim, verbatim_at, at, span);
        break;
      case '`':
        finds(SpanKind::code, code_at, at, span);
        break;
      case '\\':
        if (!finds(SpanKind::path, path_at, at, span)) finds(SpanKind::escape, escape_at, at, span);
        break;
      case '@':
        finds(SpanKind::handle, handle_at, at, span);
        break;
      case '#':
        finds(SpanKind::hashtag, hashtag_at, at, span);
        break;
      case '/':
      case '~':
      case '.':
        finds(SpanKind::path, path_at, at, span);
        break;
      default:
        break;
    }
    return span;
  }

  // Those that begin like a word; what says most about itself comes first.
  Span word_at(const char* at) noexcept {
    Span span;
    if (!is_ascii(*at)) {
      finds(SpanKind::path, path_at, at, span);
      return span;
    }
    if (!is_alnum(*at)) return span;
    if (finds(SpanKind::url, url_at, at, span) || finds(SpanKind::email, email_at, at, span) ||
        finds(SpanKind::path, path_at, at, span) || finds_domain(at, span) ||
        finds(SpanKind::code, identifier_at, at, span) ||
        finds(SpanKind::number_unit, number_unit_at, at, span)) {
      return span;
    }
    finds(SpanKind::camel, camel_at, at, span);
    return span;
  }

  bool finds_domain(const char* at, Span& span) noexcept {
    bool is_url = false;
    const char* end = domain_at(line_, at, is_url);
    const SpanKind kind = is_url ? SpanKind::url : SpanKind::domain;
    if (end == nullptr || !wants(kind)) return false;
    span = {at, end, kind};
    return true;
  }

  Line line_;
  SpanKinds kinds_;
  const char* open_ = nullptr;
};

// Where what may be or become a span at the end of [at, end) begins: its last chunk, or as much
// before the end as a span may look.
const char* last_chunk(const char* at, const char* end) noexcept {
  const char* first = at;
  // Behind a span of the longest length a rule looks at one more character.
  constexpr std::ptrdiff_t most = max_span + 4;
  if (end - at > most) first = end - most;
  const char* chunk = end;
  while (chunk > first && !is_white(chunk[-1])) --chunk;
  // Without a trigger in it, a span can begin in its last bytes only.
  if (end - chunk > trigger_reach && find_trigger(chunk, end) == end) chunk = end - trigger_reach;
  return chunk;
}

}  // namespace

// Eight bytes at a time: a document may be one line.
const char* line_begin(const char* begin, const char* at) noexcept {
  constexpr std::uint64_t each = ~std::uint64_t{0} / 0xFF;
  while (at - begin >= 8) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, at - 8, sizeof bytes);
    bytes ^= each * '\n';
    if (((bytes - each) & ~bytes & each << 7) != 0) break;
    at -= 8;
  }
  while (at > begin && at[-1] != '\n') --at;
  return at;
}

Span next_span(const GuardWords& words, const char* begin, const char* at, const char* end,
               SpanKinds kinds) noexcept {
  return Search(words, begin, end, kinds).next(at, end);
}

Span span_before(const GuardWords& words, const char* begin, const char* at, const char* until,
                 const char* end, SpanKinds kinds) noexcept {
  return Search(words, begin, end, kinds).next(at, until);
}

const char* settled(const GuardWords& words, const char* begin, const char* at, const char* end,
                    SpanKinds kinds) noexcept {
  if (at == end || is_line_end(end[-1])) return end;
  const char* line = end;
  while (line > at && !is_line_end(line[-1])) --line;
  const char* chunk = last_chunk(line, end);
  Search search(words, line > at ? line : begin, end, kinds);
  for (const char* p = line; p < chunk;) {
    const Span span = search.next(p, end);
    if (search.open() != nullptr) return std::min(chunk, search.open());
    if (span.end == end) return std::min(chunk, span.begin);
    p = span.end;
  }
  return chunk;
}

}  // namespace jazu::text
