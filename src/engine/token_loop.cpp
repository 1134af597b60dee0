#include "engine/token_loop.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "engine/foreign.hpp"
#include "engine/letter_writer.hpp"
#include "engine/observer.hpp"
#include "engine/plain_text.hpp"
#include "engine/resolver.hpp"
#include "engine/sentence.hpp"
#include "engine/span_loop.hpp"
#include "engine/trace.hpp"
#include "engine/word_cache.hpp"
#include "engine/word_reader.hpp"
#include "engine/word_state.hpp"
#include "reading/word.hpp"
#include "text/guard.hpp"
#include "text/utf8.hpp"

namespace jazu::engine {
namespace {

using reading::Word;

void count(std::size_t& counter, std::size_t& first, std::ptrdiff_t offset) noexcept {
  if (counter++ == 0) first = static_cast<std::size_t>(offset);
}

// Skips bytes, eight at a time, of which each is higher than a space.
const char* skip_high(const char* at, const char* end) noexcept {
  constexpr std::uint64_t each = 0x0101010101010101;
  for (; end - at >= 8; at += 8) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, at, 8);
    // The sum has bit 7 where the other bits make up more than a space.
    const std::uint64_t high = bytes | ((bytes & 0x7F * each) + (0x7F - ' ') * each);
    if ((high & 0x80 * each) != 0x80 * each) break;
  }
  return at;
}

// Bytes of one code point, which may be an initial when a full stop follows.
constexpr std::size_t max_initial = 4;

// A span that begins before the last token of a job ends may be decided as far behind it.
constexpr std::ptrdiff_t span_reach = max_token + 2 * static_cast<std::ptrdiff_t>(text::max_span);

// What a word becomes depends on nothing but this and its bytes.
std::uint8_t state_of(const Word& word, bool begins_sentence) noexcept {
  const unsigned state =
      (word.starts ? word_state::starts : 0U) | (word.ends ? word_state::ends : 0U) |
      (word.marked ? word_state::marked : 0U) | (word.changed ? word_state::changed : 0U) |
      (word.front ? word_state::front : 0U) | (begins_sentence ? word_state::begins_sentence : 0U) |
      (word.initial ? word_state::initial : 0U);
  return static_cast<std::uint8_t>(state);
}

class TokenLoop {
 public:
  explicit TokenLoop(Job& job) noexcept
      : job_(job),
        reader_(*job.reader),
        words_(*job.reader, job.model, job.lexicon, *job.options),
        plain_(*job.reader, reading::Rules::all, job.options->kernel),
        reads_plain_(PlainText::suits(job) && job.reader->writes_freely),
        spans_(job.guard, job.kinds, job.begin, job.in,
               job.limit + std::min(job.end - job.limit, span_reach)),
        restores_case_(!job.reader->cased && job.options->letter_case == Case::restore),
        guards_words_(job.guard != nullptr && job.options->guard_kinds.foreign &&
                      job.model != nullptr && job.reader->script == table::Script::latin),
        recalls_(job.cache != nullptr && job.observer == nullptr && job.trace == nullptr),
        copies_ascii_(job.program->digits.empty() && job.program->punctuation.empty() &&
                      job.reader->punctuation.empty()) {
    if (recalls_) find_separators();
  }

  bool run() noexcept {
    while (job_.in < job_.limit) {
      if (is_white_space(*job_.in)) {
        seam();
        copy(1);
        if (reads_plain_ && job_.in < job_.limit) plain_.run(job_, spans_.next(job_.in).begin);
        continue;
      }
      if (!token()) return false;
    }
    return true;
  }

 private:
  bool token() noexcept {
    const char* const begin = job_.in;
    after_word_ = false;
    if (recalls_ && recall(begin)) return true;
    return rest_of_token(begin, token_end(begin, job_.end));
  }

  // Converts a token as long as its words are known ones and what stands between them is copied.
  // Returns whether that was all of it.
  bool recall(const char* token) noexcept {
    const char* const last = token + std::min<std::ptrdiff_t>(job_.end - token, max_token);
    while (last - job_.in > static_cast<std::ptrdiff_t>(WordKey::reach)) {
      const auto c = static_cast<unsigned char>(*job_.in);
      if (c <= ' ' && is_white_space(*job_.in)) return true;
      if (c >= 0x80 || !separates_[c]) {
        if (!recall_run()) return false;
        continue;
      }
      if (!copies_ascii_ || spans_.next(job_.in).begin == job_.in) return false;
      copy(1);
    }
    return false;
  }

