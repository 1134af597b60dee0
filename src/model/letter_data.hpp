// The bytes of the letter model.
#pragma once

#include <cstdint>
#include <span>

namespace jazu::model {

// A trie of contexts, shortest first. Context 0 is the empty one. The followers of a context lie
// together, sorted by symbol: all symbols of the empty context and of those of one letter, and
// those that were seen of longer ones. Followers of contexts that may grow name the longer context;
// those of the longest contexts do not need to and take half the room.
struct LetterData {
  std::uint32_t order = 0;  // letters of an n-gram: a context has up to order - 1

  // offset << 8 | what it costs to fall back to a shorter context. One element more than there are
  // contexts stands behind those of each of the two kinds, to end the followers of the last.
  std::span<const std::uint32_t> contexts;
  std::uint32_t outer_begin = 0;  // the first of the longest contexts

  std::span<const std::uint32_t> inner;  // child << 14 | cost << 6 | symbol
  std::span<const std::uint16_t> outer;  // cost << 6 | symbol
};

}  // namespace jazu::model
