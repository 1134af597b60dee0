#include "repair/scanner.hpp"

#include <algorithm>
#include <string_view>

#include "repair/signs.hpp"
#include "repair/trigger.hpp"
#include "repair/word_repair.hpp"
#include "text/guard.hpp"
#include "text/utf8.hpp"

namespace jazu::repair {
namespace {

// Whether what lies in a link or a host name is of the name itself.
bool is_of_host(const text::Span& span, const char* end) noexcept {
  if (span.kind != text::SpanKind::url && span.kind != text::SpanKind::domain) return false;
  const std::string_view before(span.begin, static_cast<std::size_t>(end - span.begin));
  const std::size_t scheme = before.find("://");
  const std::size_t host = scheme == std::string_view::npos ? 0 : scheme + 3;
  return before.find_first_of("/?#@", host) == std::string_view::npos;
}

}  // namespace

Scanner::Scanner(const Context& context, const KeptSpans& kept, const char* from) noexcept
    : context_(context), kept_(kept), span_{from, from, text::SpanKind::none} {}

bool Scanner::next(const char* at, const char* limit, Finding& finding) noexcept {
  return context_.looks_at_all() ? next_of_all(at, limit, finding)
                                 : next_at_trigger(at, limit, finding);
}

bool Scanner::next_of_all(const char* at, const char* limit, Finding& finding) noexcept {
  while (at < limit) {
    take_word(context_.begin, at, context_.end, word_);
    const bool is_word = word_.end != at;
    const bool found =
        is_word ? repair_word(context_, word_, finding) : repair_sign(context_, at, finding);
    at = is_word ? word_.end : finding.end;
    if (found && !is_kept(finding)) return true;
  }
  return false;
}

bool Scanner::next_at_trigger(const char* at, const char* limit, Finding& finding) noexcept {
  // A word that begins before the limit may have its trigger behind it.
  constexpr std::ptrdiff_t longest = 4 * Word::max_items;
  const char* const stop = limit + std::min(context_.end - limit, longest);
  while (at < limit) {
    const char* const trigger = find_trigger(context_.begin, at, stop, context_.end);
    const char* const begin = word_begin(at, trigger);
    if (trigger == stop || begin >= limit) return false;
    take_word(context_.begin, begin, context_.end, word_);
    if (repair_word(context_, word_, finding) && !is_kept(finding)) return true;
    at = std::max(word_.end, trigger + 1);
  }
  return false;
}

// Whether the finding lies in a span that is kept. Spans are asked for from left to right.
bool Scanner::is_kept(const Finding& finding) noexcept {
  if (kept_.words == nullptr) return false;
  while (span_.end <= finding.begin) {
    const char* const line = text::line_begin(span_.end, finding.begin);
    span_ = text::span_before(*kept_.words, context_.begin, line, finding.end, context_.end,
                              kept_.kinds);
    if (span_.kind == text::SpanKind::none) return false;
  }
  if (span_.begin >= finding.end || is_of_host(span_, finding.end)) return false;
  // The shape of a part of a word says nothing of all of it (iPhоne with a Cyrillic о).
  const bool of_shape =
      span_.kind == text::SpanKind::camel || span_.kind == text::SpanKind::number_unit;
  return !of_shape || (span_.begin <= finding.begin && finding.end <= span_.end);
}

}  // namespace jazu::repair
