// Which Latin alphabet a text is in, as far as its letters alone tell.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "table/reader.hpp"
#include "text/utf8.hpp"

namespace jazu::key {

// The built-in Latin alphabets that can be read, the newest first.
class LatinChoice {
 public:
  LatinChoice();

  std::span<const table::Reader* const> readers() const noexcept { return readers_; }

  // The reader of the newest of those that have all letters of the most words, of which the first
  // detection_window bytes tell.
  const table::Reader& choose(std::string_view text) const;

 private:
  using Mask = std::uint32_t;  // bit n: alphabet n
  static constexpr Mask all = ~Mask{0};
  static constexpr std::size_t flat_count = 0x800;

  enum class Unit : std::uint8_t { other, inner, cyrillic, latin };

  // What a code point is, and which alphabets have it.
  struct Entry {
    Mask mask;
    Unit unit;
  };

  struct Step {
    char32_t before, code_point;
    bool ends;  // no letter follows
  };

  static Unit unit_of(char32_t code_point) noexcept;
  Unit unit(const text::Decoded& next) const noexcept;
  Mask own(char32_t code_point) const noexcept;
  Mask allowed(const Step& step) const noexcept;
  // Which alphabets have all letters of the word at `at`, which is moved behind it.
  Mask word(const char*& at, const char* end) const;
  const char* word_begin(const char* passed, const char* at) const noexcept;

  std::vector<const table::Reader*> readers_;
  std::array<Entry, flat_count> flat_{};
};

}  // namespace jazu::key
