#include "engine/repair_stage.hpp"

#include <algorithm>
#include <cstring>

#include "engine/token_loop.hpp"
#include "reading/word.hpp"
#include "repair/context.hpp"
#include "repair/roman.hpp"
#include "repair/scanner.hpp"
#include "repair/trigger.hpp"
#include "repair/word.hpp"
#include "text/guard.hpp"
#include "text/utf8.hpp"

namespace jazu::engine {
namespace {

using repair::Finding;

// What a decision sees behind a place: the words that follow a Roman numeral. Before it the guard
// looks 32 bytes back.
constexpr std::size_t look_ahead = 80, look_back = 64;

repair::Context context_of(std::string_view text) noexcept {
  return {&repair::builtin_repair_tables(), &table::builtin_lexicon(), text.data(),
          text.data() + text.size()};
}

// Calls `use` for each change of the text in [from, limit): where it begins and ends, what it
// becomes and by which rule. There is none before `found`.
template <typename Use>
void each_change(std::string_view text, std::size_t from, std::size_t limit, std::size_t found,
                 const repair::KeptSpans& kept, const Use& use) {
  const repair::Context context = context_of(text);
  const char* at = text.data() + found;
  repair::Scanner scanner(context, kept, text.data() + from);
  Finding finding;
  while (scanner.next(at, text.data() + limit, finding)) {
    if (finding.end > text.data() + limit) break;
    for (std::size_t i = 0; i < finding.size; ++i) {
      const repair::Change& change = finding.changes[i];
      const auto begin = static_cast<std::size_t>(change.begin - text.data());
      use(begin, begin + change.size, change.replacement(), change.rule);
    }
    at = finding.end;
  }
}

// The text from `copied` on to the beginning of a change, and the change.
void record(std::string_view text, std::size_t copied, std::size_t begin, std::size_t end,
            std::string_view after, repair::Rule rule, Edits* edits) {
  if (edits == nullptr) return;
  edits->copy(begin - copied);
  edits->replace(text.substr(begin, end - begin), after.size(), repair::facts_of(rule).id);
}

// Where text that arrives in pieces may be repaired up to: what lies behind its end cannot change
// what is decided before that place, and what is decided behind it does not depend on what is
// before. That is behind white space, outside of spans, and not behind a Roman numeral whose word
// has not arrived.
class Limit {
 public:
  Limit(std::string_view text, std::size_t from, const repair::KeptSpans& kept) noexcept
      : begin_(text.data()),
        from_(text.data() + from),
        end_(text.data() + text.size()),
        kept_(kept) {}

  const char* find() const noexcept {
    const char* limit = known();
    while (limit != from_) {
      const char* next = before_span(behind_space(limit));
      if (may_be_counted(next)) next = before_word(next);
      if (next == limit) return limit;
      limit = next;
    }
    return end_ - from_ > most_held ? cut() : from_;
  }

 private:
  // More than a span and a word can have.
  static constexpr std::ptrdiff_t most_held = 8 * 1024;

  // Where a code point begins.
  const char* known() const noexcept {
    const char* at = end_;
    if (kept_.words != nullptr) {
      at = text::settled(*kept_.words, begin_, from_, end_, kept_.kinds);
    }
    for (int back = 0; back < 3 && at > from_ && at < end_ && is_continuation(*at); ++back) --at;
    return at;
  }

  static bool is_continuation(char c) noexcept {
    return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
  }

  const char* behind_space(const char* at) const noexcept {
    while (at > from_ && !is_white_space(at[-1])) --at;
    return at;
  }

  // The place itself, or the beginning of the span that it lies in, which does not go over the end
  // of a line.
  const char* before_span(const char* at) const noexcept {
    for (const char* look = text::line_begin(from_, at); kept_.words != nullptr && look < at;) {
      const text::Span span = text::span_before(*kept_.words, begin_, look, at, end_, kept_.kinds);
      if (span.kind == text::SpanKind::none) break;
      if (span.end > at) return span.begin;
      look = span.end;
    }
    return at;
  }

  // Whether the last word before `at` looks like a numeral, and there is not enough text behind it
  // to tell.
  bool may_be_counted(const char* at) const noexcept {
    if (end_ - at >= static_cast<std::ptrdiff_t>(look_ahead)) return false;
    const char* const behind = behind_word(at);
    repair::Word word;
    repair::take_word(begin_, repair::word_begin(from_, behind), behind, word);
    return repair::looks_roman(word);
  }

  const char* before_word(const char* at) const noexcept {
    return repair::word_begin(from_, behind_word(at));
  }

  // Behind the last letter of the line before `at`.
  const char* behind_word(const char* at) const noexcept {
    while (at > from_ && at[-1] != '\n') {
      const text::Decoded before = text::decode_before(from_, at);
      if (before.valid && repair::is_letter(repair::kind_of(before.code_point))) break;
      at -= before.size;
    }
    return at;
  }

