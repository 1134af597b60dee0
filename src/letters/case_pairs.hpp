// The case pairs of an alphabet, laid out for looking them up.
#pragma once

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "jazu/alphabet.hpp"
#include "table/case_map.hpp"

namespace jazu::letters {

// What each code point becomes. Code points that the flat array of entries has are looked up there.
class CaseMapping {
 public:
  static constexpr std::size_t flat_count = 0x800;

  // The UTF-8 bytes of what a code point becomes, the first of them lowest, and their number in the
  // top byte.
  using Entry = std::uint64_t;
  static constexpr unsigned size_shift = 56;

  // `exceptions` are pairs of an alphabet that go before those of Unicode.
  using Exceptions = std::vector<std::pair<char32_t, char32_t>>;
  CaseMapping(char32_t (*usual)(char32_t) noexcept, Exceptions exceptions);

  Entry entry(char32_t code_point) const noexcept { return flat_[code_point]; }

  // The same for any code point, as one.
  char32_t operator()(char32_t code_point) const noexcept;

 private:
  char32_t (*usual_)(char32_t) noexcept;
  Exceptions exceptions_;  // sorted
  std::array<Entry, flat_count> flat_;
};

// What the table of an alphabet says of its letters.
struct LetterFacts {
  table::CaseMap pairs;       // those of variants first
  std::u32string signs;       // what it writes inside words that has no case: apostrophes, primes
  std::u32string word_signs;  // what it writes before words: the hamza of arab
};

// Parses the table.
LetterFacts facts_of(Alphabet alphabet);

struct CasePairs {
  explicit CasePairs(const LetterFacts& facts);

  // Whether a code point is one that words are made of, and whether it may stand inside of one.
  bool is_letter(char32_t code_point) const noexcept;
  bool is_sign(char32_t code_point) const noexcept {
    return signs_.find(code_point) != std::u32string::npos;
  }

  CaseMapping upper, lower;

 private:
  bool find_letter(char32_t code_point) const noexcept;

  std::bitset<CaseMapping::flat_count> letters_;
  std::u32string signs_;
};

}  // namespace jazu::letters
