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

  // How many letters a set has: std::popcount is a call where the processor may lack it.
  static constexpr std::uint32_t count_bits(table::LetterSet set) noexcept {
    set -= set >> 1 & 0x5555555555555555;
    set = (set & 0x3333333333333333) + (set >> 2 & 0x3333333333333333);
    set = (set + (set >> 4)) & 0x0F0F0F0F0F0F0F0F;
    return static_cast<std::uint32_t>(set * 0x0101010101010101 >> 56);
  }

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

  // The edges of a node whose letters are in a set, in the order of the letters. Node 0 must not be
  // asked.
  class Edges {
   public:
    Edges(const WordList& words, Node node, table::LetterSet letters) noexcept
        : at_(words.data_.edges.data() + (node >> 1)), wide_((node & 1) != 0), left_(letters) {
      if (wide_) {
        all_ = at_[0] | table::LetterSet{at_[1]} << 32;
        left_ &= all_;
        at_ += 2;
      } else {
        find();
      }
    }

    bool more() const noexcept { return left_ != 0; }

    Edge edge() const noexcept {
      return Edge{wide_ ? at_[count_bits(all_ & ((left_ & -left_) - 1))] : *at_};
    }

    void next() noexcept {
      if (wide_) {
        left_ &= left_ - 1;
      } else if (Edge{*at_}.last()) {
        left_ = 0;
      } else {
        ++at_;
        find();
      }
    }

   private:
    // Goes on to an edge whose letter is wanted. The letters of a narrow node are not known before
    // they are seen: what is left are those that may yet come.
    void find() noexcept {
      for (;; ++at_) {
        const table::LetterSet from = left_ >> Edge{*at_}.letter();
        if ((from & 1) != 0) return;
        if (from == 0 || Edge{*at_}.last()) break;
      }
      left_ = 0;
    }

    const std::uint32_t* at_;
    bool wide_;
    table::LetterSet left_;
    table::LetterSet all_ = 0;
  };

  // The edge of `node` with this letter, in `found`; false when there is none.
  bool find(Node node, table::Letter letter, Edge& found) const noexcept {
    if (node == 0) return false;
    const Edges edges(*this, node, table::set_of(letter));
    if (!edges.more()) return false;
    found = edges.edge();
    return true;
  }

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
