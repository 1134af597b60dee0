#include "engine/word_cache.hpp"

#include <algorithm>
#include <bit>
#include <new>
#include <utility>

namespace jazu::engine {
namespace {

// 1 MB of pairs. More would find few words more: many stand in a text only once.
constexpr unsigned most_bits = 13;

// About as many bytes of text bring one word that the cache does not have.
constexpr std::size_t bytes_for_word = 32;

}  // namespace

std::unique_ptr<WordCache> WordCache::make(std::size_t text_size) noexcept {
  const std::size_t words = text_size / bytes_for_word;
  const auto bits = std::min<unsigned>(static_cast<unsigned>(std::bit_width(words | 1)), most_bits);
  std::unique_ptr<Pair[]> pairs(new (std::nothrow) Pair[std::size_t{1} << bits]);
  if (pairs == nullptr) return nullptr;
  return std::unique_ptr<WordCache>(new (std::nothrow) WordCache(std::move(pairs), bits));
}

// A multiplicative hash over eight bytes at a time.
std::size_t WordCache::place_of(std::string_view text, std::uint8_t state) const noexcept {
  constexpr std::uint64_t factor = 0x9E3779B97F4A7C15;
  std::uint64_t hash = text.size() << 8 | state;
  for (std::size_t at = 0; at < text.size(); at += 8) {
    std::uint64_t part = 0;
    std::memcpy(&part, text.data() + at, std::min<std::size_t>(8, text.size() - at));
    hash = (hash ^ part) * factor;
    hash ^= hash >> 32;
  }
  return static_cast<std::size_t>(hash * factor >> (64 - bits_));
}

void WordCache::put(std::string_view text, std::uint8_t state, std::string_view written, bool kept,
                    bool respelled) noexcept {
  if (text.empty() || text.size() + written.size() > KnownWord::most) return;
  Pair& pair = pairs_[place_of(text, state)];
  pair.before = pair.last;
  KnownWord& known = pair.last;
  known.size = static_cast<std::uint8_t>(text.size());
  known.written_size = static_cast<std::uint8_t>(written.size());
  known.state = state;
  known.kept = kept;
  known.respelled = respelled;
  std::memcpy(known.bytes.data(), text.data(), text.size());
  std::memcpy(known.bytes.data() + text.size(), written.data(), written.size());
}

}  // namespace jazu::engine
