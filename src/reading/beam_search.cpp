#include "reading/beam_search.hpp"

#include <array>
#include <bit>

#include "reading/letter_score.hpp"
#include "reading/ranking.hpp"
#include "reading/sign.hpp"
#include "reading/weights.hpp"

namespace jazu::reading {
namespace {

using Cost = LetterScore::Cost;

constexpr std::size_t width = 8;

// What a reading may cost more than the best one that has come as far. Later letters seldom make up
// for more.
constexpr Cost max_lag = 10 * model::cost_per_bit;

// Letters behind which no silent letter (a soft or hard sign) stands: the vowels and the glide.
constexpr LetterSet no_sign_after = [] {
  LetterSet result = 0;
  constexpr std::array<char32_t, 16> letters = {0x0430, 0x04D9, 0x0435, 0x0451, 0x0438, 0x0439,
                                                0x043E, 0x04E9, 0x0443, 0x04B1, 0x04AF, 0x044B,
                                                0x0456, 0x044D, 0x044E, 0x044F};
  for (const char32_t each : letters) {
    result |= table::set_of(table::find_letter(each)->letter);
  }
  return result;
}();

// Readings of the first so many characters. They differ by the last letters that they added; the
// rest is in the parent.
struct Node {
  Cost cost;
  LetterScore score;
  LetterSet letters;
  std::uint16_t parent;  // in the same pool
  std::uint8_t size;     // letters that this node adds
  std::uint8_t upper;
  std::array<Letter, max_arc_letters + 1> added;
};

// The best nodes at one position, in ascending order of cost.
struct Column {
  std::size_t count = 0;
  std::array<std::uint16_t, width> best;
};

class Beam {
 public:
  Beam(const Lattice& lattice, const model::Model& model) noexcept
      : lattice_(lattice), model_(model), allowed_(allowed_letters(lattice)) {}

  void run(Candidates& found) noexcept {
    pool_[0] = {0, LetterScore(model_), 0, 0, 0, 0, {}};
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
      const std::uint16_t parent = column.best[i];
      if (pool_[parent].cost > pool_[column.best[0]].cost + max_lag) return;
      for (std::size_t at = lattice_.first[position]; at < end; ++at) {
        extend(parent, lattice_.arcs[at]);
      }
    }
  }

  void extend(std::uint16_t parent, const Arc& arc) noexcept {
    const Node& from = pool_[parent];
    Node node{from.cost + arc.cost, from.score, from.letters, parent, 0, arc.upper, {}};
    for (std::size_t i = 0; i < arc.size; ++i) {
      if ((allowed_ >> arc.letters[i] & 1) == 0) return;
      add(node, arc.letters[i], false);
    }
    const Letter last = arc.letters[arc.size - 1];
    // A node that is too costly by itself does not get cheaper by one more letter.
    if (!keep(node, arc.end) || (no_sign_after >> last & 1) != 0) return;
    if (arc.end <= lattice_.fixed) return;
    for (LetterSet left = lattice_.silent; left != 0; left &= left - 1) {
      const auto letter = static_cast<Letter>(std::countr_zero(left));
      // Few are worth more than to be weighed.
      const Cost cost = node.cost + node.score.cost_of_put_in(model_, letter);
      if (is_too_costly(cost, arc.end)) continue;
      Node with_sign = node;
      add(with_sign, letter, true);
      keep(with_sign, arc.end);
    }
  }

  // Whether nothing will come of a node that costs so much: there are enough better ones, or it
  // lags too far behind the best one to be extended.
  bool is_too_costly(Cost cost, std::size_t position) const noexcept {
    const Column& column = columns_[position];
    if (column.count == 0) return false;
    if (column.count == width && cost >= pool_[column.best[width - 1]].cost) return true;
    return position != lattice_.size && cost > pool_[column.best[0]].cost + max_lag;
  }

  void add(Node& node, Letter letter, bool put_in) const noexcept {
    node.cost += node.score.advance(model_, letter, put_in);
    node.letters |= table::set_of(letter);
    node.added[node.size++] = letter;
  }

  // Puts a node in its place, unless nothing will come of it.
  bool keep(const Node& node, std::size_t position) noexcept {
    if (is_too_costly(node.cost, position)) return false;
    Column& column = columns_[position];
    std::size_t at = column.count;
    while (at > 0 && node.cost < pool_[column.best[at - 1]].cost) --at;
    const bool full = column.count == width;
    const std::uint16_t slot = full ? column.best[width - 1] : used_++;
    if (!full) ++column.count;
    for (std::size_t i = column.count - 1; i > at; --i) column.best[i] = column.best[i - 1];
    column.best[at] = slot;
    pool_[slot] = node;
    return true;
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
    candidate.usual_case = model::WordList::usual_case(model_.words.find_beginning(
        {candidate.letters.data(), candidate.size}, weights::min_named_stem));
    const Cost letters = node.cost + node.score.finish(model_);
    candidate.cost = weights::unlisted + weights::of_letters(3 * letters);
    rank(candidate, found);
  }

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
