#include "reading/word_search.hpp"

#include <array>

#include "reading/ranking.hpp"
#include "reading/sign.hpp"

namespace jazu::reading {
namespace {

using model::Cost;
using model::WordList;

// A table that lets each character stand for many letters could walk most of the list; real words
// take fewer than 100 steps.
constexpr unsigned max_steps = 20000;

// Walks the lattice and the list together, depth first.
class Walk {
 public:
  Walk(const Lattice& lattice, const model::Model& model, Candidates& found) noexcept
      : lattice_(lattice), model_(model), found_(found), allowed_(allowed_letters(lattice)) {
    for (std::size_t at = 0; at < lattice.arc_count; ++at) {
      const Arc& arc = lattice.arcs[at];
      starts_[arc.begin] |= table::set_of(arc.letters[0]);
    }
    for (LetterSet& each : starts_) each &= allowed_;
    path_.upper = {};
  }

  void run() noexcept { from(model_.words.root(), 0, false, 0, 0); }

 private:
  // Goes on from a node of the list that was reached at a position. `may_insert`: the last letter
  // was written, so one that is not may follow.
  void from(WordList::Node node, std::size_t position, bool may_insert, LetterSet letters,
            Cost cost) noexcept {
    if (node == 0 || path_.size >= max_letters) return;
    const LetterSet silent = may_insert ? lattice_.silent : 0;
    const LetterSet wanted = starts_[position] | silent;
    for (std::uint32_t at = node;; ++at) {
      const WordList::Edge edge = model_.words.edge(at);
      if ((wanted >> edge.letter() & 1) != 0) {
        if (++steps_ > max_steps) return;
        take(edge, position, letters, cost);
        if ((silent >> edge.letter() & 1) != 0) {
          push(edge.letter(), false);
          arrive(edge, position, false, letters | table::set_of(edge.letter()), cost);
          --path_.size;
        }
      }
      if (edge.last()) return;
    }
  }

  // Follows each arc whose first letter is that of the edge.
  void take(WordList::Edge edge, std::size_t position, LetterSet letters, Cost cost) noexcept {
    if (position == lattice_.size) return;
    const std::size_t end = lattice_.first[position + 1];
    for (std::size_t at = lattice_.first[position]; at < end; ++at) {
      const Arc& arc = lattice_.arcs[at];
      if (arc.letters[0] == edge.letter()) follow(edge, arc, letters, cost + arc.cost);
    }
  }

  void follow(WordList::Edge edge, const Arc& arc, LetterSet letters, Cost cost) noexcept {
    const std::size_t size = path_.size;
    if (size + arc.size > max_letters) return;
    push(arc.letters[0], (arc.upper & 1) != 0);
    letters |= table::set_of(arc.letters[0]);
    for (std::size_t i = 1; i < arc.size; ++i) {
      const Letter letter = arc.letters[i];
      if ((allowed_ >> letter & 1) == 0 || !model_.words.find(edge.child(), letter, edge)) {
        pop_to(size);
        return;
      }
      push(letter, (arc.upper >> i & 1) != 0);
      letters |= table::set_of(letter);
    }
    arrive(edge, arc.end, true, letters, cost);
    pop_to(size);
  }

  void arrive(WordList::Edge edge, std::size_t position, bool may_insert, LetterSet letters,
              Cost cost) noexcept {
    if (position == lattice_.size && edge.word() != 0 && agrees(lattice_, letters)) {
      path_.cost = cost + model_.words.cost(edge.word());
      path_.listed = true;
      path_.usual_case = WordList::usual_case(edge.word());
      rank(path_, found_);
    }
    from(edge.child(), position, may_insert, letters, cost);
  }

  void push(Letter letter, bool upper) noexcept {
    path_.letters[path_.size] = letter;
    path_.upper[path_.size / 64] |= std::uint64_t{upper} << path_.size % 64;
    ++path_.size;
  }

  void pop_to(std::size_t size) noexcept {
    while (path_.size > size) {
      --path_.size;
      path_.upper[path_.size / 64] &= ~(std::uint64_t{1} << path_.size % 64);
    }
  }

  const Lattice& lattice_;
  const model::Model& model_;
  Candidates& found_;
  LetterSet allowed_;
  std::array<LetterSet, max_positions + 1> starts_{};
  Candidate path_;
  unsigned steps_ = 0;
};

}  // namespace

void search_words(const Lattice& lattice, const model::Model& model, Candidates& found) noexcept {
  Walk(lattice, model, found).run();
}

}  // namespace jazu::reading
