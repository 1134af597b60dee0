#include "engine/route.hpp"

#include <algorithm>

#include "engine/driver.hpp"
#include "engine/lossless_loop.hpp"
#include "engine/sentence.hpp"
#include "engine/span_loop.hpp"
#include "engine/token_loop.hpp"
#include "engine/units.hpp"
#include "text/guard.hpp"

namespace jazu::engine {
namespace {

// How many bytes one byte of text can become.
std::size_t expansion(const Route& route, const Options& options) noexcept {
  if (route.lossless != nullptr && route.lossless->writes) return lossless_expansion;
  const std::size_t written = bound(*route.program, options, 1);
  if (route.reader == nullptr) return written;
  // Each letter has two bytes of Cyrillic on its way.
  return std::max<std::size_t>(
      written, 2U * route.reader->letters_per_byte * std::size_t{route.program->expansion});
}

// What the text that a job may take behind its limit can become.
std::size_t room_behind(const Route& route, const Options& options) noexcept {
  if (route.lossless != nullptr) {
    const std::ptrdiff_t behind = route.lossless->writes ? max_token : max_segment;
    return static_cast<std::size_t>(behind) * expansion(route, options);
  }
  // A span is copied, or holds invalid bytes that are replaced.
  const std::size_t span = text::max_span * (options.invalid == Invalid::replace ? 3 : 1);
  if (route.reader == nullptr) return route.guard == nullptr ? 0 : span;
  return max_token * expansion(route, options) + span;
}

// Where the tokens or segments from `from` on end that what lies behind `end` cannot change.
const char* lossless_limit(const Route& route, const char* from, const char* end) noexcept {
  while (from < end) {
    const char* behind = from + 1;
    if (!is_white_space(*from)) {
      behind = route.lossless->writes ? token_end(from, end) : segment_end(from, end);
      if (behind == nullptr || (route.lossless->writes && behind == end)) break;
    }
    from = behind;
  }
  return from;
}

bool restores_case(const Route& route, const Options& options) noexcept {
  return route.lossless == nullptr && route.reader != nullptr && !route.reader->cased &&
         options.letter_case == Case::restore;
}

}  // namespace

bool looks_words_up(const Route& route) noexcept {
  return route.lossless == nullptr && route.reader != nullptr &&
         (route.model != nullptr || route.lexicon != nullptr);
}

Job job_of(const Route& route, const Options& options, const char* begin, const char* in,
           const char* limit, const char* end, char* out, Report& report) noexcept {
  Job job = plain_job(*route.program, options, begin, in, limit, end, out, report);
  job.reader = route.reader;
  job.lossless = route.lossless;
  job.model = route.model;
  job.lexicon = route.lexicon;
  job.guard = route.guard;
  job.kinds = route.kinds;
  job.edge = begin;
  return job;
}

std::size_t bound(const Route& route, const Options& options, std::size_t size) noexcept {
  constexpr std::size_t most = ~std::size_t{0} - scratch_size;
  const std::size_t each = expansion(route, options);
  // An expansion has fewer than sixteen bits, so that the division is left to sizes that no text
  // has.
  if (size > most >> 16 && size > most / each) return most;
  return size * each;
}

std::size_t room(const Route& route, const Options& options, std::size_t size,
                 std::size_t behind) noexcept {
  return bound(route, options, size) +
         std::min(room_behind(route, options), bound(route, options, behind)) + output_slack;
}

std::size_t scratch_block(const Route& route, const Options& options) noexcept {
  const std::size_t taken = room_behind(route, options) + output_slack;
  // A short block stays in the cache.
  constexpr std::size_t enough = 4096;
  if (taken >= scratch_size) return 0;
  return std::min((scratch_size - taken) / expansion(route, options), enough);
}

const char* block_end(const Route& route, const char* begin, const char* from, const char* end,
                      std::size_t size) noexcept {
  if (route.reader == nullptr && route.lossless == nullptr) {
    return part_end(*route.program->reading, begin, from, end, size);
  }
  // A token that begins before the end of a block is converted whole.
  return from + std::min(static_cast<std::size_t>(end - from), size);
}

const char* safe_limit(const Route& route, const char* begin, const char* from, const char* end,
                       bool& mid_word) noexcept {
  if (route.lossless != nullptr) return lossless_limit(route, from, end);
  if (route.reader == nullptr) {
    const table::Reading& reading = *route.program->reading;
    if (route.guard == nullptr) return safe_limit(reading, from, end, mid_word);
    return safe_limit_around_spans(reading, *route.guard, route.kinds, begin, from, end, mid_word);
  }
  const char* known = end;
  if (route.guard != nullptr) known = text::settled(*route.guard, begin, from, end, route.kinds);
  Spans spans(route.guard, route.kinds, begin, from, end);
  const char* at = from;
  while (at < known) {
    if (is_white_space(*at)) {
      ++at;
      continue;
    }
    const char* const token = token_end(at, end);
    if (token == end) break;
    const char* const behind = end_with_spans(token, at, known, spans);
    if (behind == nullptr) break;
    at = behind;
  }
  return at;
}

const char* context_before(const Route& route, const char* begin, const char* at) noexcept {
  if (route.lossless != nullptr) return at;
  if (route.reader == nullptr) return context_before(begin, at);
  const char* context = at - std::min<std::ptrdiff_t>(at - begin, sentence_context);
  // A code point that is cut goes; what the text itself begins with stays, whatever it is.
  if (context == begin) return context;
  while (context < at && (static_cast<unsigned char>(*context) & 0xC0) == 0x80) ++context;
  return context;
}

bool may_cut(const Route& route, const Options& options, const char* begin,
             const char* at) noexcept {
  if (!is_white_space(at[-1])) return false;
  return !restores_case(route, options) || begins_sentence(begin, at);
}

bool run(Job& job) noexcept {
  if (job.lossless != nullptr) {
    run_lossless(job);
    return true;
  }
  if (job.reader != nullptr) return run_tokens(job);
  const Kernels& kernels =
      job.trace == nullptr ? kernels_for(job.options->kernel) : tracing_kernels;
  return job.guard != nullptr ? run_around_spans(job, kernels) : run(job, kernels);
}

}  // namespace jazu::engine
