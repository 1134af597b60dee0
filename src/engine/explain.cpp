#include "engine/explain.hpp"

#include <algorithm>
#include <array>
#include <new>
#include <string>

#include "engine/letter_writer.hpp"

namespace jazu::engine {
namespace {

using reading::Letters;

bool same_letters(const Letters& a, const Letters& b) noexcept {
  if (a.size != b.size) return false;
  for (std::size_t i = 0; i < a.size; ++i) {
    if (a.at[i].letter != b.at[i].letter) return false;
  }
  return true;
}

std::size_t count_capitals(const Letters& letters) noexcept {
  const auto* const begin = letters.at.data();
  return static_cast<std::size_t>(std::count_if(
      begin, begin + letters.size, [](const reading::ReadLetter& each) { return each.upper; }));
}

// Gives a reading the capitals that were restored for the chosen one, where the source has none.
void restore_case_of(const Letters& chosen, Letters& other) noexcept {
  if (count_capitals(other) != 0 || chosen.size == 0 || !chosen.at[0].upper) return;
  const bool all = chosen.size > 1 && count_capitals(chosen) == chosen.size;
  const std::size_t count = all ? other.size : std::min<std::size_t>(other.size, 1);
  for (std::size_t i = 0; i < count; ++i) other.at[i].upper = true;
}

std::string written_with(const table::Program& program, const reading::Word& word,
                         const Letters& letters) {
  std::array<char, max_cyrillic> cyrillic;
  const char* const end = write_cyrillic(word, letters, cyrillic.data());
  std::string result(static_cast<std::size_t>(end - cyrillic.data()) * program.expansion + 64,
                     '\0');
  const char* const written_end = write_letters(program, cyrillic.data(), end, result.data());
  result.resize(static_cast<std::size_t>(written_end - result.data()));
  return result;
}

}  // namespace

void Explainer::word(const reading::Word& word, const WordReading& reading, WordReader& words,
                     bool kept, std::string_view written) noexcept {
  if (out_of_memory_) return;
  try {
    choices_.push_back(choice_of(word, reading, words, kept, written));
  } catch (const std::bad_alloc&) {
    out_of_memory_ = true;
  }
}

Choice Explainer::choice_of(const reading::Word& word, const WordReading& reading,
                            WordReader& words, bool kept, std::string_view written) const {
  Choice choice;
  choice.offset = static_cast<std::size_t>(word.begin - text_.data());
  choice.size = static_cast<std::size_t>(word.end - word.begin);
  choice.chosen = written;
  choice.layer = reading.layer;
  choice.kept = kept;
  choice.respelled = reading.respelled;
  if (reading.layer == Layer::lexicon) choice.line = reading.line;
  if (reading.layer == Layer::table && !kept) choice.line = words.deciding_line(word);
  if (reading.layer == Layer::model) weigh(word, reading, words, choice);
  return choice;
}

// Other readings that are written as the word is, and by how much the chosen one is likelier.
void Explainer::weigh(const reading::Word& word, const WordReading& reading, WordReader& words,
                      Choice& choice) const {
  const reading::Candidates& candidates = words.weigh(word);
  std::int64_t chosen_cost = 0;
  std::int64_t other_cost = 0;
  WordReading other;
  for (std::size_t i = 0; i < candidates.count; ++i) {
    words.take(word, candidates.items[i], other);
    if (same_letters(other.letters, reading.letters)) {
      chosen_cost = candidates.items[i].cost;
      continue;
    }
    if (!reading.respelled && !words.writes_back(word, other.letters)) continue;
    if (choice.others.empty()) other_cost = candidates.items[i].cost;
    restore_case_of(reading.letters, other.letters);
    choice.others.push_back(written_with(program_, word, other.letters));
  }
  if (other_cost > chosen_cost)
    choice.margin = static_cast<std::uint32_t>(other_cost - chosen_cost);
}

}  // namespace jazu::engine