  // The same for one word that is a run of letters as long as WordKey::of_run() takes it to be.
  bool recall_run() noexcept {
    const bool sentence = restores_case_ && begins_sentence(job_.begin, job_.in);
    const WordKey key = WordKey::of_run(job_.in, run_state(sentence));
    const char* const end = job_.in + key.size();
    if (spans_.next(job_.in).begin < end || !is_separator(*end)) return false;
    if (*end == '.' && key.size() <= max_initial) return false;
    const KnownWord known = job_.cache->find(key);
    if (!known) return false;
    after_word_ = true;
    word_.begin = job_.in;
    word_.end = end;
    finish_known(known);
    return true;
  }

  bool rest_of_token(const char* begin, const char* end) noexcept {
    bool starts = true;
    while (job_.in < end) {
      seam();
      const text::Span& span = spans_.next(job_.in);
      if (span.begin == job_.in) {
        after_word_ = false;
        if (!copy_span(job_, span)) return false;
        starts = true;
        continue;
      }
      const char* const stop = std::min(end, span.begin);
      if (reading::take_word(reader_, begin, job_.in, stop, starts, word_)) {
        convert_word(stop);
        starts = word_.ends;
        continue;
      }
      starts = true;
      if (!other(stop)) return false;
    }
    return true;
  }

  // `end` is that of the token, or where a span begins in it.
  void convert_word(const char* end) noexcept {
    after_word_ = word_.readable;
    if (!word_.readable) {
      if (word_.foreign) count_foreign();
      const char* const copied = job_.out;
      copy(static_cast<std::size_t>(word_.end - word_.begin));
      if (job_.observer != nullptr && word_.foreign) {
        const auto size = static_cast<std::size_t>(job_.out - copied);
        job_.observer->word(word_, {}, words_, true, {copied, size});
      }
      return;
    }
    const bool sentence = restores_case_ && begins_sentence(job_.begin, word_.begin);
    if (restores_case_ && word_.initial) {
      convert_initial(sentence, end);
    } else if (job_.cache != nullptr && job_.observer == nullptr) {
      recall_or_read(sentence);
    } else {
      read_word(sentence);
    }
  }

  // What an initial becomes depends on its neighbours, so it is not one for the cache.
  void convert_initial(bool begins_sentence, const char* end) noexcept {
    of_name_ = name_follows(word_.end, end);
    goes_on_small_ = small_until_ == word_.begin;
    read_word(begins_sentence);
    small_until_ = reading_.letters.at[0].upper ? nullptr : word_.end + 1;
  }

  void recall_or_read(bool begins_sentence) noexcept {
    const auto size = static_cast<std::size_t>(word_.end - word_.begin);
    const std::uint8_t alone = stands_alone() ? word_state::alone : std::uint8_t{0};
    const auto state = static_cast<std::uint8_t>(state_of(word_, begins_sentence) | alone);
    const WordKey key({word_.begin, size}, state);
    if (KnownWord known = job_.cache->find(key)) {
      if (alone != 0) known.set_state(state);
      finish_known(known);
      return;
    }
    const char* const written = job_.out;
    const bool kept = read_word(begins_sentence);
    const auto written_size = static_cast<std::size_t>(job_.out - written);
    job_.cache->put(key, {written, written_size}, kept, !kept && reading_.respelled);
  }

  // Whether the word is one that recall_run() takes for one wherever its bytes stand in front of a
  // separator: nothing was dropped or left out at its end, which another text might not do.
  bool stands_alone() const noexcept {
    if (word_.end == job_.end || !is_separator(*word_.end) || !word_.starts || !word_.ends ||
        word_.marked || word_.changed || word_.initial) {
      return false;
    }
    const std::uint16_t last = word_.entry[word_.size - 1];
    return reader_.entries[last].kind == table::Kind::own;
  }

  void finish_known(const KnownWord& known) noexcept {
    job_.out = known.write(job_.out);
    finish_word(known.header().kept, known.header().respelled);
  }

