#include "train/vocabulary.hpp"

#include <charconv>
#include <vector>

namespace jazu::train {
namespace {

// What brings the lists to the scale of the text: by Zipf's law a word of rank r occurs about
// constant / r times among as many words; the counts of the other list are multiples of the unit.
constexpr double zipf_constant = 100000;
constexpr double list_unit = 5000;

// Lists from the web are less like the text of newspapers than the text that was counted.
constexpr double list_trust = 0.3;

template <typename Take>
void for_each_line(std::string_view text, Take take) {
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    take(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
}

// A line in capitals says nothing about the case of its words.
bool is_headline(const std::vector<Token>& tokens) {
  std::size_t capitals = 0;
  for (const Token& each : tokens) capitals += each.shape == Shape::upper && each.word.size() > 1;
  return capitals >= 2 && capitals * 3 >= tokens.size() * 2;
}

void count_shape(WordCounts& counts, Shape shape, std::size_t size) {
  switch (shape) {
    case Shape::lower:
      ++counts.lower;
      break;
    case Shape::title:
      ++counts.title;
      break;
    case Shape::upper:
      ++(size > 1 ? counts.upper : counts.title);
      break;
    case Shape::mixed:
      ++counts.title;
      break;
  }
}

}  // namespace

void Vocabulary::add_text(std::string_view text, bool cased) {
  for_each_line(text, [&](std::string_view line) {
    std::vector<Token> found;
    for_each_token(line, [&](const Token& token) { found.push_back(token); });
    const bool shapes = cased && !is_headline(found);
    for (const Token& token : found) {
      if (token.word.empty()) {
        ++latin[token.latin];
        ++latin_tokens;
        continue;
      }
      WordCounts& counts = words[token.word];
      ++counts.running;
      ++tokens;
      if (shapes && !token.opens_sentence) count_shape(counts, token.shape, token.word.size());
    }
  });
}

void Vocabulary::add_list(std::string_view text) {
  std::uint64_t rank = 0;
  for_each_line(text, [&](std::string_view line) {
    double weight = zipf_constant / static_cast<double>(++rank);
    const std::size_t tab = line.find('\t');
    if (tab != std::string_view::npos) {
      std::uint64_t count = 0;
      std::from_chars(line.data() + tab + 1, line.data() + line.size(), count);
      weight = static_cast<double>(count) / list_unit;
      line = line.substr(0, tab);
    }
    for_each_token(line, [&](const Token& token) {
      if (token.word.empty()) return;
      WordCounts& counts = words[token.word];
      counts.listed += weight;
      const bool upper = token.shape == Shape::upper && token.word.size() > 1;
      if (token.shape == Shape::lower) {
        counts.list_lower += weight;
      } else {
        (upper ? counts.list_upper : counts.list_title) += weight;
      }
    });
  });
}

double Vocabulary::frequency(const WordCounts& counts) {
  return static_cast<double>(counts.running) + list_trust * counts.listed;
}

}  // namespace jazu::train
