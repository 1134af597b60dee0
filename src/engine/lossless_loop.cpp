#include "engine/lossless_loop.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>
#include <string_view>

#include "engine/lossless_trace.hpp"
#include "engine/plain_text.hpp"
#include "engine/resolver.hpp"
#include "engine/token_loop.hpp"
#include "lossless/bytes.hpp"
#include "lossless/word_codec.hpp"

namespace jazu::engine {
namespace {

using lossless::decode;
using lossless::Side;

// A word joiner before and behind what is copied. One that is copied itself has a mark behind it.
constexpr std::string_view bracket = "\xE2\x81\xA0";
constexpr char32_t bracket_code_point = 0x2060;
constexpr std::string_view escape(lossless::mark_bytes, lossless::mark_size);

// A token that is too long to be converted is bracketed in pieces of so many bytes.
constexpr std::ptrdiff_t piece_size = 256;

bool starts_with(const char* at, const char* end, std::string_view text) noexcept {
  return static_cast<std::size_t>(end - at) >= text.size() &&
         std::memcmp(at, text.data(), text.size()) == 0;
}

// Steps back to where a code point begins, if one does.
const char* whole(const char* cut) noexcept {
  const char* at = cut;
  for (int back = 0; back < 3 && (static_cast<unsigned char>(*at) & 0xC0) == 0x80; ++back) --at;
  return (static_cast<unsigned char>(*at) & 0xC0) == 0x80 ? cut : at;
}

// How far behind the end of a segment the search for it may look.
constexpr std::ptrdiff_t looked_at = 8;

struct Segment {
  const char* end;
  bool closed;   // a bracket with its end
  bool decided;  // whatever may follow
};

Segment find_bracket(const char* at, const char* end) noexcept {
  const char* const most = at + std::min(end - at, max_segment);
  const bool enough = end - at >= max_segment + looked_at;
  const char* const begin = at;
  for (at += bracket.size(); at < most && !is_white_space(*at); ++at) {
    if (*at != bracket[0] || !starts_with(at, end, bracket)) continue;
    const char* const behind = at + bracket.size();
    if (!starts_with(behind, end, escape)) {
      const bool may_be_escape = behind == end || (end - behind == 1 && *behind == escape[0]);
      return {behind, true, !may_be_escape};
    }
    at = behind + escape.size() - 1;
  }
  if (at < most) return {at, false, true};
  if (most == end) return {end, false, false};
  return {std::max(whole(most), begin + 1), false, enough};
}

Segment find_segment(const char* at, const char* end) noexcept {
  if (starts_with(at, end, bracket)) return find_bracket(at, end);
  const char* const most = at + std::min(end - at, max_segment);
  const bool enough = end - at >= max_segment + looked_at;
  const char* const begin = at;
  for (; at < most; ++at) {
    const bool ends = is_white_space(*at) || (*at == bracket[0] && starts_with(at, end, bracket));
    if (ends) return {at, false, true};
  }
  if (most == end) return {end, false, false};
  return {std::max(whole(most), begin + 1), false, enough};
}

// What both sides do with a text between its words.
class Loop {
 public:
  explicit Loop(Job& job) noexcept : job_(job), from_(job.lossless->from), to_(job.lossless->to) {}

 protected:
  // The punctuation mark that `c` becomes behind a converted word.
  static char32_t converted(const Side& from, const Side& to, char32_t c) noexcept {
    char32_t ascii = c;
    for (const lossless::PunctuationPair& each : from.punctuation()) {
      if (each.own == c) ascii = each.ascii;
    }
    for (const lossless::PunctuationPair& each : to.punctuation()) {
      if (each.ascii == ascii) return each.own;
    }
    return ascii;
  }

  void count_invalid(const char* at) noexcept {
    if (job_.report->invalid++ == 0) job_.report->first_invalid = offset(at);
  }

  void count_foreign(const char* at) noexcept {
    if (job_.report->foreign++ == 0) job_.report->first_foreign = offset(at);
  }

  void copy(const char* begin, const char* end) noexcept {
    job_.out = std::copy(begin, end, job_.out);
  }