  // Returns whether the word was copied, being of another language.
  bool read_word(bool begins_sentence) noexcept {
    words_.read(word_, reading_);
    const bool kept = guards_words_ && is_foreign(word_, reading_, *job_.model, *job_.guard);
    char* const written = job_.out;
    if (kept) {
      const auto size = static_cast<std::size_t>(word_.end - word_.begin);
      std::memcpy(job_.out, word_.begin, size);
      job_.out += size;
    } else {
      if (restores_case_) restore_case(begins_sentence);
      write();
    }
    finish_word(kept, !kept && reading_.respelled);
    if (job_.observer != nullptr) {
      const auto size = static_cast<std::size_t>(job_.out - written);
      job_.observer->word(word_, reading_, words_, kept, {written, size});
    }
    return kept;
  }

  // Goes on behind a word that is written.
  void finish_word(bool kept, bool respelled) noexcept {
    if (kept) after_word_ = false;
    if (respelled) {
      count(job_.report->respelled, job_.report->first_respelled, word_.begin - job_.origin);
    }
    job_.in = word_.end;
  }

  // Capitals that the source alphabet does not show: of names and abbreviations, and at the
  // beginning of a sentence.
  void restore_case(bool begins_sentence) noexcept {
    reading::Letters& letters = reading_.letters;
    const bool all = reading_.usual_case == model::WordCase::upper && letters.size > 1;
    if (!all && !begins_sentence && !is_name()) return;
    const std::size_t count = all ? letters.size : std::min<std::size_t>(letters.size, 1);
    for (std::size_t i = 0; i < count; ++i) letters.at[i].upper = true;
  }

  // The list has single letters with the case of the initials in it. One without a full stop is a
  // word or a sound of hesitation (a speaker's a or s), and t.b. goes on as it began.
  bool is_name() const noexcept {
    const bool listed = reading_.usual_case != model::WordCase::lower;
    if (word_.size > 1) return listed;
    return word_.initial && (of_name_ || (listed && !goes_on_small_));
  }

  void write() noexcept {
    if (job_.trace != nullptr) words_.align(word_, reading_);
    job_.out = write_word(*job_.program, word_, reading_.letters, job_.out, job_.trace);
  }

  void count_foreign() noexcept {
    for (const char* at = word_.begin; at < word_.end;) {
      const text::Decoded next = text::decode(at, word_.end);
      if (reading::entry_of(reader_, next.code_point).kind == table::Kind::foreign) {
        count(job_.report->foreign, job_.report->first_foreign, at - job_.origin);
      }
      at += next.size;
    }
  }

