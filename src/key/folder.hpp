// From letters to a key: what counts as one letter at each level.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "jazu/search_key.hpp"
#include "table/letters.hpp"

namespace jazu::key {

// What a letter becomes: up to four bytes, the first of them lowest, their number above them, and
// what the letters beside it have to know.
struct Fold {
  using Bits = std::uint64_t;
  static constexpr unsigned size_shift = 32;
  static constexpr Bits size_mask = 7;
  static constexpr Bits vowel = Bits{1} << 40;
  static constexpr Bits silent = Bits{1} << 41;      // nothing is written
  static constexpr Bits in_context = Bits{1} << 42;  // it depends on those beside it

  // What must not stand right before it, or more has to be known: each bit of `refuses` of a letter
  // is one that the letter before may have among `is`. A word begins with all of them.
  static constexpr Bits is_vowel = Bits{1} << 48;
  static constexpr Bits is_consonant = Bits{1} << 49;
  static constexpr Bits is_glide = Bits{1} << 50;
  static constexpr Bits is_sh = Bits{1} << 51;
  static constexpr Bits is_all = is_vowel | is_consonant | is_glide | is_sh;
  static constexpr unsigned refuses_shift = 4;
};

// The folds of all letters at one level.
using Folds = std::array<Fold::Bits, table::letter_count>;
Folds folds_of(KeyLevel level) noexcept;

// Writes the keys of words, one after the other. Where it writes there must be room for `most`
// bytes for each letter, and for eight more.
class Folder {
 public:
  static constexpr std::size_t most = 4;
  static constexpr std::size_t slack = 8;

  Folder(const Folds& folds, KeyLevel level) noexcept : folds_(folds), level_(level) {}

  void begin_word() noexcept {
    before_ = 0;
    glide_ = last_ = no_letter;
  }

  char* add(table::Letter letter, char* out) noexcept {
    const Fold::Bits fold = folds_[letter];
    if ((fold & (Fold::in_context | Fold::silent)) != 0 || glide_ != no_letter) {
      return add_in_context(letter, out);
    }
    last_ = no_letter;
    before_ = fold;
    std::memcpy(out, &fold, sizeof fold);
    return out + (fold >> Fold::size_shift & Fold::size_mask);
  }

  // A letter that is none of Kazakh: stays, as a small one.
  char* copy(char32_t code_point, char* out) noexcept;

  // Must follow the last letter of a word.
  char* end_word(char* out) noexcept { return settle_glide(false, out); }

 private:
  static constexpr table::Letter no_letter = 0xFF;

  char* add_in_context(table::Letter letter, char* out) noexcept;
  char* add_simple(table::Letter letter, char* out) noexcept;
  char* settle_glide(bool before_vowel, char* out) noexcept;
  char* write(table::Letter letter, char* out) noexcept;

  const Folds& folds_;
  KeyLevel level_;
  Fold::Bits before_ = 0;            // the fold of the letter before, or 0
  table::Letter glide_ = no_letter;  // of several и and й in a row the first, not written yet
  table::Letter last_ = no_letter;   // ш, if that was written last and another would be the same
};

}  // namespace jazu::key