  void put(std::string_view text) noexcept { copy(text.data(), text.data() + text.size()); }

  void put(char32_t c) noexcept { job_.out = lossless::put_code_point(c, job_.out); }

  // What stands before `at` is written.
  void seam(const char* at) const noexcept {
    if (job_.trace != nullptr) job_.trace->seam(at, job_.out);
  }

  // The word at `begin`, which ends at `end`, was written at `out`.
  void seams_of_word(const char* begin, const char* end, const char* out,
                     lossless::WordWriter::Abbreviations abbreviations) noexcept {
    if (job_.trace == nullptr) return;
    trace_word({to_, letters_, abbreviations, begin, end, out, job_.out}, *job_.trace);
  }

  std::size_t offset(const char* at) const noexcept {
    return static_cast<std::size_t>(at - job_.origin);
  }

  Job& job_;
  const Side& from_;
  const Side& to_;
  bool after_word_ = false;  // what stands here follows a converted word, or closes what does
  lossless::Taken taken_;
  lossless::Letters letters_;
};

class WriteLoop : Loop {
 public:
  using Loop::Loop;

  void run() noexcept {
    while (job_.in < job_.limit) {
      seam(job_.in);
      if (is_white_space(*job_.in)) {
        *job_.out++ = *job_.in++;
        continue;
      }
      const char* const end = token_end(job_.in, job_.end);
      token(end, end < job_.end && !is_white_space(*end));
      job_.in = end;
    }
  }

 private:
  // What stands between two words, from its first byte that has to be bracketed to its last.
  struct Between {
    const char* end;
    const char* first = nullptr;
    const char* last = nullptr;
  };

  // `cut` says that more of the same token follows.
  void token(const char* end, bool cut) noexcept {
    char* const begin = job_.out;
    const char* const text = job_.in;
    held_ = nullptr;
    after_word_ = after_strange_ = false;
    if (!cut) {
      for (const char* at = text; at < end;) at = between(word(at, end), end);
      release(end);
    }
    if (!cut && job_.out - begin <= max_segment) return;
    if (cut) count(text, end);
    job_.out = begin;
    if (job_.trace != nullptr) job_.trace->rewind(text, begin);
    for (const char* at = text; at < end; at += std::min(piece_size, end - at)) {
      bracketed(at, at + std::min(piece_size, end - at));
    }
  }

  void count(const char* at, const char* end) noexcept {
    while (at < end) {
      const text::Decoded next = decode(at, end);
      if (!next.valid) count_invalid(at);
      if (next.valid && from_.value_of(next.code_point) == lossless::value::foreign) {
        count_foreign(at);
      }
      at += next.size;
    }
  }

  // Converts or holds the word at `at`, if there is one.
  const char* word(const char* at, const char* end) noexcept {
    const char* const behind = lossless::take(from_, at, end, false, taken_);
    if (behind == at) return at;
    // A combining mark may make another letter of the last one.
    const char* rest = behind;
    while (end - rest >= 2 && (*rest == '\xCC' || *rest == '\xCD')) rest += 2;
    const bool strange = after_strange_ || is_strange(behind, end);
    if (rest != behind || strange || !convert(at, behind)) {
      hold(at);
      after_word_ = false;
    }
    after_strange_ = false;
    return rest;
  }

  // A letter that the alphabet lacks makes a word one of another language. Cyrillic is converted
  // around such letters, as it is without lossless mode.
  bool is_strange(const char* at, const char* end) const noexcept {
    if (at == end || from_.is_cyrillic()) return false;
    const text::Decoded next = decode(at, end);
    return next.valid && from_.value_of(next.code_point) == lossless::value::foreign;
  }

