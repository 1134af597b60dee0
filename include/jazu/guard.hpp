// The parts of a text that conversion copies and repair leaves alone.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "jazu/edits.hpp"
#include "jazu/options.hpp"

namespace jazu {

// No span has more bytes; a longer link is cut.
inline constexpr std::size_t longest_guarded_span = 4096;

// Links, addresses, paths, code, tags and the like, as byte ranges in the order of the text; those
// that lie inside others are not told apart. A span never goes over a line end, so that text may be
// asked about line by line. GuardKinds::foreign adds nothing: which words are foreign depends on
// the alphabet that is read.
//
// Thread-safe. Linear; throws nothing but std::bad_alloc.
std::vector<Range> guarded_spans(std::string_view text, const GuardKinds& kinds = {});

}  // namespace jazu
