#include "detect/latin.hpp"

#include <algorithm>
#include <cstdint>
#include <tuple>
#include <utility>

#include "detect/token.hpp"
#include "detect/weigher.hpp"
#include "engine/alphabet_data.hpp"
#include "engine/token_loop.hpp"
#include "reading/word.hpp"
#include "text/utf8.hpp"

namespace jazu::detecting {
namespace {

using reading::Word;

// Thousands of words tell no more than these.
constexpr std::size_t max_words = 2000;

// Costs are in quarters of a bit.
constexpr std::int64_t cost_of_letter = 17;    // of a letter in text that is not Kazakh
constexpr std::int64_t cost_of_end = 8;        // and of the end of its words
constexpr std::int64_t cost_of_stray = 32;     // of a sign inside a word that no alphabet expects
constexpr std::int64_t cost_of_accepted = 32;  // of a letter that only another alphabet writes
constexpr std::int64_t most_loss = 24;
constexpr std::int64_t least_gain = 32;    // below this nothing tells of Kazakh
constexpr std::int64_t least_margin = 28;  // below this two alphabets cannot be told apart
constexpr std::int64_t hopeless = 1200;    // an alphabet so far behind is followed no longer

// Letters that the alphabet does not have and accepts for one of its own, as that of 2021 does with
// those of a later or earlier draft. Apostrophes of another kind are none.
std::size_t count_accepted(const table::Reader& reader, const Word& word) noexcept {
  std::size_t count = 0;
  for (const char* at = word.begin; word.changed && at < word.end;) {
    const text::Decoded next = text::decode(at, word.end);
    const table::ReadEntry& entry = reading::entry_of(reader, next.code_point);
    const bool is_letter = table::script_of(next.code_point) != table::Script::none;
    if (is_letter && entry.begins_accepted && entry.first == entry.last) ++count;
    at += next.size;
  }
  return count;
}

// Goes through the words of a token as an alphabet reads them: calls `use(word)` for each, which
// returns false to stop. False when one cannot be read; `strays` counts the signs between words.
template <typename Use>
bool for_each_word(const table::Reader& reader, const Token& token, std::size_t& strays,
                   const Use& use) noexcept {
  Word word;
  bool starts = true;
  for (const char* at = token.begin; at < token.end;) {
    if (reading::take_word(reader, token.begin, at, token.end, starts, word)) {
      if (!word.readable || !use(word)) return false;
      at = word.end;
      starts = word.ends;
      continue;
    }
    const text::Decoded next = text::decode(at, token.end);
    if (next.code_point != '-') ++strays;
    at += next.size;
    starts = true;
  }
  return true;
}

// What a token costs that is not Kazakh.
std::int64_t cost_of_other(const Token& token) noexcept {
  return static_cast<std::int64_t>(token.letters) * cost_of_letter +
         static_cast<std::int64_t>(token.parts) * cost_of_end +
         static_cast<std::int64_t>(token.signs) * cost_of_stray;
}

// One alphabet, and how well the text reads in it.
class Rival {
 public:
  explicit Rival(const engine::AlphabetData& data) noexcept : data_(&data) {}

  const engine::AlphabetData& data() const noexcept { return *data_; }
  const table::Reader& reader() const noexcept { return *data_->reader; }
  std::int64_t gain() const noexcept { return gain_; }
  std::size_t words() const noexcept { return words_; }

  // Returns true when the token reads as Kazakh.
  bool add(const Token& token, Weigher& weigher) noexcept {
    const std::int64_t other = cost_of_other(token);
    std::size_t strays = 0;
    std::int64_t cost = 0;
    const bool readable = for_each_word(reader(), token, strays, [&](const Word& word) {
      const std::int64_t weight = weigher.weigh(reader(), word);
      const auto accepted = static_cast<std::int64_t>(count_accepted(reader(), word));
      cost += weight + accepted * cost_of_accepted;
      return weight >= 0;
    });
    cost += static_cast<std::int64_t>(strays) * cost_of_stray;
    const bool fits = readable && cost < other;
    gain_ += readable ? std::max(other - cost, -most_loss) : -most_loss;
    if (fits) ++words_;
    return fits;
  }

