#include "engine/foreign.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace jazu::engine {
namespace {

// By how much the other language must be likelier, in model::Cost units. Measured: tests/accuracy.
constexpr model::Cost needed_advantage = 9 * model::cost_per_bit;

// I to XXXIX and the like, of I, V and X only: with L, C, D and M too many words would be numerals.
bool is_roman_numeral(std::string_view word) noexcept {
  if (word.size() < 2) return false;
  std::size_t at = 0;
  while (at < word.size() && at < 3 && word[at] == 'X') ++at;
  const std::string_view ones = word.substr(at);
  constexpr std::array<std::string_view, 10> all = {"",  "I",  "II",  "III",  "IV",
                                                    "V", "VI", "VII", "VIII", "IX"};
  for (const std::string_view each : all) {
    if (ones == each) return true;
  }
  return false;
}

// COVID and the like, whose letters an alphabet may all have. The names with small letters show by
// their shape, and the guard has found them before.
bool is_name(std::string_view word, const text::GuardWords& words) noexcept {
  const bool capitals = word.size() > 1 && word.back() >= 'A' && word.back() <= 'Z';
  return capitals && std::binary_search(words.names.begin(), words.names.end(), word);
}

// What it costs at most that a Kazakh word ends. The letters of a stem that was only seen with
// endings, as qut in quttyqtady, say that much more must follow.
constexpr model::Cost most_end = 8 * model::cost_per_bit;

// What the letters cost as Kazakh.
model::Cost kazakh_cost(const reading::Letters& letters, const model::LetterModel& model) noexcept {
  model::LetterModel::State state = model.start();
  model::Cost cost = 0;
  for (std::size_t i = 0; i < letters.size; ++i) {
    if (letters.at[i].letter == reading::ReadLetter::copied) return model::no_cost;
    cost += model.advance(state, letters.at[i].letter);
  }
  return cost + std::min(model.cost(state, model::edge_symbol), most_end);
}

}  // namespace

bool is_foreign(const reading::Word& word, const WordReading& reading, const model::Model& model,
                const text::GuardWords& names) noexcept {
  std::array<char, reading::max_positions> as_written;
  std::array<char, reading::max_positions> small;
  for (std::size_t i = 0; i < word.size; ++i) {
    const char32_t c = word.code_point[i];
    const bool capital = c >= 'A' && c <= 'Z';
    if (!capital && (c < 'a' || c > 'z')) return false;
    as_written[i] = static_cast<char>(c);
    small[i] = static_cast<char>(capital ? c - 'A' + 'a' : c);
  }
  const std::string_view written(as_written.data(), word.size);
  if (is_roman_numeral(written) || is_name(written, names)) return true;
  if (reading.listed || word.size < 2 || model.empty()) return false;
  const model::Cost foreign = model.foreign.cost({small.data(), word.size});
  return foreign + needed_advantage < kazakh_cost(reading.letters, model.letters);
}

}  // namespace jazu::engine
