#include "train/typos.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

namespace jazu::train {
namespace {

// In letter numbers: а ә, о ө, ұ ү, ы і, е э, и й, х һ.
constexpr std::array<std::pair<char, char>, 7> pairs = {
    {{0, 1}, {19, 20}, {26, 27}, {36, 37}, {7, 39}, {11, 12}, {29, 30}}};
constexpr char soft_sign = 38;
constexpr std::size_t min_size = 5;  // short words have many honest neighbours

char partner(char letter) {
  for (const auto& [a, b] : pairs) {
    if (letter == a) return b;
    if (letter == b) return a;
  }
  return letter;
}

std::uint64_t running(const Vocabulary& vocabulary, const Word& word) {
  const auto found = vocabulary.words.find(word);
  return found == vocabulary.words.end() ? 0 : found->second.running;
}

// How often the most frequent word occurs that differs in one such letter.
std::uint64_t best_neighbour(const Vocabulary& vocabulary, const Word& word) {
  std::uint64_t best = 0;
  Word other = word;
  for (std::size_t at = 0; at < word.size(); ++at) {
    other[at] = partner(word[at]);
    if (other[at] != word[at]) best = std::max(best, running(vocabulary, other));
    other[at] = word[at];
    if (word[at] == soft_sign) {
      best = std::max(best, running(vocabulary, Word(word).erase(at, 1)));
    }
  }
  return best;
}

constexpr std::uint64_t set(std::initializer_list<int> letters) {
  std::uint64_t result = 0;
  for (const int each : letters) result |= std::uint64_t{1} << each;
  return result;
}

constexpr std::uint64_t back_consonants = set({5, 14});      // ғ қ
constexpr std::uint64_t round_front = set({20, 27});         // ө ү
constexpr std::uint64_t back = set({0, 5, 14, 19, 26, 36});  // а ғ қ о ұ ы
constexpr std::uint64_t front = set({1, 4, 7, 13, 20, 37});  // ә г е к ө і
constexpr char front_u = 27;                                 // ү

// A letter that was typed for its neighbour on the keyboard: ү for ұ, most of all. Back consonants
// and rounded front vowels do not stand side by side, and ү does not stand in a word that is of
// back letters otherwise. Compounds with either are frequent words or have other front letters.
bool breaks_harmony(const Word& word) {
  std::uint64_t all = 0, before = 0;
  for (const char c : word) {
    const std::uint64_t letter = set({c});
    if ((letter & back_consonants) != 0 && (before & round_front) != 0) return true;
    if ((letter & round_front) != 0 && (before & back_consonants) != 0) return true;
    before = letter;
    all |= letter;
  }
  return (all & back) != 0 && (all & front) == 0 && word.find(front_u) != Word::npos;
}

}  // namespace

std::size_t remove_typos(Vocabulary& vocabulary) {
  std::vector<Word> typos;
  for (const auto& [word, counts] : vocabulary.words) {
    if (counts.running <= 2 && breaks_harmony(word)) {
      typos.push_back(word);
      continue;
    }
    if (word.size() < min_size || counts.running > 3) continue;
    const std::uint64_t needed = std::max<std::uint64_t>(4, 30 * counts.running);
    if (best_neighbour(vocabulary, word) >= needed) typos.push_back(word);
  }
  for (const Word& word : typos) vocabulary.words.erase(word);
  return typos.size();
}

}  // namespace jazu::train
