#include "train/vocabulary.hpp"

#include <charconv>
#include <vector>

namespace jazu::train {
namespace {

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
  for_each_line(text, [&](std::string_view line) {
    std::uint64_t count = 1;
    const std::size_t tab = line.find('\t');
    if (tab != std::string_view::npos) {
      std::from_chars(line.data() + tab + 1, line.data() + line.size(), count);
      line = line.substr(0, tab);
    }
    for_each_token(line, [&](const Token& token) {
      if (token.word.empty()) return;
      WordCounts& counts = words[token.word];
      counts.listed += count;
      const bool upper = token.shape == Shape::upper && token.word.size() > 1;
      if (token.shape == Shape::lower) {
        counts.list_lower += count;
      } else {
        (upper ? counts.list_upper : counts.list_title) += count;
      }
    });
  });
}

}  // namespace jazu::train
