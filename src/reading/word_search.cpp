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

// Where a walk stands in the lattice, and what has come together up to there. Goes by value, in two
// registers.
struct Place {
  LetterSet letters = 0;
  Cost cost = 0;
  std::uint8_t position = 0;
  bool may_insert = false;  // the last letter was written, so one that is not may follow
};
static_assert(sizeof(Place) == 16);

// Walks the lattice and the list together, depth first.
class Walk {
 public:
  // For words of the list `letters` is null; for what is put together of them it is what their
  // letters cost.
  Walk(const Lattice& lattice, const model::Model& model, LettersCost* letters,
       Candidates& found) noexcept
      : lattice_(lattice),
        model_(model),
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

  void run() noexcept { go(model_.words.root(), {}); }

 private:
  void go(WordList::Node node, Place place) noexcept {
    if (node == 0 || path_.size >= max_letters) return;
    const LetterSet silent = place.may_insert ? lattice_.silent : 0;
    const LetterSet wanted = starts_[place.position] | silent;
    model_.words.for_each(node, wanted, [&](WordList::Edge edge) {
      if (++steps_ > max_steps) return;
      take(edge, place);
      if ((silent >> edge.letter() & 1) != 0) insert(edge, place);
    });
  }

  // Follows each arc whose first letter is that of the edge.
  void take(WordList::Edge edge, Place place) noexcept {
    if (place.position == lattice_.size) return;
    const std::size_t end = lattice_.first[place.position + 1];
    for (std::size_t at = lattice_.first[place.position]; at < end; ++at) {
      const Arc& arc = lattice_.arcs[at];
      if (arc.letters[0] == edge.letter()) follow(edge, arc, place);
    }
  }

  void insert(WordList::Edge edge, Place place) noexcept {
    push(edge.letter(), false);
    place.may_insert = false;
    place.letters |= table::set_of(edge.letter());
    arrive(edge, place);
    pop_to(path_.size - 1);
  }

  // The edge is that of the arc's first letter.
  void follow(WordList::Edge edge, const Arc& arc, Place place) noexcept {
    const std::size_t size = path_.size;
    if (size + arc.size > max_letters) return;
    push(arc.letters[0], (arc.upper & 1) != 0);
    place.letters |= table::set_of(arc.letters[0]);
    for (std::size_t i = 1; i < arc.size; ++i) {
      const Letter letter = arc.letters[i];
      if ((allowed_ >> letter & 1) == 0 || !model_.words.find(edge.child(), letter, edge)) {
        pop_to(size);
        return;
      }
      push(letter, (arc.upper >> i & 1) != 0);
      place.letters |= table::set_of(letter);
    }
    place.position = arc.end;
    place.cost += arc.cost;
    place.may_insert = arc.end > lattice_.fixed;
    arrive(edge, place);
    pop_to(size);
  }

  void arrive(WordList::Edge edge, Place place) noexcept {
    if (edge.word() != 0) end_word(edge.word(), place);
    go(edge.child(), place);
  }

  // A word of the list, or an ending, ends here.
  void end_word(WordList::Class word, Place place) noexcept {
    const bool complete = place.position == lattice_.size && agrees(lattice_, place.letters);
    if (stem_ != 0) {
      if (complete) finish(stem_, place.cost + WordList::ending_cost(word));
    } else if (letters_ == nullptr) {
      if (complete) finish(word, place.cost + model_.words.cost(word));
    } else if (path_.size - second_ >= weights::min_stem) {
      end_stem(word, place, complete);
    }
  }

  // What follows a word in its place: an ending, or another word.
  void end_stem(WordList::Class word, Place place, bool complete) noexcept {
    place.cost += model_.words.cost(word);
    if (complete && second_ != 0) finish(word, place.cost);
    if (place.position == lattice_.size) return;
    Place next = place;
    next.cost += weights::with_ending;
    stem_ = word;
    go(model_.words.endings(), next);
    stem_ = 0;
    if (second_ != 0) return;
    next.cost = place.cost + weights::compound;
    second_ = path_.size;
    go(model_.words.root(), next);
    second_ = 0;
  }

  void finish(WordList::Class word, Cost cost) noexcept {
    path_.cost = cost;
    if (letters_ != nullptr) path_.cost += weights::of_letters(letters_->of(path_));
    path_.listed = letters_ == nullptr;
    path_.usual_case = WordList::usual_case(word);
    rank(path_, found_);
  }

  void push(Letter letter, bool upper) noexcept {
    path_.letters[path_.size] = letter;
    if (upper) path_.upper[path_.size / 64] |= std::uint64_t{1} << path_.size % 64;
    ++path_.size;
  }

  void pop_to(std::size_t size) noexcept {
    for (; path_.size > size; --path_.size) {
      const std::size_t last = path_.size - 1;
      if (path_.is_upper(last)) path_.upper[last / 64] ^= std::uint64_t{1} << last % 64;
    }
  }

  const Lattice& lattice_;
  const model::Model& model_;
  Candidates& found_;
  LettersCost* letters_;
  LetterSet allowed_;
  std::array<LetterSet, max_positions + 1> starts_;  // up to the size of the lattice
  Candidate path_;
  WordList::Class stem_ = 0;  // the word before the ending; 0 within a word
  std::size_t second_ = 0;    // letters before the second word of a compound; 0 within a first one
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
