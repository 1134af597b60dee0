// The guard over any bytes: spans follow one another, lie within a line and are short enough, and
// what is settled at a cut is what the whole text has. Input: where it is cut, how often the text
// is repeated, text.
#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "input.hpp"
#include "text/guard.hpp"

namespace {

using jazu::fuzz::require;
using jazu::text::Span;
using jazu::text::SpanKind;

constexpr std::size_t most_bytes = 16384;
// What a search may look at before the place where it goes on.
constexpr std::ptrdiff_t context = 32;

std::vector<Span> spans_before(const char* begin, const char* at, const char* limit,
                               const char* end) {
  std::vector<Span> result;
  while (at < limit) {
    const Span span = jazu::text::next_span(jazu::text::builtin_guard_words(), begin, at, end,
                                            jazu::text::all_kinds);
    if (span.kind == SpanKind::none || span.begin >= limit) break;
    require(span.begin >= at && span.end > span.begin && span.end <= end, "spans ascend", "");
    require(span.end - span.begin <= static_cast<std::ptrdiff_t>(jazu::text::max_span),
            "a span is not too long", "");
    require(std::find(span.begin, span.end, '\n') == span.end, "a span lies in a line", "");
    result.push_back(span);
    at = span.end;
  }
  return result;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  jazu::fuzz::Input input(data, size);
  const std::size_t place = input.byte() * 256U + input.byte();
  const std::size_t times = std::max<std::size_t>(input.byte(), 128) - 127;
  const std::string_view once = input.rest();
  std::string text(once);
  for (std::size_t i = 1; i < times && text.size() + once.size() <= most_bytes; ++i) text += once;

  // Copies of their own, so that a read beyond the text is seen.
  const std::vector<char> whole(text.begin(), text.end());
  const char* begin = whole.data();
  const auto all = spans_before(begin, begin, begin + whole.size(), begin + whole.size());

  const std::size_t cut = text.empty() ? 0 : place % (text.size() + 1);
  const std::vector<char> first(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(cut));
  const char* end = first.data() + cut;
  const char* settled = jazu::text::settled(jazu::text::builtin_guard_words(), first.data(),
                                            first.data(), end, jazu::text::all_kinds);
  auto found = spans_before(first.data(), first.data(), settled, end);
  const char* next = found.empty() ? settled : std::max(settled, found.back().end);
  for (Span& span : found) {
    span.begin = begin + (span.begin - first.data());
    span.end = begin + (span.end - first.data());
  }
  const char* at = begin + (next - first.data());
  const char* from = at - begin > context ? at - context : begin;
  const auto rest = spans_before(from, at, begin + whole.size(), begin + whole.size());
  found.insert(found.end(), rest.begin(), rest.end());
  require(found == all, "what is settled does not change", "");
  return 0;
}
