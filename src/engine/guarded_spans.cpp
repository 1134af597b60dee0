#include "engine/route.hpp"
#include "jazu/guard.hpp"
#include "text/guard.hpp"

namespace jazu {

static_assert(longest_guarded_span == text::max_span);

std::vector<Range> guarded_spans(std::string_view text, const GuardKinds& kinds) {
  std::vector<Range> spans;
  const char* const end = text.data() + text.size();
  const text::SpanKinds wanted = engine::kinds_of(kinds);
  for (const char* at = text.data(); at < end;) {
    const text::Span span =
        text::next_span(text::builtin_guard_words(), text.data(), at, end, wanted);
    if (span.kind == text::SpanKind::none) break;
    spans.push_back({static_cast<std::size_t>(span.begin - text.data()),
                     static_cast<std::size_t>(span.end - text.data())});
    at = span.end;
  }
  return spans;
}

}  // namespace jazu
