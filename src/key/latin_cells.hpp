// What the letters of a Latin alphabet do in a Transducer.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

#include "key/transducer.hpp"
#include "table/letters.hpp"
#include "table/reader.hpp"

namespace jazu::key {

// The rules by which a letter is read look at the letters before it and at what is behind it.
// Nearly all that they decide makes no difference to the key: `ts` is one letter or two of the same
// key, and what tells и from й is, to all but a few, whether a vowel stands before. So a letter has
// a cell where every spelling that the rules may choose there, after whatever letters lead to that
// state and whatever is behind, writes the same and leads to the same state. Where they differ its
// word is read by the rules.
class LatinCells {
 public:
  // All must outlive this object.
  LatinCells(Transducer& transducer, const table::Reader& reader, Transducer::Map& map);

  // Adds the columns of all letters, and puts them into the map.
  void add();

 private:
  using Cell = Transducer::Cell;

  // Choices of table::Decisions.
  class Choices {
   public:
    void add(std::uint8_t choice) noexcept {
      words_[choice / 64] |= std::uint64_t{1} << choice % 64;
    }
    void add(const Choices& more) noexcept {
      for (std::size_t i = 0; i < words_.size(); ++i) words_[i] |= more.words_[i];
    }
    // True if `suits` is, for each of them.
    template <typename Suits>
    bool all(const Suits& suits) const {
      for (std::size_t i = 0; i < words_.size(); ++i) {
        for (std::uint64_t left = words_[i]; left != 0; left &= left - 1) {
          const auto bit = static_cast<std::size_t>(std::countr_zero(left));
          if (!suits(static_cast<std::uint8_t>(64 * i + bit))) return false;
        }
      }
      return true;
    }

   private:
    std::array<std::uint64_t, 4> words_{};
  };

  void find_before();
  bool is_always_read(std::size_t entry) const noexcept;
  const Choices& choices_of_row(std::uint16_t row);
  Choices choices(std::size_t entry, std::size_t state);
  Cell cell(std::size_t entry, std::size_t state);
  Cell cell_of(const table::ReadSpelling& spelling, std::size_t state) const noexcept;
  void check_lists(char32_t code_point, std::size_t state);
  bool is_written_alike(const table::ReadSpelling& spelling, std::size_t state) const noexcept;
  template <typename Suits>
  bool all_of_list(std::size_t entry, std::uint8_t choice, const Suits& suits) const;

  Transducer& transducer_;
  const table::Reader& reader_;
  Transducer::Map& map_;
  std::vector<std::uint8_t> entries_;  // of all letters, and of what is in no word
  table::LetterSet read_ = 0;          // all that anything is read as
  // The letters that may have been read last in each state.
  std::array<table::LetterSet, Transducer::state_count> before_{};
  std::map<std::uint16_t, Choices> rows_;
};

}  // namespace jazu::key
