// Law 7 of docs/design.md on conversions: the record covers both texts and undoes, and neither the
// text nor the report is another because of it.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "edits_generator.hpp"
#include "jazu/jazu.hpp"
#include "reading_generator.hpp"
#include "support/cases.hpp"
#include "text_generator.hpp"

namespace {

using jazu::Alphabet;
using jazu::Converter;
using jazu::Edit;
using jazu::Edits;
using jazu::Lossless;
using jazu::Options;
using jazu::Report;
using jazu::Result;
using namespace jazu::property;

void check_edits(const Converter& converter, std::string_view text) {
  Edits edits;
  Report report, expected_report;
  std::string out = "x", expected = "x";
  const Result result = converter.append(text, out, edits, report);
  RC_ASSERT((result == converter.append(text, expected, expected_report)));
  RC_ASSERT(out == expected);
  RC_ASSERT((report == expected_report));
  check_cover(edits, text.substr(0, result.read), std::string_view(out).substr(1));
  const bool repairs = converter.options().repair;
  for (const Edit& edit : edits) {
    RC_ASSERT(edit.changed != edit.rule.empty());
    RC_ASSERT(repairs || !edit.changed || edit.rule == converter.rule());
  }
}

// The record of a stream that is fed in pieces is that of the whole text.
void check_stream(const Converter& converter, std::string_view text) {
  Edits whole, edits;
  std::string expected, out;
  converter.append(text, expected, whole);
  jazu::Stream stream(converter), plain(converter);
  std::string plain_out;
  for (std::size_t at = 0; at < text.size();) {
    const auto size = static_cast<std::size_t>(*rc::gen::inRange(1, 40));
    stream.feed(text.substr(at, size), out, edits);
    plain.feed(text.substr(at, size), plain_out);
    at += size;
  }
  stream.finish(out, edits);
  plain.finish(plain_out);
  // That both texts are the same is law 2, which stream_test.cpp and reading_test.cpp have.
  RC_ASSERT(out == plain_out);
  check_cover(edits, text.substr(0, edits.source_size()), out);
  if (out == expected) RC_ASSERT((edits == whole));
}

std::vector<Alphabet> two_way() {
  std::vector<Alphabet> result;
  for (std::size_t i = 0; i < Alphabet::all_count(); ++i) {
    if (Alphabet::all(i).two_way()) result.push_back(Alphabet::all(i));
  }
  return result;
}

Alphabet any_two_way() {
  const auto all = two_way();
  return all[*rc::gen::inRange<std::size_t>(0, all.size())];
}

}  // namespace

TEST_CASE("edits: conversions from Cyrillic") {
  CHECK(rc::check([] {
    const auto converter = (*any_target()).converter(*any_options());
    check_edits(converter, *rc::gen::oneOf(any_text(), hostile_text(), text_with_long_word()));
  }));
}

TEST_CASE("edits: long texts from Cyrillic") {
  for (const std::string_view tag : {"arab", "latn-2018:orthography", "latn-2021", "brai"}) {
    if (jazu::test::fewer_cases && tag == "latn-2021") break;
    CHECK(rc::check([&] { check_edits(*Converter::make("cyrl", tag), *long_text()); }));
  }
}

TEST_CASE("edits: conversions into any alphabet from one that is read back") {
  CHECK(rc::check([] {
    const Way way = *any_way();
    check_edits(way.converter(), *any_text_in(way.from));
  }));
}

TEST_CASE("edits: tokens and spans that are too long, on the way back") {
  CHECK(rc::check([] {
    const Way way = *any_way();
    check_edits(way.converter(), *long_text_in(way.from));
  }));
}

TEST_CASE("edits: lossless mode, both sides, on whatever there is") {
  CHECK(rc::check([] {
    const Alphabet from = any_two_way(), to = any_two_way();
    Options options;
    options.lossless = Lossless::write;
    const auto write = Converter::make(from, to, options);
    options.lossless = Lossless::read;
    const auto read = Converter::make(to, from, options);
    RC_ASSERT(write.has_value() && read.has_value());
    std::string text = *rc::gen::oneOf(any_text(), hostile_text(), text_with_long_word());
    check_edits(*write, text);
    check_edits(*read, text);
    text = (*Converter::make(jazu::cyrl, from))(text);
    check_edits(*write, text);
    check_edits(*read, (*write)(text));
  }));
}

TEST_CASE("edits: a stream has the record of the whole text") {
  CHECK(rc::check([] {
    const auto converter = (*any_target()).converter(*any_options());
    check_stream(converter, *rc::gen::oneOf(any_text(), text_with_long_word()));
    const Way way = *any_way();
    check_stream(way.converter(), *any_text_in(way.from));
    Options options;
    options.lossless = Lossless::write;
    check_stream(*Converter::make(any_two_way(), any_two_way(), options), *hostile_text());
    options.lossless = Lossless::read;
    check_stream(*Converter::make(any_two_way(), any_two_way(), options), *hostile_text());
  }));
}

TEST_CASE("edits: with letters to repair, and without repair") {
  CHECK(rc::check([] {
    Options options = *any_options();
    options.repair = *rc::gen::arbitrary<bool>();
    const auto converter = (*any_target()).converter(options);
    const auto piece = rc::gen::elementOf(std::vector<std::string>{
        "мемлекеттiк ", "ХХІ ғасыр ", "қa­ла ", "ﻛﺎ ", "жəне", "{үй} ", "x", "Ð"});
    std::string text;
    for (const std::string& each : *rc::gen::container<std::vector<std::string>>(piece))
      text += each;
    check_edits(converter, text);
    check_stream(converter, text);
  }));
}

TEST_CASE("edits: there and back together") {
  CHECK(rc::check([] {
    const Alphabet to = any_two_way();
    const std::string text = *any_text();
    Edits there, back;
    std::string middle, out;
    Converter::make(jazu::cyrl, to)->append(text, middle, there);
    Converter::make(to, jazu::cyrl)->append(middle, out, back);
    const auto both = compose(there, back);
    RC_ASSERT(both.has_value());
    RC_ASSERT((both->undo(out) == there.undo(*back.undo(out))));
    RC_ASSERT((both->undo(out) == text));
  }));
}
