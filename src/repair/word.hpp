// A word as repair sees it: a run of letters of any script, with the marks and the invisible
// characters among them. Hyphens, digits and apostrophes end one.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "repair/character.hpp"

namespace jazu::repair {

struct Word {
  struct Item {
    char32_t code_point;
    std::uint16_t begin;  // bytes behind the beginning of the word
    std::uint8_t size;
    Kind kind;
  };

  // What is longer is no word of any language and is left alone.
  static constexpr std::size_t max_items = 96;

  const char* begin = nullptr;
  const char* end = nullptr;
  std::size_t size = 0;  // items
  bool too_long = false;
  bool behind_digit = false;
  std::array<Item, max_items> items;
  std::array<std::uint8_t, 8> counts{};  // items of each kind

  std::size_t count(Kind kind) const noexcept { return counts[static_cast<std::size_t>(kind)]; }
};

// Where the word begins that has a byte at `at` or ends there, but not before `begin`, nor more
// than the bytes of max_items before `at`.
const char* word_begin(const char* begin, const char* at) noexcept;

// Takes the word that begins at `at`, where it may be empty; `begin` is where the text begins.
void take_word(const char* begin, const char* at, const char* end, Word& word) noexcept;

}  // namespace jazu::repair
