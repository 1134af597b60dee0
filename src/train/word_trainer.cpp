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
    const std::uint32_t root = place(std::move(open_[0]));
    open_[0].clear();
    last_.clear();
    return root;
  }

  std::vector<std::uint32_t> edges{0};  // edge 0 is none, so that node 0 can mean no node

 private:
  struct Edge {
    std::uint8_t letter;
    Class word;
    std::uint32_t child;
    // NOLINTNEXTLINE(modernize-use-nullptr): Clang 14 takes the zero of <=> for a pointer.
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
    const bool wide = found->first.size() >= wide_node;
    found->second = static_cast<std::uint32_t>(edges.size()) << 1 | (wide ? 1 : 0);
    if (wide) put_letters(found->first);
    for (std::size_t i = 0; i < found->first.size(); ++i) {
      const Edge& each = found->first[i];
      const std::uint32_t last = i + 1 == found->first.size();
      edges.push_back(each.child << 13 | std::uint32_t{each.word} << 7 | last << 6 | each.letter);
    }
    return found->second;
  }

  void put_letters(const Node& node) {
    table::LetterSet all = 0;
    for (const Edge& each : node) all |= table::set_of(each.letter);
    edges.push_back(static_cast<std::uint32_t>(all));
    edges.push_back(static_cast<std::uint32_t>(all >> 32));
  }

  // From so many edges on, the set of letters costs less time than looking through them.
  static constexpr std::size_t wide_node = 7;

  std::vector<Node> open_{1};
  Word last_;
  std::map<Node, std::uint32_t> placed_;
};

// Frequencies fall into steps, each twice the one before; step 0 is for words that are rarer than
// once in eight times the text.
constexpr unsigned step_count = 21;

constexpr std::size_t min_stem = 2;
constexpr std::size_t max_ending = 14;
constexpr std::uint64_t min_stems = 12;  // words that an ending must be seen behind

unsigned step_of(double frequency) {
  const long step = std::lround(std::floor(std::log2(std::max(frequency, 1e-9) * 8)));
  return static_cast<unsigned>(std::clamp(step, 0L, step_count - 1L));
}

}  // namespace

bool build_automaton(const std::map<Word, Class>& classes, const std::map<Word, Class>& endings,
                     Storage& storage) {
  Automaton automaton;
  for (const auto& [word, word_class] : classes) automaton.add(word, word_class);
  storage.root = automaton.finish();
  for (const auto& [word, word_class] : endings) automaton.add(word, word_class);
  storage.endings = endings.empty() ? 0 : automaton.finish();
  storage.edges = std::move(automaton.edges);
  return storage.edges.size() < (1U << 18);
}

std::map<Word, Class> find_endings(const Vocabulary& vocabulary) {
  std::map<Word, std::uint64_t> counts;
  std::uint64_t total = 0;
  for (const auto& [word, unused] : vocabulary.words) {
    const std::size_t first = word.size() > max_ending ? word.size() - max_ending : 1;
    for (std::size_t size = std::max(first, min_stem); size < word.size(); ++size) {
      if (!vocabulary.words.contains(word.substr(0, size))) continue;
      ++counts[word.substr(size)];
      ++total;
    }
  }
  std::map<Word, Class> result;
  for (const auto& [ending, count] : counts) {
    if (count < min_stems) continue;
    const double bits = std::log2(static_cast<double>(total) / static_cast<double>(count));
    const auto step = std::lround(bits * model::cost_per_bit / model::WordList::ending_step);
    result[ending] = static_cast<Class>(std::clamp(1 + step, 1L, 63L));
  }
  return result;
}

model::WordCase usual_case(const WordCounts& counts) {
  using enum model::WordCase;
  if (counts.lower + counts.title + counts.upper > 0) {
    // A word that is a name two times of five is given its capital: those who read expect it.
    if (2 * counts.lower >= 3 * (counts.title + counts.upper)) return lower;
    return counts.upper > counts.title ? upper : title;
  }
  // Lists have the words that begin sentences with a capital too.
  if (4 * counts.list_lower >= counts.list_title + counts.list_upper) return lower;
  return counts.list_upper > counts.list_title ? upper : title;
}

std::map<Word, Class> classify(const Vocabulary& vocabulary, Storage& storage) {
  std::map<Word, Class> result;
  std::vector<double> mass(step_count), words(step_count);
  double total = 0;
  for (const auto& [word, counts] : vocabulary.words) {
    const double frequency = Vocabulary::frequency(counts);
    const unsigned step = step_of(frequency);
    mass[step] += frequency;
    ++words[step];
    total += frequency;
    result[word] = static_cast<Class>(1 + step * model::word_case_count +
                                      static_cast<unsigned>(usual_case(counts)));
  }
  storage.class_costs.assign(1 + step_count * model::word_case_count, 0);
  for (unsigned step = 0; step < step_count; ++step) {
    const double average = words[step] > 0 ? mass[step] / words[step] : std::exp2(step) / 8;
    const auto cost = std::lround(std::log2(total / average) * model::cost_per_bit);
    for (unsigned each = 0; each < model::word_case_count; ++each) {
      storage.class_costs[1 + step * model::word_case_count + each] =
          static_cast<std::uint16_t>(std::clamp(cost, 0L, 65535L));
    }
  }
  return result;
}

}  // namespace jazu::train
