// Goes through a text and finds what is to be repaired, from left to right.
#pragma once

#include "repair/context.hpp"
#include "repair/finding.hpp"
#include "repair/word.hpp"
#include "text/guard_words.hpp"
#include "text/span.hpp"

namespace jazu::repair {

// What tells the spans in which nothing is repaired but the letters of a host name; no words where
// there are none.
struct KeptSpans {
  const text::GuardWords* words = nullptr;
  text::SpanKinds kinds = text::default_kinds;
};

class Scanner {
 public:
  // All that it is made with must outlive this object. Every code point is looked at where
  // context.looks_at_all(), else only what find_trigger() finds.
  // What is looked for begins at `from`, which lies in no span.
  Scanner(const Context& context, const KeptSpans& kept, const char* from) noexcept;

  // The next finding that begins in [at, limit), where `at` is a place that no earlier finding
  // reaches beyond. False when there is none.
  bool next(const char* at, const char* limit, Finding& finding) noexcept;

 private:
  bool next_of_all(const char* at, const char* limit, Finding& finding) noexcept;
  bool next_at_trigger(const char* at, const char* limit, Finding& finding) noexcept;
  bool is_kept(const Finding& finding) noexcept;

  const Context& context_;
  KeptSpans kept_;
  text::Span span_;  // the last one that was found; of no kind where none begins before its end
  Word word_;
};

}  // namespace jazu::repair
