// Words of Kazakh, to be walked letter by letter.
#pragma once

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

  // Edge number `at` of the list. Those of a node begin at its number and end with one that is
  // last(); node 0 must not be asked.
  Edge edge(std::uint32_t at) const noexcept { return Edge{data_.edges[at]}; }

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
  WordData data_;
};

}  // namespace jazu::model
