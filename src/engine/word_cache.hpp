// The words that a text had a moment ago, and what they became: texts repeat their words, and to
// find one is much less work than to read it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>
#include <utility>

namespace jazu::engine {

// Shorter texts, in bytes, repeat too few words for a cache of them.
inline constexpr std::size_t worth_caching = 16 * 1024;

// What a short word became. Fills one line of the processor's cache.
struct alignas(64) KnownWord {
  // Bytes of a word and of what it became, together.
  static constexpr std::size_t most = 60;

  std::uint8_t size = 0;  // bytes of the word; 0: nothing is known
  std::uint8_t written_size = 0;
  std::uint8_t state = 0;
  bool kept : 1 = false;         // it was copied, being of another language
  bool respelled : 1 = false;    // see WordReading
  std::array<char, most> bytes;  // the word, and what it became behind it

  std::string_view written() const noexcept { return {bytes.data() + size, written_size}; }

  bool is(std::string_view text, std::uint8_t its_state) const noexcept {
    return size == text.size() && state == its_state &&
           std::memcmp(bytes.data(), text.data(), text.size()) == 0;
  }
};

// For one route with one set of options: what a word becomes depends on nothing but its bytes and
// on `state`, by which the caller tells apart what else matters. Each word has two places, which it
// shares with others; the two that were asked for last stay. Not for two threads at once.
class WordCache {
 public:
  // Not more than pays for a text of so many bytes, and 1 MB at most. Null when there is no memory.
  static std::unique_ptr<WordCache> make(std::size_t text_size) noexcept;

  // Null when the word is not there. Valid until the next call.
  const KnownWord* find(std::string_view text, std::uint8_t state) noexcept {
    if (text.empty() || text.size() > KnownWord::most) return nullptr;
    Pair& pair = pairs_[place_of(text, state)];
    if (pair.last.is(text, state)) return &pair.last;
    if (!pair.before.is(text, state)) return nullptr;
    std::swap(pair.last, pair.before);
    return &pair.last;
  }

  // Words that are too long for a place are left out.
  void put(std::string_view text, std::uint8_t state, std::string_view written, bool kept,
           bool respelled) noexcept;

 private:
  struct Pair {
    KnownWord last, before;
  };

  WordCache(std::unique_ptr<Pair[]> pairs, unsigned bits) noexcept
      : pairs_(std::move(pairs)), bits_(bits) {}

  std::size_t place_of(std::string_view text, std::uint8_t state) const noexcept;

  std::unique_ptr<Pair[]> pairs_;
  unsigned bits_;  // of the number of a pair
};

}  // namespace jazu::engine
