// The words that a text had a moment ago, and what they became: texts repeat their words, and to
// find one is much less work than to read it.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <utility>

#include "engine/known_word.hpp"
#include "engine/word_key.hpp"

namespace jazu::engine {

// Shorter texts, in bytes, repeat too few words for a cache of them.
inline constexpr std::size_t worth_caching = 16 * 1024;

// For one route with one set of options: what a word becomes depends on nothing but its bytes and
// on a state, by which the caller tells apart what else matters. A word has its place in a set of
// two lines of the processor's cache; a line has room for two short words or for a long one. Those
// that were asked for last stay. Not for two threads at once.
class WordCache {
 public:
  // Bytes of a word and of what it became, together; two bytes of a Cyrillic letter count as one.
  static constexpr std::size_t most = 60, most_short = 28;

  // Not more than pays for a text of so many bytes, and 1 MB at most. Null when there is no memory.
  static std::unique_ptr<WordCache> make(std::size_t text_size) noexcept;

  // Nothing when the word is not there. Valid until the next call.
  KnownWord find(const WordKey& key) noexcept {
    if (key.size() == 0) return {};
    Set& set = sets_[key.place(bits_)];
    const KnownWord known = find(set[0], key);
    return known ? known : find_before(set, key);
  }

  // Words that are too long for a line are left out.
  void put(const WordKey& key, std::string_view written, bool kept, bool respelled) noexcept;

 private:
  static constexpr std::size_t second = 32;  // where the second word of a line begins

  struct alignas(64) Line {
    std::array<char, 64> bytes{};

    // Both have the header of a long word where it is.
    KnownWord whole() noexcept { return {bytes.data(), most}; }
    KnownWord before() noexcept { return {bytes.data() + second, most_short}; }
    KnownWord last() noexcept { return {bytes.data(), most_short}; }
    bool is_long() noexcept { return whole().header().is_long; }
  };

  // The line that was asked for last, and the one before.
  using Set = std::array<Line, 2>;

  WordCache(std::unique_ptr<Set[]> sets, unsigned bits) noexcept
      : sets_(std::move(sets)), bits_(bits) {}

  static KnownWord find(Line& line, const WordKey& key) noexcept {
    const KnownWord before = line.before();
    if (before.header().is_long) return is(line.whole(), key) ? line.whole() : KnownWord();
    const KnownWord last = line.last();
    if (is(last, key)) return last;
    if (!is(before, key)) return {};
    char* const bytes = line.bytes.data();
    std::swap_ranges(bytes, bytes + second, bytes + second);
    return line.last();
  }

  static KnownWord find_before(Set& set, const WordKey& key) noexcept;
  static char* make_room(Set& set, bool for_long) noexcept;

  static bool is(const KnownWord& known, const WordKey& key) noexcept {
    return known.header().size == key.size() && key.suits(known.header().state, known.bytes());
  }

  std::unique_ptr<Set[]> sets_;
  unsigned bits_;  // of the number of a set
};

}  // namespace jazu::engine
