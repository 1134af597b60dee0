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

// What the letters of a reading cost. Remembers it for every beginning, so that readings with the
// same beginning cost little more than one.
class LettersCost {
 public:
  LettersCost(const Lattice& lattice, const model::Model& model) noexcept
      : lattice_(lattice), model_(model) {
    known_[0] = {LetterScore(model), 0};
  }

  LetterScore::Cost of(const Candidate& candidate) noexcept {
    for (; size_ < candidate.size; ++size_) {
      const Letter letter = candidate.letters[size_];
      Beginning& next = known_[size_ + 1];
      next = known_[size_];
      next.cost += next.score.advance(model_, letter, (lattice_.silent >> letter & 1) != 0);
    }
    const Beginning& whole = known_[candidate.size];
    return whole.cost + whole.score.finish(model_);
  }

  // The next reading has the first `size` letters of the last one, and perhaps others behind.
  void keep(std::size_t size) noexcept { size_ = std::min(size_, size); }

 private:
  struct Beginning {
    LetterScore score;
    LetterScore::Cost cost;
  };

  const Lattice& lattice_;
  const model::Model& model_;
  std::size_t size_ = 0;  // how much of the last reading is known
  std::array<Beginning, max_letters + 1> known_;
};

// Where a walk stands.
struct Place {
  LetterSet letters;
  WordList::Node node;
  Cost cost;
  std::uint16_t second;  // letters before the second word of a compound; 0 within a first one
  std::uint8_t position;
  bool may_insert;       // the last letter was written, so one that is not may follow
  WordList::Class stem;  // the word before the ending; 0 within a word
};

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

  void run() noexcept { go({0, model_.words.root(), 0, 0, 0, false, 0}); }

 private:
  void go(const Place& place) noexcept {
    if (place.node == 0 || path_.size >= max_letters) return;
    const LetterSet silent = place.may_insert ? lattice_.silent : 0;
    const LetterSet wanted = starts_[place.position] | silent;
    model_.words.for_each(place.node, wanted, [&](WordList::Edge edge) {
      if (++steps_ > max_steps) return;
      take(edge, place);
      if ((silent >> edge.letter() & 1) != 0) insert(edge, place);
    });
  }

  // Follows each arc whose first letter is that of the edge.
  void take(WordList::Edge edge, const Place& place) noexcept {
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

  void follow(WordList::Edge edge, const Arc& arc, Place place) noexcept {
    const std::size_t size = path_.size;
    if (size + arc.size > max_letters) return;
    for (std::size_t i = 0; i < arc.size; ++i) {
      const Letter letter = arc.letters[i];
      const bool here = (allowed_ >> letter & 1) != 0 &&
                        (i == 0 || model_.words.find(edge.child(), letter, edge));
      if (!here) {
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
    place.node = edge.child();
    go(place);
  }

  // A word of the list, or an ending, ends here.
  void end_word(WordList::Class word, Place place) noexcept {
    const bool complete = place.position == lattice_.size && agrees(lattice_, place.letters);
    if (place.stem != 0) {
      if (complete) finish(place.stem, place.cost + WordList::ending_cost(word));
    } else if (letters_ == nullptr) {
      if (complete) finish(word, place.cost + model_.words.cost(word));
    } else if (path_.size - place.second >= weights::min_stem) {
      end_stem(word, place, complete);
    }
  }

  // What follows a word in its place: an ending, or another word.
  void end_stem(WordList::Class word, Place place, bool complete) noexcept {
    place.cost += model_.words.cost(word);
    if (complete && place.second != 0) finish(word, place.cost);
    if (place.position == lattice_.size) return;
    Place next = place;
    next.cost += weights::with_ending;
    next.node = model_.words.endings();
    next.stem = word;
    go(next);
    if (place.second != 0) return;
    next = place;
    next.cost += weights::compound;
    next.node = model_.words.root();
    next.second = static_cast<std::uint16_t>(path_.size);
    go(next);
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
    path_.upper[path_.size / 64] |= std::uint64_t{upper} << path_.size % 64;
    ++path_.size;
  }

  void pop_to(std::size_t size) noexcept {
    if (letters_ != nullptr) letters_->keep(size);
    while (path_.size > size) {
      --path_.size;
      path_.upper[path_.size / 64] &= ~(std::uint64_t{1} << path_.size % 64);
    }
  }

  const Lattice& lattice_;
  const model::Model& model_;
  Candidates& found_;
  LettersCost* letters_;
  LetterSet allowed_;
  std::array<LetterSet, max_positions + 1> starts_;  // up to the size of the lattice
  Candidate path_;
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
    letters.keep(0);
    rank(candidate, found);
  }
}

}  // namespace jazu::reading
