#include "train/stem_trainer.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <queue>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "engine/alphabet_data.hpp"
#include "jazu/converter.hpp"
#include "reading/reader.hpp"
#include "reading/word.hpp"
#include "text/utf8.hpp"

namespace jazu::train {
namespace {

constexpr std::size_t min_stem = 3, max_stem = 14;

// A stem must save so many words of as much text as was counted.
constexpr double min_gain = 1.0;

// One word in one alphabet.
struct Written {
  std::string text;  // without the sign before it
  std::string whole;
  Word word;
  double weight;
  std::size_t stem;  // bytes of `text` that the longest stem covers
  bool right;        // it is read as it should be
};

std::size_t count(std::string_view text) {
  return text::count_code_points(text);
}

class Channel {
 public:
  explicit Channel(std::string_view tag)
      : writer_(*Converter::make("cyrl", tag)), reader_(find(tag)) {}

  void add(const Word& word, double weight) {
    const std::string whole = writer_(to_utf8(word));
    Written written{unsigned_text(whole), whole, word, weight, 0, false};
    written.right = read(written, {}, 0) == word;
    words.push_back(std::move(written));
  }

  void sort() {
    std::sort(words.begin(), words.end(),
              [](const Written& a, const Written& b) { return a.text < b.text; });
  }

  std::string write(const Word& word) const { return unsigned_text(writer_(to_utf8(word))); }

  // The words that begin with this text.
  std::pair<std::size_t, std::size_t> range(const std::string& text) const {
    const auto less = [](const Written& a, const std::string& b) { return a.text < b; };
    const auto begin = std::lower_bound(words.begin(), words.end(), text, less);
    const auto end = std::lower_bound(begin, words.end(), text + '\xFF', less);
    return {static_cast<std::size_t>(begin - words.begin()),
            static_cast<std::size_t>(end - words.begin())};
  }

  // The word that is read with a stem, which is written with `size` code points. Nothing when it
  // does not write back.
  std::optional<Word> read(const Written& written, const Word& stem, std::size_t size) const {
    reading::Word word;
    const char* const begin = written.whole.data();
    const char* const end = begin + written.whole.size();
    const bool taken =
        reading::take_word(reader_, begin, begin, end, true, word) ||
        reading::take_word(reader_, begin, end - written.text.size(), end, true, word);
    if (!taken || size > word.size) return std::nullopt;
    reading::Letters letters;
    for (const char each : stem) letters.add(static_cast<table::Letter>(each), false, size);
    reading::read_by_rules(reader_, word, size, reading::Rules::all, letters);
    Word result;
    for (std::size_t i = 0; i < letters.size; ++i) {
      if (letters.at[i].letter == reading::ReadLetter::copied) return std::nullopt;
      result += static_cast<char>(letters.at[i].letter);
    }
    if (size > 0 && writer_(to_utf8(result)) != written.whole) return std::nullopt;
    return result;
  }

  std::vector<Written> words;

 private:
  static const table::Reader& find(std::string_view tag) {
    for (const auto& each : engine::builtin_alphabets()) {
      if (each.tag == tag) return *each.reader;
    }
    std::abort();
  }

  std::string unsigned_text(const std::string& whole) const {
    const auto& mark = reader_.writer->mark;
    const auto sign = mark.present ? reader_.writer->text(mark.text) : std::string_view();
    return !sign.empty() && whole.starts_with(sign) ? whole.substr(sign.size()) : whole;
  }

  Converter writer_;
  const table::Reader& reader_;
};

class Chooser {
 public:
  Chooser(const Vocabulary& vocabulary, const std::vector<std::string_view>& tags)
      : known_(&vocabulary.words) {
    for (const std::string_view tag : tags) channels_.emplace_back(tag);
    for (const auto& [word, counts] : vocabulary.words) {
      if (word.size() > 30) continue;
      for (Channel& each : channels_) each.add(word, Vocabulary::frequency(counts));
    }
    for (Channel& each : channels_) each.sort();
  }

  std::vector<Word> run(std::size_t limit) {
    // A heap of what each stem saved when last looked at; others have been chosen since, so it is
    // looked at again before it is taken.
    std::priority_queue<Entry> heap;
    for (const auto& [stem, hope] : hopes()) {
      if (hope >= min_gain) heap.push(entry(stem, hope));
    }
    std::vector<Word> chosen;
    while (!heap.empty() && chosen.size() < limit) {
      const Entry top = heap.top();
      heap.pop();
      const double gain = weigh(top.stem);
      if (gain < min_gain) continue;
      if (!heap.empty() && gain < heap.top().gain) {
        heap.push(entry(top.stem, gain));
        continue;
      }
      if (!take(top.stem)) continue;
      chosen.push_back(top.stem);
    }
    std::sort(chosen.begin(), chosen.end());
    return chosen;
  }

 private:
  // Of stems that save as much, whole words come first, then longer ones: they are easier to check.
  struct Entry {
    double gain;
    bool is_word;
    Word stem;
    bool operator<(const Entry& other) const {
      return std::tuple(gain, is_word, stem.size(), other.stem) <
             std::tuple(other.gain, other.is_word, other.stem.size(), stem);
    }
  };

  Entry entry(const Word& stem, double gain) const {
    return {gain, known_->count(stem) != 0, stem};
  }

  // The beginnings that read some word right which rules read wrong, and how much that may save.
  std::map<Word, double> hopes() const {
    std::map<Word, double> result;
    for (const Channel& channel : channels_) {
      for (const Written& each : channel.words) {
        if (each.right) continue;
        const std::size_t last = std::min(each.word.size(), max_stem);
        for (std::size_t size = min_stem; size <= last; ++size) {
          const Word stem = each.word.substr(0, size);
          const std::string text = channel.write(stem);
          if (!each.text.starts_with(text)) continue;
          if (channel.read(each, stem, count(text)) == each.word) result[stem] += each.weight;
        }
      }
    }
    return result;
  }

  // What a stem would save, less what it would spoil. `change` is called for each word that it
  // reads anew.
  template <typename Change>
  double visit(const Word& stem, Change change) {
    double gain = 0;
    for (Channel& channel : channels_) {
      const std::string text = channel.write(stem);
      const std::size_t size = count(text);
      const auto [begin, end] = channel.range(text);
      for (std::size_t i = begin; i < end; ++i) {
        Written& each = channel.words[i];
        if (each.stem >= text.size()) continue;
        const auto now = channel.read(each, stem, size);
        if (!now) continue;
        const bool right = *now == each.word;
        gain += each.weight * (right - each.right);
        change(each, text.size(), right);
      }
    }
    return gain;
  }

  double weigh(const Word& stem) {
    return visit(stem, [](Written&, std::size_t, bool) {});
  }

  // Two stems that are written alike could not be told apart.
  bool take(const Word& stem) {
    for (std::size_t i = 0; i < channels_.size(); ++i) {
      if (taken_.contains({i, channels_[i].write(stem)})) return false;
    }
    for (std::size_t i = 0; i < channels_.size(); ++i) taken_.insert({i, channels_[i].write(stem)});
    visit(stem, [](Written& word, std::size_t size, bool right) {
      word.stem = size;
      word.right = right;
    });
    return true;
  }

  std::vector<Channel> channels_;
  std::set<std::pair<std::size_t, std::string>> taken_;
  const std::map<Word, WordCounts>* known_;
};

}  // namespace

std::vector<Word> choose_stems(const Vocabulary& vocabulary,
                               const std::vector<std::string_view>& tags, std::size_t limit) {
  return Chooser(vocabulary, tags).run(limit);
}

}  // namespace jazu::train
