// What a word is looked up by.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "engine/word_state.hpp"

namespace jazu::engine {

static_assert(std::endian::native == std::endian::little, "words are compared as numbers");

// The bytes of a word, eight at a time, and its state.
class WordKey {
 public:
  // Longer words are not looked up: their size is 0.
  static constexpr std::size_t most = 56;

  // What must be readable behind the beginning of a run.
  static constexpr std::size_t reach = most + 8;

  WordKey(std::string_view text, std::uint8_t state) noexcept : state_(state) {
    const std::size_t size = text.size() > most ? 0 : text.size();
    for (std::size_t at = 0; at < size; at += 8) {
      std::uint64_t part = 0;
      std::memcpy(&part, text.data() + at, std::min<std::size_t>(8, size - at));
      add(part);
    }
    size_ = size;
  }

  // For the run of ASCII letters and of bytes that are not ASCII that begins at `at`.
  static WordKey of_run(const char* at, std::uint8_t state) noexcept {
    WordKey key(state);
    for (std::size_t size = 0; size <= most; size += 8) {
      const std::uint64_t part = load(at + size);
      const std::uint64_t ends = others(part);
      if (ends == 0 && size < most) {
        key.add(part);
        continue;
      }
      const unsigned bits = ends == 0 ? 64 : static_cast<unsigned>(std::countr_zero(ends)) & ~7U;
      if (bits != 0) {
        if (size == most) break;
        key.add(part & ((std::uint64_t{1} << bits) - 1));
      }
      key.size_ = size + bits / 8;
      break;
    }
    return key;
  }

  std::size_t size() const noexcept { return size_; }

  std::size_t place(unsigned bits) const noexcept {
    const std::uint64_t seed = size_ << 8 | (state_ & (word_state::of_run & ~word_state::alone));
    return static_cast<std::size_t>((hash_ ^ seed) * factor >> (64 - bits));
  }

  // Whether a word of this state and with these bytes is the one; eight bytes may be read from
  // where its last eight begin.
  bool suits(std::uint8_t state, const char* bytes) const noexcept {
    if (((state ^ state_) & compared_) != 0) return false;
    const std::size_t whole = size_ / 8;
    for (std::size_t i = 0; i < whole; ++i) {
      if (load(bytes + 8 * i) != part_[i]) return false;
    }
    const unsigned rest = size_ % 8;
    if (rest == 0) return true;
    return ((load(bytes + 8 * whole) ^ part_[whole]) << (64 - 8 * rest)) == 0;
  }

  void copy_to(char* bytes) const noexcept { std::memcpy(bytes, part_.data(), size_); }

  std::uint8_t state() const noexcept { return state_; }

 private:
  static constexpr std::uint64_t factor = 0x9E3779B97F4A7C15;

  explicit WordKey(std::uint8_t state) noexcept
      : state_(state | word_state::alone), compared_(word_state::of_run) {}

  static std::uint64_t load(const char* at) noexcept {
    std::uint64_t result = 0;
    std::memcpy(&result, at, 8);
    return result;
  }

  // Bit 7 of each byte that is ASCII and no letter.
  static std::uint64_t others(std::uint64_t part) noexcept {
    constexpr std::uint64_t each = 0x0101010101010101;
    const std::uint64_t small = (part | 0x20 * each) & 0x7F * each;
    const std::uint64_t from_a = small + (0x80 - 'a') * each;
    const std::uint64_t behind_z = small + (0x7F - 'z') * each;
    return ~((from_a & ~behind_z) | part) & 0x80 * each;
  }

  void add(std::uint64_t part) noexcept {
    part_[count_++] = part;
    hash_ = (hash_ ^ part) * factor;
    hash_ ^= hash_ >> 32;
  }

  std::array<std::uint64_t, most / 8> part_;  // the last one ends in zeros
  std::size_t count_ = 0;
  std::size_t size_ = 0;
  std::uint64_t hash_ = 0;
  std::uint8_t state_;
  std::uint8_t compared_ = static_cast<std::uint8_t>(~word_state::alone);  // bits of the state
};

}  // namespace jazu::engine
