#include "engine/word_cache.hpp"

#include <algorithm>
#include <cstring>

namespace jazu::engine {

// A multiplicative hash over eight bytes at a time.
std::size_t WordCache::place_of(std::string_view text, std::uint8_t state) noexcept {
  constexpr std::uint64_t factor = 0x9E3779B97F4A7C15;
  std::uint64_t hash = text.size() << 8 | state;
  for (std::size_t at = 0; at < text.size(); at += 8) {
    std::uint64_t part = 0;
    std::memcpy(&part, text.data() + at, std::min<std::size_t>(8, text.size() - at));
    hash = (hash ^ part) * factor;
    hash ^= hash >> 32;
  }
  return static_cast<std::size_t>(hash * factor >> (64 - bits));
}

void WordCache::put(std::string_view text, std::uint8_t state, std::string_view written, bool kept,
                    bool respelled) noexcept {
  if (text.size() > KnownWord::most_text || written.size() > KnownWord::most_written) return;
  KnownWord& known = words_[place_of(text, state)];
  known.size = static_cast<std::uint8_t>(text.size());
  known.written_size = static_cast<std::uint8_t>(written.size());
  known.state = state;
  known.kept = kept;
  known.respelled = respelled;
  std::memcpy(known.text.data(), text.data(), text.size());
  std::memcpy(known.written.data(), written.data(), written.size());
}

}  // namespace jazu::engine
