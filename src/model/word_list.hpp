// Words of Kazakh, to be walked letter by letter.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>

#include "model/cost.hpp"
#include "model/word_case.hpp"
#include "model/word_data.hpp"
#include "table/letters.hpp"

namespace jazu::model {

// A view; copying it copies no data.
class WordList {
 public:
  // Words of a class are about equally frequent and are written in the same case. Class 0 is that
  // of what is no word.
  using Class = std::uint8_t;

  // A place between letters. Node 0 has no edges.
  using Node = std::uint32_t;

  class Edge {
   public:
    explicit Edge(std::uint32_t bits) noexcept : bits_(bits) {}
    table::Letter letter() const noexcept { return bits_ & 0x3F; }
    bool last() const noexcept { return (bits_ & 0x40) != 0; }
    Class word() const noexcept { return bits_ >> 7 & 0x3F; }
    Node child() const noexcept { return bits_ >> 13; }

   private:
    std::uint32_t bits_;
  };

  constexpr WordList() = default;
  constexpr explicit WordList(const WordData& data) noexcept : data_(data) {}

  bool empty() const noexcept { return data_.edges.empty(); }
  Node root() const noexcept { return data_.root; }

  // Where endings begin: what may follow a word to make another (-лар, -ның). Their classes are
  // steps of cost.
  Node endings() const noexcept { return data_.endings; }
  static constexpr Cost ending_cost(Class ending) noexcept { return (ending - 1U) * ending_step; }
  static constexpr Cost ending_step = 6;

  // Calls `take` for each edge of a node whose letter is in the set. Node 0 must not be asked.
  template <typename Take>
  void for_each(Node node, table::LetterSet letters, Take take) const noexcept {
    const std::uint32_t begin = node >> 1;
    if ((node & 1) != 0) {
      const table::LetterSet all = letters_of(begin);
      for (table::LetterSet left = all & letters; left != 0; left &= left - 1) {
        const auto before = all & ((left & -left) - 1);
        take(edge(begin + 2 + static_cast<std::uint32_t>(std::popcount(before))));
      }
      return;
    }
    for (std::uint32_t at = begin;; ++at) {
      const Edge each = edge(at);
      if ((letters >> each.letter() & 1) != 0) take(each);
      if (each.last()) return;
    }
  }

  // The edge of `node` with this letter, in `found`; false when there is none.
  bool find(Node node, table::Letter letter, Edge& found) const noexcept;

  // The class of the longest word of at least `min_size` letters that these letters begin with; 0
  // when there is none.
  Class find_beginning(std::span<const table::Letter> letters, std::size_t min_size) const noexcept;

  // The class of a word, in letters; 0 when the list does not have it.
  Class find_word(std::span<const table::Letter> word) const noexcept;

  Cost cost(Class word) const noexcept { return data_.costs[word]; }
  static WordCase usual_case(Class word) noexcept {
    if (word == 0) return WordCase::lower;
    return static_cast<WordCase>((word - 1U) % word_case_count);
  }

 private:
  Edge edge(std::uint32_t at) const noexcept { return Edge{data_.edges[at]}; }
  table::LetterSet letters_of(std::uint32_t at) const noexcept {
    return data_.edges[at] | table::LetterSet{data_.edges[at + 1]} << 32;
  }

  WordData data_;
};

}  // namespace jazu::model
