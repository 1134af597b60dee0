// Laws 0 to 4 of docs/design.md on the way back: from every alphabet that can be read into any.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "jazu/jazu.hpp"
#include "reading_generator.hpp"

namespace {

using jazu::Choice;
using jazu::Converter;
using jazu::Invalid;
using jazu::Options;
using jazu::Report;
using jazu::Result;
using jazu::Status;
using jazu::Stream;
using jazu::property::any_text_in;
using jazu::property::any_way;
using jazu::property::long_text_in;
using jazu::property::Way;

// A copy on the heap of exactly its size, so that sanitizers see a read beyond it.
class Exact {
 public:
  explicit Exact(std::string_view text)
      : size_(text.size()), bytes_(std::make_unique<char[]>(text.size())) {
    std::copy(text.begin(), text.end(), bytes_.get());
  }
  std::string_view view() const { return {bytes_.get(), size_}; }

 private:
  std::size_t size_;
  std::unique_ptr<char[]> bytes_;
};

// Nothing behind the byte at which conversion stops is converted; the laws about texts that are put
// together are those of the other policies.
Options without_stop(Options options) {
  if (options.invalid == Invalid::stop) options.invalid = Invalid::replace;
  return options;
}

// Offsets only mean something where something was counted.
bool same(const Report& a, const Report& b) {
  return a.invalid == b.invalid && a.foreign == b.foreign && a.respelled == b.respelled &&
         (a.invalid == 0 || a.first_invalid == b.first_invalid) &&
         (a.foreign == 0 || a.first_foreign == b.first_foreign) &&
         (a.respelled == 0 || a.first_respelled == b.first_respelled);
}

void same_by_every_way(const Converter& converter, const std::string& whole) {
  const Exact exact(whole);
  const std::string_view text = exact.view();
  std::string out = "before ";
  Report report;
  const Result result = converter.append(text, out, report);
  RC_ASSERT(out.substr(0, 7) == "before ");
  out.erase(0, 7);
  RC_ASSERT(result.written == out.size());
  RC_ASSERT(converter(text) == out);
  RC_ASSERT(converter.size(text) == out.size());
  RC_ASSERT(out.size() <= converter.max_size(text.size()));
  std::string copied;
  converter.copy(text, std::back_inserter(copied));
  RC_ASSERT(copied == out);
  const auto buffer = std::make_unique<char[]>(out.size());
  Report found;
  RC_ASSERT(converter.convert(text, {buffer.get(), out.size()}, found) == result);
  RC_ASSERT(std::string_view(buffer.get(), out.size()) == out);
  RC_ASSERT(same(found, report));
}

void stream_equals(const Converter& converter, const std::string& whole,
                   const std::vector<std::size_t>& cuts) {
  std::string expected;
  Report report;
  const Status status = converter.append(whole, expected, report).status;
  Stream stream(converter);
  std::string out;
  std::size_t from = 0;
  for (const std::size_t cut : cuts) {
    const Exact piece(std::string_view(whole).substr(from, cut - from));
    stream.feed(piece.view(), out);
    from = cut;
  }
  const Exact piece(std::string_view(whole).substr(from));
  stream.feed(piece.view(), out);
  RC_ASSERT(stream.finish(out) == status);
  RC_ASSERT(out == expected);
  RC_ASSERT(same(stream.report(), report));
}

std::vector<std::size_t> any_cuts(std::size_t size) {
  auto cuts =
      *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, size + 1));
  std::sort(cuts.begin(), cuts.end());
  return cuts;
}

// Converts piece by piece into a buffer of `room` bytes.
void pieces_equal_whole(const Converter& converter, std::string_view text, std::size_t room) {
  const std::string expected = converter(text);
  std::string out;
  while (true) {
    const auto buffer = std::make_unique<char[]>(room);
    const Result result = converter.convert(text, {buffer.get(), room});
    RC_ASSERT(result.written <= room);
    RC_ASSERT(result.read <= text.size());
    out.append(buffer.get(), result.written);
    RC_ASSERT(expected.compare(0, out.size(), out) == 0);
    if (result.status != Status::output_full) break;
    if (result.read == 0) return;
    text.remove_prefix(result.read);
  }
  RC_ASSERT(out == expected);
}

void lines_are_independent(const Converter& converter, const std::string& a, const std::string& b) {
  RC_ASSERT(converter(a + "\n" + b) == converter(a) + "\n" + converter(b));
}

// A line of small words, long enough that nothing before it is seen from behind it.
std::string long_line(const Converter& into) {
  const std::string word = into("балалар ");
  std::string result;
  while (result.size() < 12000) result += word;
  return result;
}

// Whether a text has one of the combining marks U+0300 to U+036F.
bool has_mark(const std::string& text) {
  return text.find('\xCC') != std::string::npos || text.find('\xCD') != std::string::npos;
}

}  // namespace

TEST_CASE("reading, window law: what lies far off changes nothing") {
  CHECK(rc::check([] {
    const Way way = *any_way();
    const Converter converter = way.converter(without_stop(way.options));
    const std::string middle = long_line(*Converter::make(jazu::cyrl, way.from));
    const auto a = *any_text_in(way.from);
    const auto b = *any_text_in(way.from);
    const std::string whole = converter(a + " " + middle + b);
    const std::string head = converter(a + " " + middle.substr(0, middle.size() / 2));
    const std::size_t sure = head.rfind(' ');
    RC_ASSERT(whole.substr(0, sure) == head.substr(0, sure));
    // The first word of the tail is not at the beginning of a sentence in the whole.
    const std::string tail = converter(middle + b);
    const std::string behind = tail.substr(tail.find(' '));
    RC_ASSERT(whole.size() >= behind.size());
    RC_ASSERT(whole.substr(whole.size() - behind.size()) == behind);
  }));
}

