// One alphabet as lossless mode sees it: flat tables of its canonical spellings, made once for each
// Converter.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "reading/letters.hpp"
#include "reading/word.hpp"
#include "table/program.hpp"
#include "table/reader.hpp"

namespace jazu::lossless {

// What a code point is: a letter and its case (the numbers of table::unit), because it is always
// read as that, or one of these.
namespace value {
inline constexpr std::uint8_t undecided = 0x80;  // of a spelling that has to be looked at
inline constexpr std::uint8_t outside = 0x81;    // not of a word
inline constexpr std::uint8_t foreign = 0x82;    // the same, a letter of the script that it lacks
constexpr bool is_letter(std::uint8_t value) noexcept {
  return value < undecided;
}
constexpr bool in_word(std::uint8_t value) noexcept {
  return value <= undecided;
}
}  // namespace value

// How a letter is written wherever it stands.
struct Spelled {
  static constexpr std::uint8_t complex = 0xFF;  // it depends on its neighbours, or is too long

  std::array<char, 8> bytes{};  // all are stored, the first `size` are meant
  std::uint8_t size = 0;
  std::uint8_t count = complex;  // code points
  std::array<char16_t, 2> code_points{};
};

struct PunctuationPair {
  char32_t own, ascii;
};

// Only what is frozen counts: rows, writing rules and the reading rules of blocks `marks`.
class Side {
 public:
  // Refers to both. `reader` is null for cyrl, where each letter is itself.
  Side(const table::Program& program, const table::Reader* reader);

  const table::Program& program() const noexcept { return program_; }
  const table::Reader& reader() const noexcept { return *reader_; }
  bool is_cyrillic() const noexcept { return reader_ == nullptr; }

  // False for an alphabet without capitals.
  bool is_cased() const noexcept { return reader_ == nullptr || reader_->cased; }

  std::uint8_t value_of(char32_t code_point) const noexcept {
    return code_point < table::entry_count ? flat_[code_point] : high_value(code_point);
  }

  // What the rules choose at position `at` of a word, after `letters`; null for nothing.
  const table::ReadSpelling* choose(const reading::Word& word, std::size_t at,
                                    const reading::Letters& letters) const noexcept;

  bool tells_front(char32_t code_point) const noexcept {
    return reader_->front.find(code_point) != std::u32string_view::npos;
  }

  // Indexed as value_of() gives letters.
  const Spelled& spelled(std::uint8_t letter) const noexcept { return spelled_[letter]; }

  // The sign before words as a code point, or 0.
  char32_t sign() const noexcept { return sign_; }

  const std::vector<PunctuationPair>& punctuation() const noexcept { return punctuation_; }

 private:
  void read_cyrillic();
  void read_spellings();
  void write_letters();
  void other_code_points();
  std::uint8_t only_reading(char32_t code_point) const noexcept;
  void set_in_word(char32_t code_point);
  std::uint8_t high_value(char32_t code_point) const noexcept;

  const table::Program& program_;
  const table::Reader* reader_;
  std::array<std::uint8_t, table::entry_count> flat_;
  std::vector<char32_t> high_;  // code points of words beyond the flat table, sorted
  std::array<Spelled, 128> spelled_;
  std::vector<PunctuationPair> punctuation_;
  char32_t sign_ = 0;
};

// The letter in the flat numbers.
constexpr std::uint8_t cased_value(table::Letter letter, bool upper) noexcept {
  return static_cast<std::uint8_t>(letter | (upper ? table::unit::upper : 0));
}

// True for the spellings that lossless mode knows: canonical ones.
constexpr bool counts(const table::ReadSpelling& spelling) noexcept {
  return spelling.frozen && spelling.role != table::Role::variant;
}

}  // namespace jazu::lossless
