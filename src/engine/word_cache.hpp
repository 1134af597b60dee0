// The words that a text had a moment ago, and what they became: texts repeat their words, and to
// find one is much less work than to read it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <string_view>

namespace jazu::engine {

// Shorter texts, in bytes, repeat too few words for a cache of them.
inline constexpr std::size_t worth_caching = 16 * 1024;

// What a short word became. Fills one line of the processor's cache.
struct alignas(64) KnownWord {
  static constexpr std::size_t most_text = 26;
  static constexpr std::size_t most_written = 34;

  std::uint8_t size = 0;  // bytes of `text`; 0: nothing is known
  std::uint8_t written_size = 0;
  std::uint8_t state = 0;
  bool kept : 1 = false;       // it was copied, being of another language
  bool respelled : 1 = false;  // see WordReading
  std::array<char, most_text> text;
  std::array<char, most_written> written;
};

// For one route with one set of options: what a word becomes depends on nothing but its bytes and
// on `state`, by which the caller tells apart what else matters. Each word has one place, where the
// last one of those that belong there stays. Not for two threads at once.
class WordCache {
 public:
  // Null when there is no memory for it.
  static std::unique_ptr<WordCache> make() noexcept {
    return std::unique_ptr<WordCache>(new (std::nothrow) WordCache);
  }

  // Null when the word is not there.
  const KnownWord* find(std::string_view text, std::uint8_t state) const noexcept {
    if (text.size() > KnownWord::most_text) return nullptr;
    const KnownWord& known = words_[place_of(text, state)];
    const bool same =
        known.state == state && std::string_view(known.text.data(), known.size) == text;
    return same ? &known : nullptr;
  }

  // Words that are too long for a place are left out.
  void put(std::string_view text, std::uint8_t state, std::string_view written, bool kept,
           bool respelled) noexcept;

 private:
  static constexpr unsigned bits = 13;

  static std::size_t place_of(std::string_view text, std::uint8_t state) noexcept;

  std::array<KnownWord, std::size_t{1} << bits> words_;
};

}  // namespace jazu::engine
