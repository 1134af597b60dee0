// Which Latin alphabet a text is in, as far as its letters alone tell.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "table/reader.hpp"

namespace jazu::key {

// The built-in Latin alphabets that can be read, the newest first.
class LatinChoice {
 public:
  LatinChoice();

  // The reader of the newest of those that have all letters of the most words, of which the first
  // detection_window bytes tell.
  const table::Reader& choose(std::string_view text) const;

 private:
  using Mask = std::uint32_t;  // bit n: alphabet n
  static constexpr Mask all = ~Mask{0};
  static constexpr std::size_t flat_count = 0x800;

  enum class Unit : std::uint8_t { other, inner, cyrillic, latin };

  struct Step {
    char32_t before, code_point;
    bool ends;  // no letter follows
  };

  static Unit unit_of(char32_t code_point) noexcept;
  Mask own(char32_t code_point) const noexcept;
  Mask allowed(const Step& step) const noexcept;
  // Which alphabets have all letters of the word at `at`, which is moved behind it.
  Mask word(const char*& at, const char* end) const;

  std::vector<const table::Reader*> readers_;
  std::array<Mask, flat_count> flat_{};
  std::array<Unit, flat_count> unit_{};
};

}  // namespace jazu::key
