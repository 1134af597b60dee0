#include "reading/lexicon_search.hpp"

#include <algorithm>
#include <bit>

#include "reading/sign.hpp"

namespace jazu::reading {
namespace {

using table::LexiconEdge;
using table::LexiconNode;
using table::StemCase;

// Real words take fewer than 100; a table that lets each character stand for many letters could
// walk much of the lexicon.
constexpr unsigned max_steps = 5000;

// A name of at most so many letters is one only where it is written with its capital: Дэн, but ден.
constexpr std::size_t short_name = 5;

// An abbreviation of at most so many letters is too often a word where case is not shown.
constexpr std::size_t short_abbreviation = 3;

class Walk {
 public:
  Walk(const Lattice& lattice, const table::Lexicon& lexicon, bool cased, Stems& found) noexcept
      : lattice_(lattice),
        lexicon_(lexicon),
        cased_(cased),
        found_(found),
        allowed_(allowed_letters(lattice)) {}

  void run(LexiconNode root) noexcept { go(root, 0, true); }

 private:
  void go(LexiconNode node, std::size_t position, bool all_capitals) noexcept {
    if (node.letters == 0) return;
    if (position > 0 && stem_.steps[stem_.step_count - 1].silent == Stem::none) {
      insert(node, position, all_capitals);
    }
    if (position == lattice_.size) return;
    for (std::size_t at = lattice_.first[position]; at < lattice_.first[position + 1]; ++at) {
      if (++steps_ > max_steps) return;
      follow(node, at, all_capitals);
    }
  }

  void insert(LexiconNode node, std::size_t position, bool all_capitals) noexcept {
    for (LetterSet left = node.letters & lattice_.silent & allowed_; left != 0; left &= left - 1) {
      const auto letter = static_cast<Letter>(std::countr_zero(left));
      const LexiconEdge* const edge = lexicon_.find(node, letter);
      stem_.steps[stem_.step_count - 1].silent = letter;
      stem_.letters[stem_.size++] = letter;
      arrive(*edge, position, all_capitals);
      --stem_.size;
      stem_.steps[stem_.step_count - 1].silent = Stem::none;
    }
  }

  void follow(LexiconNode node, std::size_t at, bool all_capitals) noexcept {
    const Arc& arc = lattice_.arcs[at];
    const std::size_t size = stem_.size;
    const LexiconEdge* edge = nullptr;
    for (std::size_t i = 0; i < arc.size; ++i) {
      const Letter letter = arc.letters[i];
      edge = (allowed_ >> letter & 1) != 0 ? lexicon_.find(node, letter) : nullptr;
      if (edge == nullptr) break;
      node = edge->child();
      stem_.letters[stem_.size++] = letter;
    }
    if (edge != nullptr) {
      if (stem_.step_count == 0) first_is_capital_ = (arc.upper & 1) != 0;
      stem_.steps[stem_.step_count++] = {static_cast<std::uint16_t>(at), Stem::none};
      arrive(*edge, arc.end, all_capitals && arc.upper + 1U == 1U << arc.size);
      --stem_.step_count;
    }
    stem_.size = size;
  }

  void arrive(const LexiconEdge& edge, std::size_t position, bool all_capitals) noexcept {
    if (edge.ends_entry() && (!edge.whole() || position == lattice_.size) &&
        is_written_so(edge.stem_case(), position, all_capitals)) {
      stem_.end = position;
      stem_.line = edge.line;
      stem_.stem_case = edge.stem_case();
      keep();
    }
    go(edge.child(), position, all_capitals);
  }

  bool is_written_so(StemCase stem_case, std::size_t position, bool all_capitals) const noexcept {
    if (stem_case == StemCase::upper) {
      if (position != lattice_.size) return false;
      return cased_ ? all_capitals : stem_.size > short_abbreviation;
    }
    return stem_case == StemCase::lower || (cased_ && first_is_capital_) || stem_.size > short_name;
  }

  // Puts the stem in its place, the longest first.
  void keep() noexcept {
    std::size_t at = found_.count;
    while (at > 0 && found_.items[at - 1].end < stem_.end) --at;
    if (at == Stems::max_count) return;
    if (found_.count < Stems::max_count) ++found_.count;
    for (std::size_t i = found_.count - 1; i > at; --i) found_.items[i] = found_.items[i - 1];
    found_.items[at] = stem_;
  }

  const Lattice& lattice_;
  const table::Lexicon& lexicon_;
  bool cased_;
  Stems& found_;
  LetterSet allowed_;
  Stem stem_;
  bool first_is_capital_ = false;
  unsigned steps_ = 0;
};

}  // namespace

bool Stem::begins(const Candidate& candidate) const noexcept {
  return candidate.size >= size &&
         std::equal(letters.begin(), letters.begin() + static_cast<std::ptrdiff_t>(size),
                    candidate.letters.begin());
}

void find_stems(const Lattice& lattice, const table::Lexicon& lexicon, bool cased, bool learned,
                Stems& found) noexcept {
  found.count = 0;
  const LexiconNode root = learned ? lexicon.learned : lexicon.root;
  if (root.letters != 0 && lattice.size > 0) Walk(lattice, lexicon, cased, found).run(root);
}

bool constrain(const Lattice& lattice, const Stem& stem, Lattice& result) noexcept {
  result.size = lattice.size;
  result.fixed = stem.end;
  result.silent = lattice.silent;
  result.sign = lattice.sign;
  result.any = lattice.any;
  result.none = lattice.none;
  result.arc_count = 0;
  std::size_t position = 0;
  for (std::size_t i = 0; i < stem.step_count; ++i) {
    Arc arc = lattice.arcs[stem.steps[i].arc];
    for (; position <= arc.begin; ++position) {
      result.first[position] = static_cast<std::uint16_t>(result.arc_count);
    }
    if (stem.steps[i].silent != Stem::none) {
      if (arc.size == max_arc_letters) return false;
      arc.letters[arc.size++] = stem.steps[i].silent;
    }
    result.arcs[result.arc_count++] = arc;
  }
  for (; position <= lattice.size; ++position) {
    result.first[position] = static_cast<std::uint16_t>(result.arc_count);
    if (position < stem.end || position == lattice.size) continue;
    for (std::size_t at = lattice.first[position]; at < lattice.first[position + 1]; ++at) {
      result.arcs[result.arc_count++] = lattice.arcs[at];
    }
  }
  return true;
}

}  // namespace jazu::reading
