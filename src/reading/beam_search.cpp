#include "reading/beam_search.hpp"

#include <array>
#include <bit>

#include "reading/ranking.hpp"
#include "reading/sign.hpp"

namespace jazu::reading {
namespace {

using model::Cost;
using model::LetterModel;
using model::WordList;

constexpr std::size_t width = 12;

// Readings of the first so many characters. They differ only by the last letters that they added;
// the rest is in the parent.
struct Node {
  Cost cost;
  LetterModel::State state;
  LetterSet letters;
  std::uint16_t parent;  // in the same pool
  std::uint8_t size;     // letters that this node adds
  std::uint8_t upper;
  std::array<Letter, max_arc_letters + 1> added;
  bool inserted;  // the last letter is one that is not written
};

struct Column {
  std::size_t count = 0;
  std::array<std::uint16_t, width> best;  // in ascending order of cost
};

class Beam {
 public:
  Beam(const Lattice& lattice, const model::Model& model) noexcept
      : lattice_(lattice), model_(model), allowed_(allowed_letters(lattice)) {}

  void run(Candidates& found) noexcept {
    Node& root = pool_[0];
    root = {};
    root.state = model_.letters.start();
    used_ = 1;
    columns_[0].best[columns_[0].count++] = 0;
    for (std::size_t position = 0; position < lattice_.size; ++position) extend(position);
    const Column& last = columns_[lattice_.size];
    for (std::size_t i = 0; i < last.count; ++i) finish(last.best[i], found);
  }

 private:
  void extend(std::size_t position) noexcept {
    const Column& column = columns_[position];
    const std::size_t end = lattice_.first[position + 1];
    for (std::size_t i = 0; i < column.count; ++i) {
      for (std::size_t at = lattice_.first[position]; at < end; ++at) {
        extend(column.best[i], lattice_.arcs[at]);
      }
    }
  }

  void extend(std::uint16_t parent, const Arc& arc) noexcept {
    Node node = pool_[parent];
    node.parent = parent;
    node.cost += arc.cost;
    node.size = arc.size;
    node.upper = arc.upper;
    node.inserted = false;
    for (std::size_t i = 0; i < arc.size; ++i) {
      const Letter letter = arc.letters[i];
      if ((allowed_ >> letter & 1) == 0) return;
      node.added[i] = letter;
      node.letters |= table::set_of(letter);
      node.cost += model_.letters.advance(node.state, letter);
    }
    keep(node, arc.end);
    for (LetterSet left = lattice_.silent; left != 0; left &= left - 1) {
      insert(node, static_cast<Letter>(std::countr_zero(left)), arc.end);
    }
  }

  void insert(Node node, Letter letter, std::size_t position) noexcept {
    node.cost += model_.letters.advance(node.state, letter) + insertion_cost;
    node.added[node.size] = letter;
    node.letters |= table::set_of(letter);
    ++node.size;
    node.inserted = true;
    keep(node, position);
  }

  void keep(const Node& node, std::size_t position) noexcept {
    Column& column = columns_[position];
    std::size_t at = column.count;
    while (at > 0 && node.cost < pool_[column.best[at - 1]].cost) --at;
    if (at == width) return;
    std::uint16_t slot;
    if (column.count < width) {
      slot = used_++;
      ++column.count;
    } else {
      slot = column.best[width - 1];
    }
    for (std::size_t i = column.count - 1; i > at; --i) column.best[i] = column.best[i - 1];
    column.best[at] = slot;
    pool_[slot] = node;
  }

  void finish(std::uint16_t last, Candidates& found) const noexcept {
    const Node& node = pool_[last];
    if (!agrees(lattice_, node.letters)) return;
    Candidate candidate;
    for (std::uint16_t at = last; at != 0; at = pool_[at].parent) candidate.size += pool_[at].size;
    if (candidate.size > max_letters) return;
    std::size_t end = candidate.size;
    for (std::uint16_t at = last; at != 0; at = pool_[at].parent) {
      const Node& each = pool_[at];
      end -= each.size;
      for (std::size_t i = 0; i < each.size; ++i) {
        candidate.letters[end + i] = each.added[i];
        candidate.upper[(end + i) / 64] |= std::uint64_t{each.upper >> i & 1U} << (end + i) % 64;
      }
    }
    candidate.cost = node.cost + unlisted_cost + model_.letters.cost(node.state, model::edge_symbol);
    rank(candidate, found);
  }

  static constexpr Cost insertion_cost = 0;

  // What it costs that a word is not in the list.
  static constexpr Cost unlisted_cost = 4 * model::cost_per_bit;

  const Lattice& lattice_;
  const model::Model& model_;
  LetterSet allowed_;
  std::uint16_t used_ = 0;
  std::array<Column, max_positions + 1> columns_;
  std::array<Node, (max_positions + 1) * width> pool_;
};

}  // namespace

void search_letters(const Lattice& lattice, const model::Model& model, Candidates& found) noexcept {
  Beam(lattice, model).run(found);
}

}  // namespace jazu::reading
