#include "engine/route.hpp"

#include <algorithm>

#include "engine/driver.hpp"
#include "engine/lossless_loop.hpp"
#include "engine/token_loop.hpp"
#include "engine/units.hpp"

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

// Text that a job may take behind its limit.
std::size_t overrun(const Route& route) noexcept {
  if (route.lossless != nullptr && !route.lossless->writes) return max_segment;
  return route.by_tokens() ? static_cast<std::size_t>(max_token) : 0;
}

// Where the token or segment that begins at `at` ends; null where text behind `end` may change it.
const char* whole_token(const Route& route, const char* at, const char* end) noexcept {
  if (is_white_space(*at)) return at + 1;
  if (route.lossless != nullptr && !route.lossless->writes) return segment_end(at, end);
  const char* const token = token_end(at, end);
  return token == end ? nullptr : token;
}

}  // namespace

std::size_t bound(const Route& route, const Options& options, std::size_t size) noexcept {
  constexpr std::size_t most = ~std::size_t{0} - scratch_size;
  const std::size_t each = expansion(route, options);
  return size > most / each ? most : size * each;
}

std::size_t room(const Route& route, const Options& options, std::size_t size) noexcept {
  return bound(route, options, size + overrun(route)) + output_slack;
}

std::size_t scratch_block(const Route& route, const Options& options) noexcept {
  const std::size_t most = (scratch_size - output_slack) / expansion(route, options);
  // A short block stays in the cache.
  constexpr std::size_t enough = 4096;
  return most > overrun(route) ? std::min(most - overrun(route), enough) : 0;
}

const char* block_end(const Route& route, const char* begin, const char* from, const char* end,
                      std::size_t size) noexcept {
  if (static_cast<std::size_t>(end - from) <= size) return end;
  const char* at = from + size;
  // A token that begins before the end of a block is converted whole.
  if (route.by_tokens()) return at;
  for (int back = 0; back < 3 && (static_cast<unsigned char>(*at) & 0xC0) == 0x80; ++back) --at;
  if (at <= from) return from + size;
  // On the boundary of a unit, so that a letter and its mark stay together.
  const table::Reading& reading = *route.program->reading;
  const Unit next = unit_at(reading, at, end);
  const Unit whole = unit_before(reading, begin, next.end);
  return std::max(std::min(whole.begin, at), from + 1);
}

const char* safe_limit(const Route& route, const char* from, const char* end,
                       bool& mid_word) noexcept {
  if (!route.by_tokens()) {
    return safe_limit(*route.program->reading, from, end, mid_word);
  }
  const char* at = from;
  while (at < end) {
    const char* const token = whole_token(route, at, end);
    if (token == nullptr) break;
    at = token;
  }
  return at;
}

const char* context_before(const Route& route, const char* begin, const char* at) noexcept {
  return route.by_tokens() ? at : context_before(begin, at);
}

bool run(Job& job) noexcept {
  if (job.lossless != nullptr) {
    run_lossless(job);
    return true;
  }
  return job.reader == nullptr ? run(job, scalar_kernels) : run_tokens(job);
}

}  // namespace jazu::engine
