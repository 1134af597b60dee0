#include "engine/word_cache.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <new>
#include <utility>

namespace jazu::engine {
namespace {

// 1 MB of sets. More would find few words more: many stand in a text only once.
constexpr unsigned most_bits = 13;

// About as many bytes of text bring two words that the cache does not have.
constexpr std::size_t bytes_for_words = 64;

}  // namespace

std::unique_ptr<WordCache> WordCache::make(std::size_t text_size) noexcept {
  const std::size_t sets = text_size / bytes_for_words;
  const auto bits = std::min<unsigned>(static_cast<unsigned>(std::bit_width(sets | 1)), most_bits);
  // What is written of the last word may be read from one set more.
  static_assert(KnownWord::most_spill <= sizeof(Set));
  std::unique_ptr<Set[]> all(new (std::nothrow) Set[(std::size_t{1} << bits) + 1]);
  if (all == nullptr) return nullptr;
  return std::unique_ptr<WordCache>(new (std::nothrow) WordCache(std::move(all), bits));
}

// A word that was not in the line asked for last.
KnownWord WordCache::find_before(Set& set, const WordKey& key) noexcept {
  if (!find(set[1], key)) return {};
  std::swap(set[0], set[1]);
  return find(set[0], key);
}

// Moves the words of a set back, of which the last may fall out. Returns where the new one goes.
char* WordCache::make_room(Set& set, bool for_long) noexcept {
  char* const front = set[0].bytes.data();
  char* const back = set[1].bytes.data();
  if (for_long || set[0].is_long()) {
    set[1] = set[0];
    set[0] = {};
  } else {
    if (set[1].is_long()) set[1] = {};
    std::memcpy(back + second, back, second);
    std::memcpy(back, front + second, second);
    std::memcpy(front + second, front, second);
  }
  return front;
}

void WordCache::put(const WordKey& key, std::string_view written, bool kept,
                    bool respelled) noexcept {
  KnownWord::Header header;
  std::array<char, most> stored;
  if (kept) written = {};
  header.packed = !kept && written.size() <= 2 * most && KnownWord::pack(written, stored.data());
  const std::size_t size = header.packed ? written.size() / 2 : written.size();
  if (key.size() == 0 || key.size() + size > most) return;
  if (!header.packed) std::copy_n(written.data(), size, stored.data());
  header.size = static_cast<std::uint8_t>(key.size());
  header.stored = static_cast<std::uint8_t>(size);
  header.state = key.state();
  header.kept = kept;
  header.respelled = respelled;
  header.is_long = key.size() + size > most_short;
  char* const bytes = make_room(sets_[key.place(bits_)], header.is_long);
  key.copy_to(bytes);
  std::memcpy(bytes + key.size(), stored.data(), size);
  std::memcpy(bytes + (header.is_long ? most : most_short), &header, sizeof header);
}

}  // namespace jazu::engine
