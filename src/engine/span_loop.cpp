#include "engine/span_loop.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include "engine/driver.hpp"
#include "engine/step.hpp"
#include "engine/trace.hpp"
#include "engine/units.hpp"
#include "text/guard.hpp"
#include "text/guard_trigger.hpp"
#include "text/utf8.hpp"

namespace jazu::engine {
namespace {

// Text is searched and then converted in parts that stay in the cache.
constexpr std::size_t part_size = 64 * 1024;

// How far behind a part its decisions look: to the end of a word, whose units have up to four
// bytes. A span that begins farther on does not matter to the part.
constexpr std::ptrdiff_t look_ahead = 4 * max_word;

const char* at_most(const char* at, std::ptrdiff_t size, const char* end) noexcept {
  return at + std::min(end - at, size);
}

// The size of -{ and of }-.
constexpr std::ptrdiff_t verbatim_mark = 2;

void skip_mark(Job& job) noexcept {
  if (job.trace != nullptr) job.trace->seam(job.in, job.out);
  job.in += verbatim_mark;
  if (job.trace != nullptr) job.trace->seam(job.in, job.out);
}

// False when it stopped before invalid bytes (Invalid::stop).
bool copy_bytes(Job& job, const char* end) noexcept {
  while (job.in < end) {
    const std::string_view rest(job.in, static_cast<std::size_t>(end - job.in));
    const std::size_t valid = std::min(text::find_invalid(rest), rest.size());
    if (job.trace != nullptr) job.trace->seam(job.in, job.out);
    std::memcpy(job.out, job.in, valid);
    job.in += valid;
    job.out += valid;
    if (job.trace != nullptr) job.trace->seam(job.in, job.out);
    if (job.in < end && !step(job)) return false;
  }
  return true;
}

class SpanLoop {
 public:
  SpanLoop(Job& job, const Kernels& kernels) noexcept
      : job_(job), kernels_(kernels), searched_(job.in) {}

  bool run() noexcept {
    while (job_.in < job_.limit) {
      const char* const limit =
          part_end(*job_.program->reading, job_.begin, job_.in, job_.limit, part_size);
      look(at_most(limit, look_ahead, job_.end));
      const bool going =
          span_.begin == job_.in ? keep_span() : convert(std::min(limit, span_.begin));
      if (!going) return false;
    }
    return true;
  }

 private:
  // Makes span_ the first span from job_.in on, or empty at the end when none begins before
  // `until`.
  void look(const char* until) noexcept {
    if (span_.kind != text::SpanKind::none || until <= searched_) return;
    span_ = text::span_before(*job_.guard, job_.begin, searched_, until, job_.end, job_.kinds);
    searched_ = span_.end;
    if (span_.kind == text::SpanKind::none) span_ = {job_.end, job_.end, text::SpanKind::none};
  }

  bool keep_span() noexcept {
    const bool going = copy_span(job_, span_);
    job_.edge = job_.in;
    job_.word = WordState::outside;
    span_ = {};
    return going;
  }

  // Up to `limit`; the spans on both sides are walls.
  bool convert(const char* limit) noexcept {
    const char* const begin = std::exchange(job_.begin, job_.edge);
    const char* const whole_limit = std::exchange(job_.limit, limit);
    const char* const end = std::exchange(job_.end, span_.begin);
    const bool going = engine::run(job_, kernels_);
    job_.begin = begin;
    job_.limit = whole_limit;
    job_.end = end;
    return going;
  }

  Job& job_;
  const Kernels& kernels_;
  const char* searched_;  // all spans that begin before it have been found
  text::Span span_;
};

}  // namespace

bool run_around_spans(Job& job, const Kernels& kernels) noexcept {
  // A name or a query mostly has nothing that a span could begin with.
  constexpr std::ptrdiff_t few = 256;
  if (job.end - job.in > few || text::find_trigger(job.in, job.end) != job.end) {
    return SpanLoop(job, kernels).run();
  }
  const char* const begin = std::exchange(job.begin, job.edge);
  const bool going = run(job, kernels);
  job.begin = begin;
  return going;
}

bool copy_span(Job& job, const text::Span& span) noexcept {
  if (span.kind != text::SpanKind::verbatim || !job.options->drop_verbatim_marks) {
    return copy_bytes(job, span.end);
  }
  skip_mark(job);
  const bool going = copy_bytes(job, span.end - verbatim_mark);
  if (going) skip_mark(job);
  return going;
}

const char* safe_limit_around_spans(const table::Reading& reading, const text::GuardWords& guard,
                                    text::SpanKinds kinds, const char* begin, const char* from,
                                    const char* end, bool& mid_word) noexcept {
  const char* const known = text::settled(guard, begin, from, end, kinds);
  // Where the last span ends that is known; what stands before it is decided.
  const char* free = from;
  for (const char* at = text::line_begin(from, known); at < known;) {
    const text::Span span = text::span_before(guard, begin, at, known, end, kinds);
    at = span.end;
    if (span.kind == text::SpanKind::none) break;
    free = at;
    mid_word = false;
  }
  return free < known ? safe_limit(reading, free, known, mid_word) : free;
}

}  // namespace jazu::engine
