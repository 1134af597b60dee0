// Writes the letters of one word that stands by itself, as the kernel and the resolver do
// (engine/), and says where each spelling begins.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "lossless/side.hpp"
#include "lossless/word.hpp"

namespace jazu::lossless {

// Where the spelling of each letter begins, in code points; `inside` for a letter that shares its
// spelling with the one before it. Behind the last letter the end, twice: a letter whose successor
// begins at the same place is written as nothing.
struct Boundaries {
  static constexpr std::uint8_t inside = 0xFE;
  static constexpr std::uint8_t none = 0xFF;

  std::array<std::uint8_t, max_letters + 2> begin;
};

class WordWriter {
 public:
  // The list of abbreviations is no frozen data: what the other side of the codec relies on is
  // written without it.
  enum class Abbreviations : std::uint8_t { listed, not_listed };

  WordWriter(const Side& side, Abbreviations abbreviations) noexcept
      : side_(side), listed_(abbreviations == Abbreviations::listed) {}

  // Writes the word at `out` and returns the end. Up to eight bytes behind it may be overwritten.
  char* write(const Letters& letters, char* out) const noexcept;

  // The same, and fills `text` and `boundaries`. Returns null for more code points than a word may
  // have; that many spellings are then written at `out`.
  char* write(const Letters& letters, char* out, reading::Word& text,
              Boundaries& boundaries) const noexcept;

 private:
  bool wants_sign(const Letters& letters) const noexcept;
  table::Piece decide(const Letters& letters, std::size_t at, std::size_t& covered) const noexcept;
  bool matches(const table::Rule& rule, const Letters& letters, std::size_t at) const noexcept;
  bool context_holds(const table::Rule& rule, const Letters& letters,
                     std::size_t at) const noexcept;
  bool is_upper_throughout(const Letters& letters, std::size_t at) const noexcept;
  bool in_initialism(const Letters& letters, std::size_t at) const noexcept;

  const Side& side_;
  bool listed_;
};

}  // namespace jazu::lossless
