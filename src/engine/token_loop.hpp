// The loop over a text that is not read by the flat table: any alphabet but cyrl. It goes from
// token to token, reads each word as letters, and lets the program of the target write them.
#pragma once

#include <cstddef>

#include "engine/job.hpp"

namespace jazu::engine {

// A token is a run of text without white space. What is longer is cut, so that a Stream need not
// keep it.
inline constexpr std::ptrdiff_t max_token = 1024;

// Where the token that begins at `at` ends. A caller that does not have the whole text knows the
// end when it lies before `end`, or when max_token bytes follow `at`.
const char* token_end(const char* at, const char* end) noexcept;

// True for ASCII white space: what stands between tokens.
constexpr bool is_white_space(char c) noexcept {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

// Converts the tokens that begin before job.limit, of which the last may end behind it. Returns
// false when it stopped before invalid bytes (Invalid::stop). job.reader must be set.
bool run_tokens(Job& job) noexcept;

}  // namespace jazu::engine