  // In a token without an end: behind a word, or where a code point begins.
  const char* cut() const noexcept {
    const char* const at = before_span(known());
    const char* const word = repair::word_begin(from_, at);
    if (word != from_) return word;
    return at != from_ ? at : known();
  }

  const char* begin_;
  const char* from_;
  const char* end_;
  repair::KeptSpans kept_;
};

}  // namespace

bool may_be_repaired(const table::Reader* reader) noexcept {
  if (reader == nullptr || reader->script != table::Script::latin) return true;
  for (char32_t c = 0x0400; c < 0x0500; ++c) {
    if (reading::entry_of(*reader, c).kind == table::Kind::own) return false;
  }
  return true;
}

bool needs_repair(std::string_view text, const repair::KeptSpans& kept) noexcept {
  return find_repair(text, 0, text.size(), 0, kept) != text.size();
}

std::size_t find_repair(std::string_view text, std::size_t from, std::size_t size,
                        std::size_t quiet, const repair::KeptSpans& kept) noexcept {
  const char* const begin = text.data();
  const char* const limit = begin + from + size;
  const char* const trigger =
      repair::find_trigger(begin, begin + from + quiet, limit, begin + text.size());
  if (trigger == limit) return from + size;
  const repair::Context context = context_of(text);
  repair::Scanner scanner(context, kept, begin + from);
  Finding finding;
  const char* const at = repair::word_begin(begin + from, trigger);
  if (!scanner.next(at, limit, finding)) return from + size;
  return static_cast<std::size_t>(finding.begin - begin);
}

char* repair_part(std::string_view text, std::size_t from, std::size_t size, std::size_t found,
                  const repair::KeptSpans& kept, char* out) noexcept {
  const auto copy = [&](std::string_view bytes) {
    std::memcpy(out, bytes.data(), bytes.size());
    out += bytes.size();
  };
  std::size_t copied = from;
  each_change(text, from, from + size, found, kept,
              [&](std::size_t begin, std::size_t end, std::string_view after, auto) {
                copy(text.substr(copied, begin - copied));
                if (!after.empty()) copy(after);
                copied = end;
              });
  copy(text.substr(copied, from + size - copied));
  return out;
}

std::size_t source_of(std::string_view text, std::size_t from, std::size_t size,
                      const repair::KeptSpans& kept, std::size_t offset) noexcept {
  std::size_t source = from, target = 0;  // the same place, behind the last change
  each_change(text, from, from + size, from, kept,
              [&](std::size_t begin, std::size_t end, std::string_view after, auto) {
                const std::size_t next = target + (begin - source) + after.size();
                if (next > offset) return;
                target = next;
                source = end;
              });
  return source + (offset - target);
}

bool repair_text(std::string_view text, const repair::KeptSpans& kept, std::string& out,
                 repair::Shifts& shifts, Edits* edits) {
  std::size_t copied = 0;
  bool changed = false;
  each_change(text, 0, text.size(), 0, kept,
              [&](std::size_t begin, std::size_t end, std::string_view after, repair::Rule rule) {
                if (!changed) out.reserve(text.size() + text.size() / 64);
                changed = true;
                out.append(text, copied, begin - copied);
                out += after;
                record(text, copied, begin, end, after, rule, edits);
                copied = end;
                shifts.add(out.size(), end);
              });
  if (changed) out.append(text, copied);
  if (changed && edits != nullptr) edits->copy(text.size() - copied);
  return changed;
}

void RepairStage::feed(std::string_view piece, std::string& out, Edits* edits) {
  text_ += piece;
  advance(safe_limit(), out, edits);
}

void RepairStage::finish(std::string& out, Edits* edits) {
  advance(text_.size(), out, edits);
}

std::size_t RepairStage::safe_limit() const noexcept {
  return static_cast<std::size_t>(Limit(text_, begin_, kept_).find() - text_.data());
}

void RepairStage::advance(std::size_t limit, std::string& out, Edits* edits) {
  const std::size_t before = out.size();
  std::size_t copied = begin_;
  each_change(text_, begin_, limit, begin_, kept_,
              [&](std::size_t begin, std::size_t end, std::string_view after, repair::Rule rule) {
                out.append(text_, copied, begin - copied);
                out += after;
                record(text_, copied, begin, end, after, rule, edits);
                copied = end;
                shifts_.add(written_ + out.size() - before, read_ + end - begin_);
              });
  out.append(text_, copied, limit - copied);
  if (edits != nullptr) edits->copy(limit - copied);
  written_ += out.size() - before;
  read_ += limit - begin_;
  begin_ = limit;
  const std::size_t dropped = begin_ - std::min(begin_, look_back);
  // Moving what is kept costs little as long as that is not much of the text.
  if (dropped > text_.size() / 2) {
    text_.erase(0, dropped);
    begin_ -= dropped;
  }
}

}  // namespace jazu::engine