 private:
  const engine::AlphabetData* data_;
  std::int64_t gain_ = 0;
  std::size_t words_ = 0;
};

std::vector<Rival> latin_rivals() {
  std::vector<Rival> rivals;
  for (const engine::AlphabetData& each : engine::builtin_alphabets()) {
    if (each.reader != nullptr && each.reader->script == table::Script::latin) {
      rivals.emplace_back(each);
    }
  }
  return rivals;
}

// Calls `use` for each token that may be evidence, up to max_words of them.
template <typename Use>
void for_each_token(std::string_view text, const Use& use) {
  const char* const end = text.data() + text.size();
  std::size_t words = 0;
  for (const char* at = text.data(); at < end && words < max_words;) {
    const char* const behind = engine::token_end(at, end);
    if (const auto token = take_token(at, behind)) {
      use(*token);
      ++words;
    }
    at = std::find_if_not(behind, end, engine::is_white_space);
  }
}

// True when `reader` reads the code points of a spelling as the same letters.
bool reads_alike(const table::Reader& reader, std::u32string_view text,
                 const table::ReadSpelling& spelling) noexcept {
  return std::any_of(
      reader.spellings.begin(), reader.spellings.end(), [&](const table::ReadSpelling& each) {
        return each.letter_count == spelling.letter_count && each.letters == spelling.letters &&
               reader.pool.substr(each.text, each.size) == text;
      });
}

// The spellings of a text that one alphabet reads otherwise than another.
class Differences {
 public:
  Differences(const table::Reader& first, const table::Reader& second) noexcept
      : first_(first), second_(second) {}

  void add(const Token& token, Weigher& weigher) {
    std::size_t strays = 0;
    for_each_word(first_, token, strays, [&](const Word& word) {
      if (weigher.weigh(first_, word) < 0) return false;
      weigher.trace([&](const table::ReadSpelling& spelling, std::size_t) {
        // Capitals tell no more than the small letters do.
        const std::u32string_view text = first_.pool.substr(spelling.text, spelling.size);
        if (spelling.upper == 0 && !reads_alike(second_, text, spelling)) count(text, spelling);
      });
      return true;
    });
  }

  std::vector<Evidence> take() {
    std::sort(found_.begin(), found_.end(), [](const Evidence& a, const Evidence& b) {
      return std::tie(b.count, a.spelling, a.letters) < std::tie(a.count, b.spelling, b.letters);
    });
    if (found_.size() > Detection::max_evidence) found_.resize(Detection::max_evidence);
    return std::move(found_);
  }

 private:
  void count(std::u32string_view text, const table::ReadSpelling& spelling) {
    Evidence evidence;
    for (const char32_t c : text) text::append(c, evidence.spelling);
    for (std::size_t i = 0; i < spelling.letter_count; ++i) {
      text::append(table::letters[spelling.letters[i]].small, evidence.letters);
    }
    for (Evidence& each : found_) {
      if (each.spelling != evidence.spelling || each.letters != evidence.letters) continue;
      ++each.count;
      return;
    }
    evidence.count = 1;
    found_.push_back(std::move(evidence));
  }

  const table::Reader& first_;
  const table::Reader& second_;
  std::vector<Evidence> found_;
};

void note_odd_word(const Token& token, std::vector<std::string>& words) {
  std::string word(token.begin, token.end);
  if (words.size() == Detection::max_odd_words) return;
  if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(std::move(word));
}

void explain(std::string_view text, const std::vector<Rival>& rivals, Weigher& weigher,
             Detection& detection) {
  Rival first(rivals[0].data());
  Differences differences(first.reader(), rivals[1].reader());
  const bool compare = detection.verdict != Verdict::unknown;
  for_each_token(text, [&](const Token& token) {
    if (!first.add(token, weigher)) {
      note_odd_word(token, detection.odd_words);
    } else if (compare) {
      differences.add(token, weigher);
    }
  });
  detection.evidence = differences.take();
}

}  // namespace

void detect_latin(std::string_view text, Detection& detection) {
  std::vector<Rival> rivals = latin_rivals();
  Weigher weigher;
  std::int64_t best = 0;
  for_each_token(text, [&](const Token& token) {
    ++detection.words;
    std::int64_t next = best;
    for (Rival& each : rivals) {
      if (best - each.gain() > hopeless) continue;
      each.add(token, weigher);
      next = std::max(next, each.gain());
    }
    best = next;
  });
  std::stable_sort(rivals.begin(), rivals.end(),
                   [](const Rival& a, const Rival& b) { return a.gain() > b.gain(); });
  best = rivals[0].gain();
  for (const Rival& each : rivals) {
    const bool plausible = best > 0 && best - each.gain() < least_margin;
    detection.candidates.push_back(
        {Alphabet(&each.data()), each.words(), each.gain() / 4, plausible});
  }
  const bool sure = best >= least_gain && !detection.candidates[1].plausible;
  detection.verdict = best <= 0 ? Verdict::unknown : sure ? Verdict::told : Verdict::open;
  if (sure) detection.alphabet = detection.candidates[0].alphabet;
  explain(text, rivals, weigher, detection);
}

}  // namespace jazu::detecting
