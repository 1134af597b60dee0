// The way from Cyrillic around the spans that the guard keeps: they are copied, and what stands
// between two of them is converted as if it were a text of its own.
#pragma once

#include "engine/job.hpp"
#include "engine/kernel.hpp"

namespace jazu::engine {

// Like run() of driver.hpp, but the last span may end behind job.limit. job.guard must be set.
bool run_around_spans(Job& job, const Kernels& kernels) noexcept;

// Copies the span that begins at job.in, or is `verbatim` without its marks if the options want it,
// treating what is not UTF-8 as Options::invalid wants it. Returns false when it stopped before
// invalid bytes.
bool copy_span(Job& job, const text::Span& span) noexcept;

// Like safe_limit() of driver.hpp, for a text of which [begin, from) is context.
const char* safe_limit_around_spans(const table::Reading& reading, const text::GuardWords& guard,
                                    text::SpanKinds kinds, const char* begin, const char* from,
                                    const char* end, bool& mid_word) noexcept;

}  // namespace jazu::engine
