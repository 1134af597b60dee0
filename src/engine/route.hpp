// A way from one alphabet to another: how its text is cut into jobs, and what room they need.
//
// A route without a reader starts from Cyrillic, whose letters the program of the target reads
// itself (driver.hpp), around the spans that the guard keeps (span_loop.hpp); one with a reader
// goes from token to token (token_loop.hpp), and so does lossless mode (lossless_loop.hpp).
#pragma once

#include <cstddef>

#include "engine/job.hpp"

namespace jazu::engine {

struct Route {
  const table::Program* program;
  const table::Reader* reader;
  const model::Model* model = nullptr;
  const table::Lexicon* lexicon = nullptr;
  const text::GuardWords* guard = nullptr;
  const LosslessCodec* lossless = nullptr;
  text::SpanKinds kinds = text::default_kinds;  // those that the guard keeps
};

// The kinds of spans that are wanted.
text::SpanKinds kinds_of(const GuardKinds& wanted) noexcept;

// The route with all that is built in, as far as the options ask for it. `lossless` may be null.
Route builtin_route(const table::Program* program, const table::Reader* reader,
                    const LosslessCodec* lossless, const Options& options) noexcept;

// Whether words are looked up in what was learned, which takes so long that a WordCache pays.
bool looks_words_up(const Route& route) noexcept;

// A job of the route over the text from `in` on, of which [begin, in) is context; `begin` is where
// the text begins for the offsets of `report`. `limit` and `out` may be set later.
Job job_of(const Route& route, const Options& options, const char* begin, const char* in,
           const char* limit, const char* end, char* out, Report& report) noexcept;

// Scratch space on the stack that any job of a few bytes fits into.
inline constexpr std::size_t scratch_size = 64 * 1024;

// The most bytes that `size` bytes of text can become; see bound() in driver.hpp.
std::size_t bound(const Route& route, const Options& options, std::size_t size) noexcept;

// Room that the output of a job over `size` bytes needs when `behind` more bytes of text follow. It
// is more than the bound, because a job may go on behind its limit.
std::size_t room(const Route& route, const Options& options, std::size_t size,
                 std::size_t behind) noexcept;

// How many bytes of text a job may take so that its output fits into scratch_size; 0 for a route
// whose spellings are too long for that.
std::size_t scratch_block(const Route& route, const Options& options) noexcept;

// Where a block of about `size` bytes from `from` on may end, so that what follows can be converted
// by itself with [begin, from) as its context.
const char* block_end(const Route& route, const char* begin, const char* from, const char* end,
                      std::size_t size) noexcept;

// Where in [from, end) a conversion of incomplete text must stop so that the rest cannot change
// what is decided; see safe_limit() in driver.hpp. [begin, from) is the context.
const char* safe_limit(const Route& route, const char* begin, const char* from, const char* end,
                       bool& mid_word) noexcept;

// True when the text behind `at`, which follows `begin`, is converted as if nothing stood before
// it.
bool may_cut(const Route& route, const Options& options, const char* begin,
             const char* at) noexcept;

// The beginning of the context that later decisions may look back at from `at`.
const char* context_before(const Route& route, const char* begin, const char* at) noexcept;

// Runs a job of the route. Returns false when it stopped before invalid bytes (Invalid::stop).
bool run(Job& job) noexcept;

}  // namespace jazu::engine
