// Laws 1, 3 and 4 of docs/design.md, and that every way of calling a Converter is the same one.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "text_generator.hpp"

namespace {

using jazu::Invalid;
using jazu::Options;
using jazu::Report;
using jazu::Result;
using jazu::Status;
using jazu::property::any_options;
using jazu::property::any_target;
using jazu::property::any_text;
using jazu::property::contextual_target;
using jazu::property::long_text;
using jazu::property::text_with_long_word;
using jazu::reference::Target;

// A buffer on the heap of exactly so many bytes, between canaries: sanitizers see a step outside,
// and without them the canaries do.
class GuardedBuffer {
 public:
  explicit GuardedBuffer(std::size_t size)
      : size_(size), bytes_(std::make_unique<char[]>(size + 2 * margin)) {
    std::fill_n(bytes_.get(), size + 2 * margin, canary);
  }
  std::span<char> span() { return {bytes_.get() + margin, size_}; }
  bool intact() const { return untouched_from(size_) && all_canaries(bytes_.get()); }
  // True when nothing was stored from `offset` on.
  bool untouched_from(std::size_t offset) const {
    return std::all_of(bytes_.get() + margin + offset, bytes_.get() + 2 * margin + size_,
                       [](char c) { return c == canary; });
  }

 private:
  static constexpr std::size_t margin = 64;
  static constexpr char canary = '\x5A';
  static bool all_canaries(const char* from) {
    return std::all_of(from, from + margin, [](char c) { return c == canary; });
  }
  std::size_t size_;
  std::unique_ptr<char[]> bytes_;
};

void equals_reference(const Target& target, const Options& options, const std::string& text) {
  const jazu::reference::Outcome expected = target.reference->convert(text, options);
  std::string out;
  Report report;
  const Result result = target.converter(options).append(text, out, report);
  RC_ASSERT(out == expected.text);
  RC_ASSERT(result == (Result{expected.status, expected.read, expected.text.size()}));
  RC_ASSERT(report.invalid == expected.report.invalid);
  RC_ASSERT(report.foreign == expected.report.foreign);
  if (report.invalid != 0) RC_ASSERT(report.first_invalid == expected.report.first_invalid);
  if (report.foreign != 0) RC_ASSERT(report.first_foreign == expected.report.first_foreign);
}

// Converts piece by piece into a buffer of `room` bytes, going on where the last piece ended. Ends
// early, with false, when the buffer is too small for a piece.
bool convert_in_pieces(const jazu::Converter& converter, std::string_view text, std::size_t room,
                       std::string& out) {
  while (true) {
    GuardedBuffer buffer(room);
    const Result result = converter.convert(text, buffer.span());
    RC_ASSERT(buffer.intact());
    RC_ASSERT(result.written <= room);
    RC_ASSERT(result.read <= text.size());
    out.append(buffer.span().data(), result.written);
    if (result.status != Status::output_full) return true;
    if (result.read == 0) return false;
    text.remove_prefix(result.read);
  }
}

}  // namespace

TEST_CASE("the engine does what the reference does") {
  CHECK(rc::check("short texts",
                  [] { equals_reference(*any_target(), *any_options(), *any_text()); }));
  CHECK(rc::check("words longer than the word window", [] {
    equals_reference(*contextual_target(), *any_options(), *text_with_long_word());
  }));
}

TEST_CASE("the engine does what the reference does across its blocks") {
  CHECK(rc::check([] {
    const auto target = *contextual_target();
    const auto text = *long_text();
    const auto expected = target.reference->convert(text);
    RC_ASSERT(target.converter()(text) == expected.text);
    std::vector<char> buffer(expected.text.size() + 7);
    const Result result = target.converter().convert(text, buffer);
    RC_ASSERT(result == (Result{Status::ok, text.size(), expected.text.size()}));
    RC_ASSERT(std::string(buffer.data(), result.written) == expected.text);
    RC_ASSERT(target.converter().size(text) == expected.text.size());
  }));
}

TEST_CASE("line law: lines are converted by themselves") {
  const auto line_law = [](const Target& target, Options options, const std::string& a,
                           const std::string& b) {
    // Nothing of b is converted when a has the byte at which conversion stops.
    if (options.invalid == Invalid::stop) options.invalid = Invalid::replace;
    const auto converter = target.converter(options);
    RC_ASSERT(converter(a + "\n" + b) == converter(a) + "\n" + converter(b));
  };
  CHECK(rc::check("short lines",
                  [=] { line_law(*any_target(), *any_options(), *any_text(), *any_text()); }));
  CHECK(rc::check("lines with long words", [=] {
    line_law(*contextual_target(), *any_options(), *text_with_long_word(), *any_text());
  }));
}

