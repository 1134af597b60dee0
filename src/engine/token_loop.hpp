// The loop over a text that is not read by the flat table: any alphabet but cyrl. It goes from
// token to token, reads each word as letters, and lets the program of the target write them.
#pragma once

#include <cstddef>

#include "engine/job.hpp"
#include "text/span.hpp"

namespace jazu::engine {

// A token is a run of text without white space. What is longer is cut, so that a Stream need not
// keep it.
inline constexpr std::ptrdiff_t max_token = 1024;

// Where the token that begins at `at` ends. A caller that does not have the whole text knows the
// end when it lies before `end`, or when max_token bytes follow `at`.
const char* token_end(const char* at, const char* end) noexcept;

// The spans that are copied, in the order of the text.
class Spans {
 public:
  // Looks for spans that begin in [at, end); `begin` as for text::next_span().
  Spans(const text::GuardWords* words, text::SpanKinds kinds, const char* begin, const char* at,
        const char* end) noexcept;

  // The first span that ends behind `at`; it begins at the end where there is none.
  const text::Span& next(const char* at) noexcept;

 private:
  const text::GuardWords* words_;
  text::SpanKinds kinds_;
  const char* begin_;
  const char* end_;
  text::Span span_;
};

// Where what begins at `at` ends: the token that ends at `token`, and the spans that begin in it.
// Null when that is not known yet: spans are known as far as they begin before `known`.
const char* end_with_spans(const char* token, const char* at, const char* known,
                           Spans& spans) noexcept;

// True for ASCII white space: what stands between tokens.
constexpr bool is_white_space(char c) noexcept {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

// Text that a job may take behind its limit: the rest of a token, and a span that begins in it.
inline constexpr std::ptrdiff_t overrun = max_token + static_cast<std::ptrdiff_t>(text::max_span);

// Converts the tokens that begin before job.limit, of which the last may end behind it. Returns
// false when it stopped before invalid bytes (Invalid::stop). job.reader must be set.
bool run_tokens(Job& job) noexcept;

}  // namespace jazu::engine