TEST_CASE("reading, line law: lines are converted by themselves") {
  CHECK(rc::check("short lines", [] {
    const Way way = *any_way();
    lines_are_independent(way.converter(without_stop(way.options)), *any_text_in(way.from),
                          *any_text_in(way.from));
  }));
  CHECK(rc::check("long lines", [] {
    const Way way = *any_way();
    lines_are_independent(way.converter(without_stop(way.options)), *long_text_in(way.from),
                          *any_text_in(way.from));
  }));
}

TEST_CASE("reading, chunk law: a stream gives the one-shot result") {
  CHECK(rc::check("one cut, everywhere", [] {
    const Way way = *any_way();
    const auto text = (*any_text_in(way.from)).substr(0, 80);
    for (std::size_t cut = 0; cut <= text.size(); ++cut) {
      stream_equals(way.converter(), text, {cut});
    }
  }));
  CHECK(rc::check("byte by byte", [] {
    const Way way = *any_way();
    const auto text = *any_text_in(way.from);
    std::vector<std::size_t> cuts;
    for (std::size_t i = 1; i < text.size(); ++i) cuts.push_back(i);
    stream_equals(way.converter(), text, cuts);
  }));
  CHECK(rc::check("long texts, random cuts", [] {
    const Way way = *any_way();
    const auto text = *long_text_in(way.from);
    stream_equals(way.converter(), text, any_cuts(text.size()));
  }));
}

TEST_CASE("reading, bound law: every way of calling a converter gives the same, within max_size") {
  CHECK(rc::check("short texts", [] {
    const Way way = *any_way();
    same_by_every_way(way.converter(), *any_text_in(way.from));
  }));
  CHECK(rc::check("long texts", [] {
    const Way way = *any_way();
    same_by_every_way(way.converter(), *long_text_in(way.from));
  }));
}

TEST_CASE("reading, bound law: going on from where convert ended gives the whole") {
  CHECK(rc::check("short texts", [] {
    const Way way = *any_way();
    pieces_equal_whole(way.converter(), *any_text_in(way.from),
                       *rc::gen::inRange<std::size_t>(0, 300));
  }));
  CHECK(rc::check("long texts", [] {
    const Way way = *any_way();
    pieces_equal_whole(way.converter(), *long_text_in(way.from),
                       *rc::gen::inRange<std::size_t>(0, 20000));
  }));
}

TEST_CASE("reading, totality: what is not of a word is copied") {
  CHECK(rc::check([] {
    const Way way = *any_way();
    Options options = without_stop(way.options);
    options.invalid = Invalid::keep;
    options.punctuation = jazu::Punctuation::keep;
    options.repair = false;
    if (way.to == jazu::brai) return;  // braille writes digits in cells
    const Converter converter = way.converter(options);
    const auto text = *any_text_in(way.from);
    const std::string out = converter(text);
    // Everything between the choices stands in the output, in order.
    std::size_t from = 0;
    std::size_t at = 0;
    for (const Choice& choice : converter.explain(text)) {
      RC_ASSERT(choice.offset >= from);
      RC_ASSERT(choice.size != 0);
      const std::string between = text.substr(from, choice.offset - from) + choice.chosen;
      RC_ASSERT(out.compare(at, between.size(), between) == 0);
      at += between.size();
      from = choice.offset + choice.size;
      if (choice.kept) RC_ASSERT(choice.chosen == text.substr(choice.offset, choice.size));
    }
    RC_ASSERT(out.substr(at) == text.substr(from));
  }));
}

TEST_CASE("reading: what is read and not respelled is written back as it was") {
  CHECK(rc::check([] {
    const Way way = *any_way();
    Options options = way.options;
    options.invalid = Invalid::keep;
    // ХІХ is a word here and no numeral.
    Options unrepaired;
    unrepaired.repair = false;
    const Converter into = *Converter::make(jazu::cyrl, way.from, unrepaired);
    const Converter back = *Converter::make(way.from, jazu::cyrl, options);
    // What was written may look like a name that the guard keeps (shIo), and beside a span stands
    // what is repaired elsewhere.
    options.guard = jazu::Guard::off;
    options.repair = false;
    const Converter anyway = *Converter::make(way.from, jazu::cyrl, options);
    // Through the alphabet once, so that no other accepted spelling is left in it.
    const std::string text = *any_text_in(way.from);
    for (const Choice& choice : back.explain(text)) {
      if (choice.kept || choice.respelled) continue;
      const std::string word = text.substr(choice.offset, choice.size);
      std::string again = into(choice.chosen);
      if (again == word) continue;
      RC_LOG() << "'" << word << "' is read as '" << choice.chosen << "', written '" << again
               << "'";
      // An accepted spelling was replaced: then the canonical one stays. A mark between letters
      // that are read as one comes to stand behind the last of them, and may be of it from now on
      // (in latn-2018 an accent on я makes á of the a in ıa): then what that is read as stays.
      auto twice = anyway.explain(again);
      if (has_mark(choice.chosen) && twice.size() == 1U && into(twice[0].chosen) != again) {
        again = into(twice[0].chosen);
        twice = anyway.explain(again);
      }
      RC_ASSERT(twice.size() == 1U);
      RC_ASSERT(!twice[0].respelled);
      RC_ASSERT(into(twice[0].chosen) == again);
    }
  }));
}
