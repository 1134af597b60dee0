// Finds the spans of a text that conversion may not touch: links, addresses, file names, places
// that a program fills in, code, tags, units, names such as iPhone.
//
// Bounds, which a Stream relies on:
//
// * A span never holds a line end (\n or NUL) and never has more than max_span bytes.
// * Which spans there are depends on the line alone. Whether one begins at a place depends on what
//   lies up to span_context bytes before it and up to max_span bytes after it. All but four kinds
//   lie within a chunk, a run of bytes above U+0020, and are decided by that chunk. The four that
//   may hold white space (code, markup, verbatim, slot) are decided at their closer.
// * settled() says how far both are so, for a text that may go on.
//
// Linear in time: what a place is compared with is bounded by 4 KiB, and what ends one search ends
// those that began after it. Nothing is allocated.
#pragma once

#include "text/guard_words.hpp"
#include "text/span.hpp"

namespace jazu::text {

inline constexpr int span_context = 32;

// Behind the last \n in [begin, at), or `begin`: no span goes over it.
const char* line_begin(const char* begin, const char* at) noexcept;

// The first span that begins at `at` or later; of kind `none`, at `end`, when there is none. The
// text lies in [begin, end); `begin` must be where its line begins or lie span_context bytes before
// `at`.
// Call it with the end of the last span, or with a line's beginning, or with what settled() gave.
Span next_span(const GuardWords& words, const char* begin, const char* at, const char* end,
               SpanKinds kinds = default_kinds) noexcept;

// The same for a span that begins before `until`; where there is none, of kind `none`, at `until`.
// So a caller that goes on piece by piece looks at each piece once.
Span span_before(const GuardWords& words, const char* begin, const char* at, const char* until,
                 const char* end, SpanKinds kinds = default_kinds) noexcept;

// The end of what is decided: the spans that begin before it, in [at, end), are the same whatever
// text follows `end`. Not more than max_span + 4 bytes before `end`. `at` as for next_span().
const char* settled(const GuardWords& words, const char* begin, const char* at, const char* end,
                    SpanKinds kinds = default_kinds) noexcept;

}  // namespace jazu::text