  bool convert(const char* begin, const char* end) noexcept {
    if (!lossless::read_marked(from_, taken_, letters_)) return false;
    const auto size = static_cast<std::size_t>(end - begin);
    std::array<char, lossless::max_word_bytes> buffer;
    if (!from_.is_cyrillic()) {
      using Abbreviations = lossless::WordWriter::Abbreviations;
      const lossless::WordWriter back(from_, Abbreviations::not_listed);
      const char* const written = back.write(letters_, buffer.data());
      const std::string_view original(begin, size);
      if (std::string_view(buffer.data(), static_cast<std::size_t>(written - buffer.data())) !=
          original) {
        return false;
      }
    }
    const char* const written = lossless::write_marked(to_, letters_, buffer.data());
    if (written == nullptr) return false;
    const auto written_size = static_cast<std::size_t>(written - buffer.data());
    if (written_size > lossless_expansion * size) return false;
    release(begin);
    seam(begin);
    char* const out = job_.out;
    std::memcpy(out, buffer.data(), written_size);
    job_.out += written_size;
    seams_of_word(begin, end, out, lossless::WordWriter::Abbreviations::listed);
    after_word_ = true;
    return true;
  }

  // Converts what stands between words from `at` on.
  const char* between(const char* at, const char* end) noexcept {
    if (at == end) return end;
    const Between found = survey(at, end);
    const char* const plain_end = found.first == nullptr ? found.end : found.first;
    if (at < plain_end) {
      release(at);
      plain(at, plain_end);
    }
    if (found.first == nullptr) return found.end;
    hold(found.first);
    after_word_ = false;
    if (found.last < found.end) {
      release(found.last);
      seam(found.last);
      copy(found.last, found.end);
    }
    return found.end;
  }

  // Finds where the next word begins and what has to be bracketed on the way. Letters and digits
  // that touch such a thing are bracketed with it: [Windows], not W[indo]w[s]. So are foreign
  // letters that touch a word, and the word.
  Between survey(const char* at, const char* end) noexcept {
    Between found{end};
    if (held_ != nullptr) found.first = found.last = at;
    const char* run = at;  // where the letters and digits that end here begin
    bool after = after_word_;
    bool strange = false;  // there is a foreign letter in the run
    while (at < end) {
      const text::Decoded next = decode(at, end);
      const std::uint8_t value = counted_value(next, at);
      if (lossless::value::in_word(value)) {
        after_strange_ = strange;
        break;
      }
      const bool bad = next.valid && !is_exact(next.code_point, after);
      const bool foreign = value == lossless::value::foreign && !from_.is_cyrillic();
      const bool touches = foreign || is_alphanumeric(next.code_point);
      strange = touches && (strange || foreign);
      if (bad && found.first == nullptr) found.first = run;
      if (bad || (touches && found.last == at)) found.last = at + next.size;
      after = after && !bad && next.valid && closes_word(next.code_point);
      at += next.size;
      if (!bad && !touches) run = at;
    }
    found.end = at;
    if (after_strange_ && found.first == nullptr) found.first = run;
    if (after_strange_) found.last = at;
    return found;
  }

  // What stands at a place, which is counted when it is a foreign letter or no UTF-8.
  std::uint8_t counted_value(const text::Decoded& next, const char* at) noexcept {
    if (!next.valid) {
      count_invalid(at);
      return lossless::value::outside;
    }
    const std::uint8_t value = from_.value_of(next.code_point);
    if (value == lossless::value::foreign) count_foreign(at);
    return value;
  }

  // True when a code point between words comes back, as it is or converted.
  bool is_exact(char32_t c, bool after) const noexcept {
    if (c == lossless::mark || c == bracket_code_point) return false;
    if (!after) return !lossless::value::in_word(to_.value_of(c));
    const char32_t written = target_of(c);
    return !lossless::value::in_word(to_.value_of(written)) && written != lossless::mark &&
           written != bracket_code_point && converted(to_, from_, written) == c &&
           closes_word(written) == closes_word(c);
  }

  char32_t target_of(char32_t c) const noexcept {
    return job_.options->punctuation == Punctuation::keep ? c : converted(from_, to_, c);
  }

  void plain(const char* at, const char* end) noexcept {
    while (after_word_ && at < end) {
      seam(at);
      const text::Decoded next = decode(at, end);
      const char32_t written = next.valid ? target_of(next.code_point) : next.code_point;
      if (!next.valid || written == next.code_point) {
        copy(at, at + next.size);
      } else {
        put(written);
      }
      after_word_ = next.valid && closes_word(next.code_point);
      at += next.size;
    }
    seam(at);
    copy(at, end);
  }

