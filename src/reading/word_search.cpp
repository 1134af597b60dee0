#include "reading/word_search.hpp"

#include <algorithm>
#include <array>

#include "reading/letter_score.hpp"
#include "reading/ranking.hpp"
#include "reading/sign.hpp"
#include "reading/weights.hpp"

namespace jazu::reading {
namespace {

using model::Cost;
using model::WordList;

// A table that lets each character stand for many letters could walk most of the list; real words
// take fewer than 100 steps.
constexpr unsigned max_steps = 20000;

// What the letters of a reading cost. Remembers it for every beginning of the last one, so that
// readings that begin alike cost little more than one, and those of other parts but the same
// letters nothing.
class LettersCost {
 public:
  LettersCost(const Lattice& lattice, const model::Model& model) noexcept
      : lattice_(lattice), model_(model) {
    known_[0] = {LetterScore(model), 0, 0};
  }

  LetterScore::Cost of(const Candidate& candidate) noexcept {
    const std::size_t most = std::min(size_, candidate.size);
    size_ = 0;
    while (size_ < most && known_[size_ + 1].letter == candidate.letters[size_]) ++size_;
    for (; size_ < candidate.size; ++size_) {
      const Letter letter = candidate.letters[size_];
      Beginning& next = known_[size_ + 1];
      next = known_[size_];
      next.letter = letter;
      next.cost += next.score.advance(model_, letter, (lattice_.silent >> letter & 1) != 0);
    }
    const Beginning& whole = known_[candidate.size];
    return whole.cost + whole.score.finish(model_);
  }

 private:
  struct Beginning {
    LetterScore score;
    LetterScore::Cost cost;
    Letter letter;  // the last one
  };

  const Lattice& lattice_;
  const model::Model& model_;
  std::size_t size_ = 0;  // how much of the last reading is known
  std::array<Beginning, max_letters + 1> known_;
};

// Walks the lattice and the list together, depth first. A step is short, so what it needs goes by
// value: where it stands in the lattice, how many letters the path has, and what it has cost. The
// path behind its size is what is left of another one, so nothing has to be taken back.
class Walk {
 public:
  // For words of the list `letters` is null; for what is put together of them it is what their
  // letters cost.
  Walk(const Lattice& lattice, const model::Model& model, LettersCost* letters,
       Candidates& found) noexcept
      : lattice_(lattice),
        words_(model.words),
        found_(found),
        letters_(letters),
        allowed_(allowed_letters(lattice)) {
    for (std::size_t position = 0; position < lattice.size; ++position) {
      LetterSet first = 0;
      for (std::size_t at = lattice.first[position]; at < lattice.first[position + 1]; ++at) {
        first |= table::set_of(lattice.arcs[at].letters[0]);
      }
      starts_[position] = first & allowed_;
    }
    starts_[lattice.size] = 0;
  }

  void run() noexcept { go({words_.root(), 0, 0, 0}); }

 private:
  // How a letter of the path came to be there.
  enum Origin : std::uint8_t { small, capital, put_in };

  // Where the walk is at.
  struct Spot {
    WordList::Node node;
    Cost cost;
    std::size_t position, size;  // size: letters of the path
  };

  // Follows all that can come next. Mostly that is one arc, so the last one is not followed by a
  // call of its own.
  void go(Spot spot) noexcept {
    while (spot.node != 0 && spot.size < max_letters) {
      const bool may_insert = spot.position > lattice_.fixed && origin_[spot.size - 1] != put_in;
      const LetterSet silent = may_insert ? lattice_.silent : 0;
      const LetterSet wanted = starts_[spot.position] | silent;
      if (wanted == 0) return;
      WordList::Edges edges(words_, spot.node, wanted);
      const Arc* last = nullptr;
      WordList::Edge edge{0};
      for (; edges.more(); edges.next()) {
        if (last != nullptr) branch(edge, *last, spot);
        if (++steps_ > max_steps) return;
        edge = edges.edge();
        last = take(edge, spot);
        if ((silent >> edge.letter() & 1) == 0) continue;
        if (last != nullptr) branch(edge, *last, spot);
        last = nullptr;
        insert(edge, spot);
      }
      if (last == nullptr || !follow(edge, *last, spot)) return;
    }
  }

  // Follows each arc whose first letter is that of the edge but for the last, which it returns.
  const Arc* take(WordList::Edge edge, const Spot& spot) noexcept {
    if (spot.position == lattice_.size) return nullptr;
    const Arc* const end = lattice_.arcs.data() + lattice_.first[spot.position + 1];
    const Arc* last = nullptr;
    for (const Arc* arc = lattice_.arcs.data() + lattice_.first[spot.position]; arc != end; ++arc) {
      if (arc->letters[0] != edge.letter()) continue;
      if (last != nullptr) branch(edge, *last, spot);
      last = arc;
    }
    return last;
  }

