// Law 2 of docs/design.md: a Stream fed at any split points gives the one-shot result.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string>
#include <vector>

#include "jazu/stream.hpp"
#include "text_generator.hpp"

namespace {

using jazu::Options;
using jazu::Report;
using jazu::Result;
using jazu::Status;
using jazu::Stream;
using jazu::property::any_options;
using jazu::property::any_target;
using jazu::property::any_text;
using jazu::property::contextual_target;
using jazu::property::text_with_long_word;
using jazu::reference::Target;

struct Outcome {
  std::string text;
  Status status = Status::ok;
  Report report;
};

Outcome at_once(const jazu::Converter& converter, const std::string& text) {
  Outcome result;
  result.status = converter.append(text, result.text, result.report).status;
  return result;
}

// Feeds the text cut at `cuts`, which ascend, to a stream that has converted another text before.
Outcome in_pieces(const jazu::Converter& converter, const std::string& text,
                  const std::vector<std::size_t>& cuts) {
  Stream stream(converter);
  std::string ignored;
  stream.feed("Ә\xD0", ignored);
  stream.finish(ignored);
  Outcome result;
  std::size_t from = 0;
  for (const std::size_t cut : cuts) {
    stream.feed(std::string_view(text).substr(from, cut - from), result.text);
    from = cut;
  }
  stream.feed(std::string_view(text).substr(from), result.text);
  result.status = stream.finish(result.text);
  result.report = stream.report();
  return result;
}

bool same(const Outcome& a, const Outcome& b) {
  const bool offsets =
      (a.report.invalid == 0 || a.report.first_invalid == b.report.first_invalid) &&
      (a.report.foreign == 0 || a.report.first_foreign == b.report.first_foreign);
  return a.text == b.text && a.status == b.status && a.report.invalid == b.report.invalid &&
         a.report.foreign == b.report.foreign && offsets;
}

void check_cuts(const jazu::Converter& converter, const std::string& text,
                const std::vector<std::size_t>& cuts) {
  const Outcome expected = at_once(converter, text);
  const Outcome found = in_pieces(converter, text, cuts);
  if (same(expected, found)) return;
  RC_LOG() << "at once " << expected.text << " (" << expected.report.invalid << " invalid, "
           << expected.report.foreign << " foreign), in pieces " << found.text << " ("
           << found.report.invalid << " invalid, " << found.report.foreign << " foreign), cut at";
  for (const std::size_t cut : cuts) RC_LOG() << " " << cut;
  RC_FAIL("a stream differs from the conversion at once");
}

std::vector<std::size_t> every_byte(std::size_t size) {
  std::vector<std::size_t> result;
  for (std::size_t i = 1; i < size; ++i) result.push_back(i);
  return result;
}

std::string first_bytes(const std::string& text, std::size_t most) {
  return text.substr(0, most);
}

}  // namespace

TEST_CASE("chunk law: one cut, everywhere") {
  CHECK(rc::check([] {
    const auto converter = (*any_target()).converter(*any_options());
    const auto text = first_bytes(*any_text(), 64);
    for (std::size_t cut = 0; cut <= text.size(); ++cut) check_cuts(converter, text, {cut});
  }));
}

TEST_CASE("chunk law: every pair of cuts") {
  CHECK(rc::check([] {
    const auto converter = (*any_target()).converter(*any_options());
    const auto text = first_bytes(*any_text(), 24);
    for (std::size_t second = 0; second <= text.size(); ++second) {
      for (std::size_t first = 0; first <= second; ++first) {
        check_cuts(converter, text, {first, second});
      }
    }
  }));
}

TEST_CASE("chunk law: byte by byte") {
  CHECK(rc::check([] {
    const auto converter = (*any_target()).converter(*any_options());
    const auto text = *any_text();
    check_cuts(converter, text, every_byte(text.size()));
  }));
}

TEST_CASE("chunk law: words longer than the word window") {
  const auto cuts_of = [](std::size_t size) {
    auto cuts =
        *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, size + 1));
    std::sort(cuts.begin(), cuts.end());
    return cuts;
  };
  CHECK(rc::check("random cuts", [=] {
    const auto converter = (*contextual_target()).converter(*any_options());
    const auto text = *text_with_long_word();
    check_cuts(converter, text, cuts_of(text.size()));
  }));
}

TEST_CASE("chunk law: marks before a long word do not count as its letters") {
  for (const std::string_view tag : {"arab", "brai"}) {
    const auto converter = jazu::reference::target(tag).converter();
    std::string text;
    for (int i = 0; i < 40; ++i) text += "\xC2\xAD";
    for (int i = 0; i < 1015; ++i) text += "Ү";
    const std::size_t cut = text.size();
    text += "к";
    CHECK(same(at_once(converter, text), in_pieces(converter, text, {cut})));
    CHECK(same(at_once(converter, text), in_pieces(converter, text, every_byte(text.size()))));
  }
}

TEST_CASE("a stream holds back no more than a window") {
  for (const Target& target : jazu::reference::targets()) {
    const auto converter = target.converter();
    for (const std::string letter : {"а", "ү", "Ш", "ў", "\xC2\xAD", "а\xC2\xAD"}) {
      Stream stream(converter);
      std::string piece;
      for (int i = 0; i < 512; ++i) piece += letter;
      std::string out;
      std::size_t fed = 0;
      for (int i = 0; i < 40; ++i) {
        stream.feed(piece, out);
        fed += piece.size();
        // Two windows of signs of at most four bytes, as output.
        INFO(target.tag, " ", letter, " ", fed);
        const std::size_t held = converter.max_size(2 * 1100 * 4);
        CHECK(out.size() + held >= converter.size(piece) * static_cast<std::size_t>(i + 1));
      }
    }
  }
}
