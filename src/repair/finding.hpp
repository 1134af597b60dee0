// What is wrong with one word or sign, and what it becomes.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "repair/rule.hpp"
#include "repair/word.hpp"

namespace jazu::repair {

// A part of the text that becomes something else; nothing when `text_size` is 0.
struct Change {
  static constexpr std::size_t max_text = 8;

  const char* begin;
  std::uint8_t size;
  std::uint8_t text_size;
  Rule rule;
  std::array<char, max_text> text;

  std::string_view replacement() const noexcept { return {text.data(), text_size}; }

  // The first code point of the replacement; 0 when there is none.
  char32_t first() const noexcept;

  // Makes it the change of `count` bytes into one code point.
  void become(std::size_t count, char32_t code_point) noexcept;
};

struct Finding {
  const char* begin = nullptr;
  const char* end = nullptr;
  Rule rule = Rule::none;  // the one that says most; of the others see the changes
  std::size_t size = 0;    // changes, in the order of the text; none when it is only reported
  std::array<Change, Word::max_items + 1> changes;  // a hamza may be added

  void clear(const char* from, const char* to) noexcept {
    begin = from;
    end = to;
    rule = Rule::none;
    size = 0;
  }

  // The bytes of [at, at + count) become up to two code points; 0 stands for none.
  void change(const char* at, std::size_t count, Rule by, char32_t first = 0,
              char32_t second = 0) noexcept;
  void change(const char* at, std::size_t count, Rule by, std::string_view text) noexcept;

  // Appends what [begin, end) becomes.
  void append(std::string& out) const;
};

}  // namespace jazu::repair
