#include "train/word_trainer.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace jazu::train {
namespace {

using Class = model::WordList::Class;

// A trie with equal branches stored once.
class Automaton {
 public:
  // Adds words in ascending order.
  void add(const Word& word, Class word_class) {
    std::size_t same = 0;
    while (same < word.size() && same < last_.size() && word[same] == last_[same]) ++same;
    close(same);
    for (std::size_t at = same; at < word.size(); ++at) {
      if (open_.size() <= at) open_.emplace_back();
      open_[at].push_back({static_cast<std::uint8_t>(word[at]), 0, 0});
    }
    open_[word.size() - 1].back().word = word_class;
    last_ = word;
  }

  // Places all nodes and returns the root.
  std::uint32_t finish() {
    close(0);
    return place(std::move(open_[0]));
  }

  std::vector<std::uint32_t> edges{0};  // edge 0 is none, so that node 0 can mean no node

 private:
  struct Edge {
    std::uint8_t letter;
    Class word;
    std::uint32_t child;
    auto operator<=>(const Edge&) const = default;
  };
  using Node = std::vector<Edge>;

  // Places the open nodes below depth `depth`.
  void close(std::size_t depth) {
    for (std::size_t at = last_.size(); at > depth; --at) {
      if (at < open_.size() && !open_[at].empty()) {
        open_[at - 1].back().child = place(std::move(open_[at]));
        open_[at].clear();
      }
    }
  }

  std::uint32_t place(Node node) {
    const auto [found, fresh] = placed_.try_emplace(std::move(node), 0);
    if (!fresh) return found->second;
    found->second = static_cast<std::uint32_t>(edges.size());
    for (std::size_t i = 0; i < found->first.size(); ++i) {
      const Edge& each = found->first[i];
      const std::uint32_t last = i + 1 == found->first.size();
      edges.push_back(each.child << 13 | std::uint32_t{each.word} << 7 | last << 6 | each.letter);
    }
    return found->second;
  }

  std::vector<Node> open_{1};
  Word last_;
  std::map<Node, std::uint32_t> placed_;
};

// Frequencies fall into steps, each four times the one before; step 0 is for words that only a list
// has.
constexpr unsigned step_count = 10;

unsigned step_of(const WordCounts& counts) {
  if (counts.running == 0) return 0;
  const auto width = static_cast<unsigned>(std::bit_width(counts.running));
  return std::min(1U + (width - 1U) / 2U, step_count - 1);
}

}  // namespace

bool build_automaton(const std::map<Word, Class>& classes, Storage& storage) {
  Automaton automaton;
  for (const auto& [word, word_class] : classes) automaton.add(word, word_class);
  storage.root = automaton.finish();
  storage.edges = std::move(automaton.edges);
  return storage.edges.size() < (1U << 19);
}

model::WordCase usual_case(const WordCounts& counts) {
  using enum model::WordCase;
  if (counts.lower + counts.title + counts.upper > 0) {
    if (counts.lower >= counts.title + counts.upper) return lower;
    return counts.upper > counts.title ? upper : title;
  }
  if (counts.list_lower > 0 || counts.list_title + counts.list_upper == 0) return lower;
  return counts.list_upper > counts.list_title ? upper : title;
}

std::map<Word, Class> classify(const Vocabulary& vocabulary, Storage& storage) {
  std::map<Word, Class> result;
  std::vector<double> mass(step_count), words(step_count);
  double total = 0;
  for (const auto& [word, counts] : vocabulary.words) {
    const unsigned step = step_of(counts);
    mass[step] += step == 0 ? 0.1 : static_cast<double>(counts.running);
    ++words[step];
    total += static_cast<double>(counts.running);
    result[word] = static_cast<Class>(1 + step * model::word_case_count +
                                      static_cast<unsigned>(usual_case(counts)));
  }
  storage.class_costs.assign(1 + step_count * model::word_case_count, 0);
  for (unsigned step = 0; step < step_count; ++step) {
    const double probability = std::max(mass[step], 0.1) / std::max(words[step], 1.0) / total;
    const auto cost = std::lround(-std::log2(probability) * model::cost_per_bit);
    for (unsigned each = 0; each < model::word_case_count; ++each) {
      storage.class_costs[1 + step * model::word_case_count + each] =
          static_cast<std::uint16_t>(std::max(cost, 0L));
    }
  }
  return result;
}

}  // namespace jazu::train
