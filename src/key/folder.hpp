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

  // All that what follows depends on: what was written last in the word, and which of и and й waits
  // for what is behind it.
  enum class State : std::uint8_t {
    start,
    consonant,  // or a letter that was copied
    vowel,
    sh,
    glide_at_start,
    glide_behind_consonant,
    i_behind_vowel,
    j_behind_vowel,
  };
  static constexpr std::size_t state_count = 8;

  Folder(const Folds& folds, KeyLevel level) noexcept : folds_(folds), level_(level) {}

  State state() const noexcept;

  // Goes on in a word of which the letters so far led to this state.
  void resume(State state) noexcept;

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