TEST_CASE("bound law: no text becomes longer than max_size") {
  const auto bounded = [](const Target& target, const Options& options, const std::string& text) {
    const auto converter = target.converter(options);
    RC_ASSERT(converter.size(text) <= converter.max_size(text.size()));
    GuardedBuffer buffer(converter.max_size(text.size()));
    const Result result = converter.convert(text, buffer.span());
    RC_ASSERT(buffer.intact());
    RC_ASSERT(result.status != Status::output_full);
    RC_ASSERT(std::string(buffer.span().data(), result.written) == converter(text));
  };
  CHECK(rc::check("short texts", [=] { bounded(*any_target(), *any_options(), *any_text()); }));
  CHECK(rc::check("long words",
                  [=] { bounded(*contextual_target(), *any_options(), *text_with_long_word()); }));
}

TEST_CASE("bound law: convert never steps outside a buffer, whatever its size") {
  CHECK(rc::check("the exact size is enough", [] {
    const auto converter = (*any_target()).converter(*any_options());
    const auto text = *any_text();
    const std::string expected = converter(text);
    GuardedBuffer buffer(expected.size());
    const Result result = converter.convert(text, buffer.span());
    RC_ASSERT(buffer.intact());
    RC_ASSERT(result.status != Status::output_full);
    RC_ASSERT(result.written == expected.size());
  }));
  CHECK(rc::check("a buffer that is too small is filled with whole pieces", [] {
    const auto converter = (*any_target()).converter(*any_options());
    const auto text = *any_text();
    const std::string expected = converter(text);
    const auto room = *rc::gen::inRange<std::size_t>(0, expected.size() + 1);
    GuardedBuffer buffer(room);
    const Result result = converter.convert(text, buffer.span());
    RC_ASSERT(buffer.intact());
    RC_ASSERT(result.written <= room);
    const auto written = std::string(buffer.span().data(), result.written);
    if (result.status == Status::output_full) {
      RC_ASSERT(room < expected.size());
      RC_ASSERT(written == converter(text.substr(0, result.read)));
      RC_ASSERT(expected == written + converter(text.substr(result.read)));
    } else {
      RC_ASSERT(written == expected);
    }
  }));
}

TEST_CASE("bound law: going on from where convert ended gives the whole") {
  CHECK(rc::check([] {
    const auto converter = (*any_target()).converter(*any_options());
    const auto text = *rc::gen::oneOf(any_text(), text_with_long_word());
    const std::string expected = converter(text);
    const auto room = *rc::gen::inRange<std::size_t>(0, 300);
    std::string out;
    if (convert_in_pieces(converter, text, room, out)) {
      RC_ASSERT(out == expected);
    } else {
      RC_ASSERT(out == expected.substr(0, out.size()));
    }
  }));
}

TEST_CASE("every way of calling a converter gives the same") {
  CHECK(rc::check([] {
    const auto converter = (*any_target()).converter(*any_options());
    const auto text = *rc::gen::oneOf(any_text(), text_with_long_word());
    const std::string expected = converter(text);
    std::string appended = "before ";
    const Result result = converter.append(text, appended);
    RC_ASSERT(appended == "before " + expected);
    RC_ASSERT(result.written == expected.size());
    std::string copied;
    converter.copy(text, std::back_inserter(copied));
    RC_ASSERT(copied == expected);
    RC_ASSERT(converter.size(text) == expected.size());
    std::vector<char> buffer(converter.max_size(text.size()));
    Report by_append;
    Report by_convert;
    std::string again;
    converter.append(text, again, by_append);
    RC_ASSERT(converter.convert(text, buffer, by_convert) == result);
    RC_ASSERT(by_convert == by_append);
  }));
}

TEST_CASE("totality: into its own alphabet a text loses no byte") {
  // Decomposed letters are composed and the look-alike of ә becomes ә; all else comes back.
  const auto composed = [](std::string text) {
    const std::vector<std::pair<std::string, std::string>> readings = {
        {"и\xCC\x86", "й"}, {"И\xCC\x86", "Й"}, {"е\xCC\x88", "ё"},
        {"Е\xCC\x88", "Ё"}, {"ə", "ә"},         {"Ə", "Ә"}};
    for (const auto& [from, to] : readings) {
      for (auto at = text.find(from); at != text.npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
      }
    }
    return text;
  };
  CHECK(rc::check([=] {
    const auto text = *any_text();
    Options options;
    options.guard = jazu::Guard::off;  // in a span nothing is composed
    RC_ASSERT(jazu::reference::target("cyrl").converter(options)(text) == composed(text));
  }));
}