  void branch(WordList::Edge edge, const Arc& arc, Spot spot) noexcept {
    if (follow(edge, arc, spot)) go(spot);
  }

  void insert(WordList::Edge edge, Spot spot) noexcept {
    push(spot.size++, edge.letter(), put_in);
    arrive(edge, spot);
    go(spot);
  }

  // Moves on by an arc; the edge is that of its first letter. Returns false when the list has no
  // word that goes on so.
  bool follow(WordList::Edge edge, const Arc& arc, Spot& spot) noexcept {
    if (spot.size + arc.size > max_letters) return false;
    push(spot.size, edge.letter(), (arc.upper & 1) != 0 ? capital : small);
    for (std::size_t i = 1; i < arc.size; ++i) {
      const Letter letter = arc.letters[i];
      if ((allowed_ >> letter & 1) == 0 || !words_.find(edge.child(), letter, edge)) return false;
      push(spot.size + i, letter, (arc.upper >> i & 1) != 0 ? capital : small);
    }
    spot.size += arc.size;
    spot.position = arc.end;
    spot.cost += arc.cost;
    arrive(edge, spot);
    return true;
  }

  void arrive(WordList::Edge edge, Spot& spot) noexcept {
    if (edge.word() != 0) end_word(edge.word(), spot);
    spot.node = edge.child();
  }

  // A word of the list, or an ending, ends here.
  void end_word(WordList::Class word, const Spot& spot) noexcept {
    const bool complete = spot.position == lattice_.size;
    if (stem_ != 0) {
      if (complete) finish(stem_, spot.size, spot.cost + WordList::ending_cost(word));
    } else if (letters_ == nullptr) {
      if (complete) finish(word, spot.size, spot.cost + words_.cost(word));
    } else if (spot.size - second_ >= weights::min_stem) {
      end_stem(word, spot);
    }
  }

  // What follows a word in its place: an ending, or another word.
  void end_stem(WordList::Class word, Spot spot) noexcept {
    const Cost cost = spot.cost + words_.cost(word);
    if (spot.position == lattice_.size) {
      if (second_ != 0) finish(word, spot.size, cost);
      return;
    }
    stem_ = word;
    spot.node = words_.endings();
    spot.cost = cost + weights::with_ending;
    go(spot);
    stem_ = 0;
    if (second_ != 0) return;
    second_ = spot.size;
    spot.node = words_.root();
    spot.cost = cost + weights::compound;
    go(spot);
    second_ = 0;
  }

  void finish(WordList::Class word, std::size_t size, Cost cost) noexcept {
    if (!agrees(lattice_, letters_of_path(size))) return;
    path_.size = size;
    path_.upper = {};
    for (std::size_t i = 0; i < size; ++i) {
      if (origin_[i] == capital) path_.upper[i / 64] |= std::uint64_t{1} << i % 64;
    }
    path_.cost = cost;
    if (letters_ != nullptr) path_.cost += weights::of_letters(letters_->of(path_));
    path_.listed = letters_ == nullptr;
    path_.usual_case = WordList::usual_case(word);
    rank(path_, found_);
  }

  LetterSet letters_of_path(std::size_t size) const noexcept {
    LetterSet letters = 0;
    for (std::size_t i = 0; i < size; ++i) letters |= table::set_of(path_.letters[i]);
    return letters;
  }

  void push(std::size_t at, Letter letter, Origin origin) noexcept {
    path_.letters[at] = letter;
    origin_[at] = origin;
  }

  const Lattice& lattice_;
  const WordList& words_;
  Candidates& found_;
  LettersCost* letters_;
  LetterSet allowed_;
  std::array<LetterSet, max_positions + 1> starts_;  // up to the size of the lattice
  Candidate path_;
  std::array<Origin, max_letters> origin_;  // of the letters of the path
  WordList::Class stem_ = 0;                // the word before the ending; 0 within a word
  std::size_t second_ = 0;  // letters before the second word of a compound; 0 within a first one
  unsigned steps_ = 0;
};

}  // namespace

void search_words(const Lattice& lattice, const model::Model& model, Candidates& found) noexcept {
  Walk(lattice, model, nullptr, found).run();
}

void search_stems(const Lattice& lattice, const model::Model& model, Candidates& found) noexcept {
  LettersCost letters(lattice, model);
  Walk(lattice, model, &letters, found).run();
}

void add_letters(const Lattice& lattice, const model::Model& model, Candidates& found) noexcept {
  const Candidates before = found;
  found.count = 0;
  LettersCost letters(lattice, model);
  for (std::size_t i = 0; i < before.count; ++i) {
    Candidate candidate = before.items[i];
    candidate.cost += weights::of_letters(letters.of(candidate));
    rank(candidate, found);
  }
}

}  // namespace jazu::reading