  // ASCII characters that end a word and are none of it, whatever stands before them.
  void find_separators() noexcept {
    for (char32_t c = 0; c < separates_.size(); ++c) {
      const bool letter = (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
      separates_[c] = !letter && reading::entry_of(reader_, c).kind == table::Kind::other;
    }
    const auto spells = [&](char32_t c) {
      if (c < separates_.size()) separates_[c] = false;
    };
    for (const table::Accepted& each : reader_.accepts) {
      for (const char32_t c : each.found) spells(c);
    }
    for (const char32_t c : reader_.pool) spells(c);
  }

  bool is_separator(char c) const noexcept {
    const auto byte = static_cast<unsigned char>(c);
    return byte < separates_.size() && separates_[byte];
  }

  static std::uint8_t run_state(bool begins_sentence) noexcept {
    const unsigned sentence = begins_sentence ? word_state::begins_sentence : 0U;
    return static_cast<std::uint8_t>(word_state::starts | word_state::ends | sentence);
  }

  // Whatever stands between two words, and each word, may be cut off.
  void seam() const noexcept {
    if (job_.trace != nullptr) job_.trace->seam(job_.in, job_.out);
  }

  void copy(std::size_t size) noexcept {
    std::memcpy(job_.out, job_.in, size);
    job_.out += size;
    job_.in += size;
  }

  // What is not of a word: digits, punctuation, other scripts, invalid bytes.
  bool other(const char* end) noexcept {
    const text::Decoded next = text::decode(job_.in, end);
    if (!next.valid) return invalid(next.size);
    if (next.code_point >= '0' && next.code_point <= '9' && !job_.program->digits.empty()) {
      const char* behind = std::find_if(job_.in, end, [](char c) { return c < '0' || c > '9'; });
      job_.out = write_letters(*job_.program, job_.in, behind, job_.out, job_.trace);
      job_.in = behind;
      after_word_ = false;
      return true;
    }
    if (!punctuation(next)) copy(next.size);
    after_word_ = after_word_ && closes_word(next.code_point);
    return true;
  }

  bool invalid(std::size_t size) noexcept {
    constexpr char replacement[] = {'\xEF', '\xBF', '\xBD'};
    count(job_.report->invalid, job_.report->first_invalid, job_.in - job_.origin);
    after_word_ = false;
    if (job_.options->invalid == Invalid::stop) return false;
    if (job_.options->invalid == Invalid::keep) {
      copy(size);
      return true;
    }
    std::memcpy(job_.out, replacement, sizeof replacement);
    job_.out += sizeof replacement;
    job_.in += size;
    return true;
  }

  // A mark that one of the two alphabets has in place of an ASCII one.
  bool punctuation(const text::Decoded& next) noexcept {
    if (!after_word_ || job_.options->punctuation == Punctuation::keep) return false;
    char32_t ascii = next.code_point;
    for (const table::ReadPunctuation& each : reader_.punctuation) {
      if (each.found == next.code_point) ascii = static_cast<unsigned char>(each.ascii);
    }
    for (const table::PunctuationForm& each : job_.program->punctuation) {
      if (static_cast<unsigned char>(each.ascii) != ascii) continue;
      write_piece(job_, each.text);
      job_.in += next.size;
      return true;
    }
    if (ascii == next.code_point) return false;
    *job_.out++ = static_cast<char>(ascii);
    job_.in += next.size;
    return true;
  }

  Job& job_;
  const table::Reader& reader_;
  Word word_;
  WordReader words_;
  WordReading reading_;
  PlainText plain_;
  bool reads_plain_;
  Spans spans_;
  bool restores_case_;
  bool guards_words_;                  // words of other languages are copied
  bool recalls_;                       // words are looked up before they are taken apart
  bool copies_ascii_;                  // no digit and no mark of ASCII becomes another
  std::array<bool, 0x80> separates_;   // see find_separators(); only set with `recalls_`
  bool of_name_ = false;               // a name follows the initial without a space
  bool goes_on_small_ = false;         // the initial follows one that was not given a capital
  const char* small_until_ = nullptr;  // behind the full stop of such a one
  bool after_word_ = false;  // what stands here follows a converted word, or closes what does
};

}  // namespace

Spans::Spans(const text::GuardWords* words, text::SpanKinds kinds, const char* begin,
             const char* at, const char* end) noexcept
    : words_(words),
      kinds_(kinds),
      begin_(begin),
      end_(end),
      span_{end, end, text::SpanKind::none} {
  if (words_ != nullptr) span_ = text::next_span(*words_, begin_, at, end_, kinds_);
}

const text::Span& Spans::next(const char* at) noexcept {
  while (words_ != nullptr && span_.end <= at && span_.begin != end_) {
    span_ = text::next_span(*words_, begin_, span_.end, end_, kinds_);
  }
  return span_;
}

const char* end_with_spans(const char* token, const char* at, const char* known,
                           Spans& spans) noexcept {
  while (at < token) {
    const text::Span& span = spans.next(at);
    // A span may yet begin between `known` and the end of the token ("a<!-- b" before its closer).
    const bool open = span.begin == known && span.begin < token;
    if (std::min(span.begin, token) > known || open) return nullptr;
    if (span.begin >= token) return token;
    at = span.end;
  }
  return at;
}

const char* token_end(const char* at, const char* end) noexcept {
  const char* const most = at + std::min<std::ptrdiff_t>(end - at, max_token);
  const char* const space = std::find_if(skip_high(at, most), most, is_white_space);
  if (space != most || most == end) return space;
  const char* cut = most;
  for (int back = 0; back < 3 && (static_cast<unsigned char>(*cut) & 0xC0) == 0x80; ++back) --cut;
  // What would be cut is whole in front of a place where a code point begins.
  return (static_cast<unsigned char>(*cut) & 0xC0) == 0x80 ? most : cut;
}

bool run_tokens(Job& job) noexcept {
  return TokenLoop(job).run();
}

}  // namespace jazu::engine