  // What is held is bracketed once it is known where it ends.
  void hold(const char* from) noexcept {
    if (held_ == nullptr) held_ = from;
  }

  void release(const char* end) noexcept {
    if (held_ != nullptr) bracketed(held_, end);
    held_ = nullptr;
  }

  void bracketed(const char* at, const char* end) noexcept {
    seam(at);
    put(bracket);
    while (at < end) {
      seam(at);
      const char* const joiner = std::search(at, end, bracket.begin(), bracket.end());
      copy(at, joiner);
      at = joiner;
      seam(at);
      if (at == end) break;
      put(bracket);
      put(escape);
      at += bracket.size();
    }
    put(bracket);
    seam(end);
  }

  static bool is_alphanumeric(char32_t c) noexcept {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  const char* held_ = nullptr;
  bool after_strange_ = false;
};

class ReadLoop : Loop {
 public:
  explicit ReadLoop(Job& job) noexcept : Loop(job) {
    if (PlainText::suits(job))
      plain_.emplace(*job.reader, reading::Rules::frozen, job.options->kernel);
  }

  void run() noexcept {
    while (job_.in < job_.limit) {
      seam(job_.in);
      if (is_white_space(*job_.in)) {
        *job_.out++ = *job_.in++;
        if (plain_ && job_.in < job_.limit) plain_->run(job_, job_.end);
        continue;
      }
      const Segment segment = find_segment(job_.in, job_.end);
      if (segment.closed) {
        unbracketed(job_.in + bracket.size(), segment.end - bracket.size());
      } else if (starts_with(job_.in, job_.end, bracket)) {
        copy(job_.in, segment.end);
      } else {
        words(job_.in, segment.end);
      }
      job_.in = segment.end;
    }
  }

 private:
  // Copies what stands in a bracket.
  void unbracketed(const char* at, const char* end) noexcept {
    seam(at);
    while (at < end) {
      *job_.out++ = *at++;
      const bool escaped = at[-1] == bracket.back() && starts_with(at, end, escape);
      if (escaped && std::memcmp(at - bracket.size(), bracket.data(), bracket.size()) == 0) {
        seam(at);
        at += escape.size();
        seam(at);
      }
    }
    seam(end);
  }

  void words(const char* at, const char* end) noexcept {
    after_word_ = false;
    while (at < end) {
      seam(at);
      const char* const behind = lossless::take(from_, at, end, true, taken_);
      if (behind == at) {
        at = other(at, end);
        continue;
      }
      after_word_ = lossless::read_marked(from_, taken_, letters_);
      if (after_word_) {
        using Abbreviations = lossless::WordWriter::Abbreviations;
        const lossless::WordWriter writer(to_, Abbreviations::not_listed);
        char* const out = job_.out;
        job_.out = writer.write(letters_, out);
        seams_of_word(at, behind, out, Abbreviations::not_listed);
      } else {
        copy(at, behind);
      }
      at = behind;
    }
  }

  const char* other(const char* at, const char* end) noexcept {
    const text::Decoded next = decode(at, end);
    char32_t written = next.code_point;
    if (!next.valid) count_invalid(at);
    if (next.valid && from_.value_of(next.code_point) == lossless::value::foreign) {
      count_foreign(at);
    }
    if (after_word_ && next.valid) written = converted(from_, to_, written);
    if (written == next.code_point) {
      copy(at, at + next.size);
    } else {
      put(written);
    }
    after_word_ = after_word_ && next.valid && closes_word(next.code_point);
    return at + next.size;
  }

  std::optional<PlainText> plain_;
};

}  // namespace

const char* segment_end(const char* at, const char* end) noexcept {
  const Segment segment = find_segment(at, end);
  return segment.decided ? segment.end : nullptr;
}

void run_lossless(Job& job) noexcept {
  if (job.lossless->writes) {
    WriteLoop(job).run();
  } else {
    ReadLoop(job).run();
  }
}

}  // namespace jazu::engine
