// The bytes that characters have in the encodings that UTF-8 is misread as.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "encoding/encoding_data.hpp"
#include "jazu/mojibake.hpp"

namespace jazu::encodings {

// An encoding that UTF-8 is misread as.
struct Reader {
  Misreading misreading;
  Encoding encoding;
  std::uint8_t no_break_space;  // its byte, when it continues a sequence of UTF-8; or 0
  std::uint8_t lost;            // the one byte that it lacks, or 0
};

// windows-1252 is latin-1 with more characters, so latin-1 is tried first: what both read is named
// after the plain one.
inline constexpr std::array<Reader, 6> readers = {{
    {Misreading::utf8_as_windows_1251, Encoding::windows_1251, 0xA0, 0x98},
    {Misreading::utf8_as_latin_1, Encoding::latin_1, 0xA0, 0},
    {Misreading::utf8_as_windows_1252, Encoding::windows_1252, 0xA0, 0},
    {Misreading::utf8_as_koi8_r, Encoding::koi8_r, 0x9A, 0},
    {Misreading::utf8_as_cp866, Encoding::cp866, 0, 0},
    {Misreading::utf8_as_mac_cyrillic, Encoding::mac_cyrillic, 0, 0},
}};

using ReaderSet = std::uint8_t;  // bit n stands for readers[n]

// Looks bytes up by an index into `readers`. Computed by the compiler.
class ByteMaps {
 public:
  explicit constexpr ByteMaps(std::span<const SingleByte> tables);

  // The byte above 0x7F of a character, or 0.
  std::uint8_t high_byte(std::size_t reader, char32_t character) const noexcept {
    return entry(character).bytes[reader];
  }

  // Those for which both may begin a sequence of UTF-8.
  ReaderSet that_begin(char32_t first, char32_t second) const noexcept {
    return static_cast<ReaderSet>(entry(first).begins & entry(second).continues);
  }

 private:
  struct Entry {
    std::array<std::uint8_t, readers.size()> bytes{};
    ReaderSet begins = 0, continues = 0;
  };

  // Behind the last character of the tables, a square of KOI8-R. They stand on few pages; to need
  // one more does not compile.
  static constexpr char32_t end = 0x2600;
  static constexpr std::size_t page_size = 256;
  static constexpr std::size_t page_count = 10;

  constexpr void add(std::size_t reader, const Back& pair, std::size_t& used);

  const Entry& entry(char32_t character) const noexcept {
    const std::size_t page = character < end ? pages_[character / page_size] : 0;
    return entries_[page * page_size + character % page_size];
  }

  std::array<std::uint8_t, end / page_size> pages_{};  // 0 is a page of nothing
  std::array<Entry, page_size * page_count> entries_{};
};

constexpr void ByteMaps::add(std::size_t reader, const Back& pair, std::size_t& used) {
  if (pair.character >= end) return;
  std::uint8_t& page = pages_[pair.character / page_size];
  if (page == 0) page = static_cast<std::uint8_t>(used++);
  Entry& entry = entries_[page * page_size + pair.character % page_size];
  entry.bytes[reader] = pair.byte;
  ReaderSet& set = pair.byte < 0xC0 ? entry.continues : entry.begins;
  set = static_cast<ReaderSet>(set | 1U << reader);
}

constexpr ByteMaps::ByteMaps(std::span<const SingleByte> tables) {
  std::size_t used = 1;
  for (std::size_t reader = 0; reader < readers.size(); ++reader) {
    for (const SingleByte& table : tables) {
      if (table.encoding != readers[reader].encoding) continue;
      for (const Back& pair : table.back) add(reader, pair, used);
    }
  }
}

// With the tables of the library.
const ByteMaps& builtin_byte_maps() noexcept;

}  // namespace jazu::encodings
