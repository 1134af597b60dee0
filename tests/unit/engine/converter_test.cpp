// The public calls: making a converter, buffers, offsets, reports.
#include "jazu/converter.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

#include "jazu/jazu.hpp"
#include "support/exact_buffer.hpp"
#include "support/files.hpp"
#include "support/rows.hpp"
#include "support/tables.hpp"

namespace jazu {
namespace {

using test::converter_to;
using test::ExactBuffer;
using test::times;

std::string why_not(std::string_view from, std::string_view to) {
  Diagnostic why;
  CHECK_FALSE(Converter::make(from, to, {}, &why).has_value());
  CHECK(why.line == 0);
  CHECK(why.column == 0);
  return why.message;
}

TEST_CASE("a converter is made by handles and by tags") {
  CHECK(Converter::make(cyrl, latn_2021).has_value());
  CHECK(Converter::make("cyrl", "latn").has_value());
  CHECK(Converter::make("KK-Cyrl", "kk-LATN-2021").has_value());
  CHECK(Converter::make("cyrl", "cyrl").has_value());
  CHECK(Converter::make("cyrl", "latn-2018:orthography").has_value());
}

TEST_CASE("a converter that cannot be made says why") {
  CHECK(why_not("cyrl", "latn-1999") ==
        "unknown alphabet 'latn-1999'; 'jazu list' shows those there are");
  CHECK(why_not("", "latn") == "unknown alphabet ''; 'jazu list' shows those there are");
  CHECK(why_not("cyrl", "latn-2021:none") ==
        "unknown alphabet 'latn-2021:none'; 'jazu list' shows those there are");
  CHECK(why_not("icao", "cyrl") ==
        "there is no way from 'icao': it is a one-way romanization that cannot be read");
  CHECK_FALSE(Converter::make("cyrl", "nothing").has_value());
}

TEST_CASE("jazu::convert is the short way") {
  CHECK(convert("Тілеуберді", "cyrl", "latn-2021") == "Tıleuberdı");
  CHECK(convert("", "cyrl", "arab") == "");
  CHECK_FALSE(convert("x", "cyrl", "unknown").has_value());
  CHECK(convert("سۋ", "arab", "cyrl") == "Су");
}

TEST_CASE("options are kept") {
  Options options;
  options.invalid = Invalid::replace;
  options.punctuation = Punctuation::keep;
  CHECK(converter_to("arab", options).options() == options);
  CHECK(converter_to("arab").options() == Options{});
}

TEST_CASE("append leaves what is there and tells what was read and written") {
  const auto converter = converter_to("latn-2018");
  std::string out = "a";
  CHECK(converter.append("Шу", out) == Result{Status::ok, 4, 4});
  CHECK(out == "aShý");
  CHECK(converter.append("", out) == Result{});
  CHECK(out == "aShý");
}

// Texts that make a cut hard: digraphs, rules over several letters, marks before words, marks after
// letters, invalid bytes, and no white space at all.
std::vector<std::string> hard_texts() {
  return {"",
          "ШЫМКЕНТ Шымкент ш. ЖШС-нің\tАҚШ-қа",
          "Азия қию\nМаврикий пьеса\r\nщётка  ",
          "үшін іс-қимыл; ән? «сөз»,  (өң)!",
          "и\xCC\x86 е\xCC\x88 \xCC\x86 ə",
          "қ\xFF \xE2\x82 ў\xED\xA0\x80",
          "2020 жыл 3,5 ҚАЗАҚ",
          times(90, "ҰзынСөз"),
          times(30, "ұзын сөз, "),
          "   ",
          std::string("а\0б", 5)};
}

TEST_CASE("a buffer of any size: never overrun, cut after white space, and resumable") {
  for (std::size_t i = 0; i < Alphabet::all_count(); ++i) {
    const auto converter = *Converter::make(cyrl, Alphabet::all(i));
    CAPTURE(std::string(Alphabet::all(i).tag()));
    for (const std::string& whole : hard_texts()) {
      INFO(whole);
      const ExactBuffer text(whole);
      const std::string expected = converter(whole);
      const std::size_t most = converter.max_size(whole.size());
      const std::size_t step = most > 400 ? 37 : 1;
      for (std::size_t room = 0; room <= most; room += step) {
        ExactBuffer out(room);
        const Result result = converter.convert(text.view(), out.span());
        REQUIRE(result.written <= room);
        const std::string written(out.view().substr(0, result.written));
        if (result.status == Status::ok) {
          CHECK(result.read == whole.size());
          CHECK(written == expected);
          continue;
        }
        REQUIRE(result.status == Status::output_full);
        CHECK(expected.size() > room);
        const std::string head = whole.substr(0, result.read);
        CHECK(written == converter(head));
        CHECK(written + converter(whole.substr(result.read)) == expected);
        const bool after_space =
            head.empty() || std::string_view(" \t\r\n").find(head.back()) != std::string_view::npos;
        CHECK(after_space);
      }
      ExactBuffer enough(most);
      CHECK(converter.convert(text.view(), enough.span()).status == Status::ok);
      ExactBuffer exact(expected.size());
      CHECK(converter.convert(text.view(), exact.span()) ==
            Result{Status::ok, whole.size(), expected.size()});
    }
  }
}

TEST_CASE("resuming again and again gives the one-shot result") {
  const std::string whole = test::read_file(test::source_dir() / "examples/article.txt");
  for (const char* tag : {"latn-2018", "arab", "brai"}) {
    const auto converter = converter_to(tag);
    for (const std::size_t room : {700U, 1000U, 5000U, 50000U}) {
      CAPTURE(room);
      std::string result;
      std::string_view rest = whole;
      Status status = Status::output_full;
      while (status == Status::output_full) {
        ExactBuffer out(room);
        const Result each = converter.convert(rest, out.span());
        const bool advances = each.status == Status::ok || each.read > 0;
        REQUIRE(advances);
        result += out.view().substr(0, each.written);
        rest.remove_prefix(each.read);
        status = each.status;
      }
      CHECK(result == converter(whole));
    }
  }
}

TEST_CASE("nothing fits: read and written are 0") {
  ExactBuffer out(3);
  CHECK(converter_to("latn-2018").convert("Шымкент", out.span()) ==
        Result{Status::output_full, 0, 0});
  CHECK(converter_to("latn-2018").convert("", out.span()) == Result{});
  CHECK(converter_to("latn-2018").convert("", {}) == Result{});
}

TEST_CASE("what fits of a text is taken, down to the single word") {
  const auto converter = converter_to("latn-2018");
  const std::string text = "сөз шу " + times(100, "а");
  for (const std::size_t room : {5U, 6U, 9U, 10U, 11U, 100U}) {
    ExactBuffer out(room);
    const bool both = room >= 10;
    CHECK(converter.convert(text, out.span()) ==
          (both ? Result{Status::output_full, 12, 10} : Result{Status::output_full, 7, 5}));
  }
}

TEST_CASE("size is exact and max_size a bound, in every alphabet") {
  for (std::size_t i = 0; i < Alphabet::all_count(); ++i) {
    for (const Invalid policy : {Invalid::keep, Invalid::replace}) {
      Options options;
      options.invalid = policy;
      const auto converter = *Converter::make(cyrl, Alphabet::all(i), options);
      CAPTURE(std::string(Alphabet::all(i).tag()));
      for (const std::string& text : hard_texts()) {
        CHECK(converter.size(text) == converter(text).size());
        CHECK(converter.size(text) <= converter.max_size(text.size()));
      }
      CHECK(converter.max_size(0) == 0);
    }
  }
}

TEST_CASE("copy goes to any output iterator, whatever the length of the text") {
  const auto converter = converter_to("arab");
  for (const std::string& text :
       {std::string(), std::string("үшін"), times(3000, "іс-қимыл, "), times(3000, "ұзын"),
        times(500, "сөз ") + times(3000, "ұзын") + " соң"}) {
    std::vector<char> out(converter.size(text) + 1, '#');
    const auto end = converter.copy(text, out.begin());
    CHECK(end == out.end() - 1);
    CHECK(std::string(out.begin(), end) == converter(text));
    CHECK(out.back() == '#');
  }
}

TEST_CASE("a text of many blocks is converted like its lines") {
  std::string line = "Шымкенттегі «объект» ҮШІН, ЖШС-нің үні; Ресеи\xCC\x86?";
  for (const char* tag : {"latn-2018", "arab"}) {
    const auto converter = converter_to(tag);
    std::string text;
    std::string expected;
    for (int i = 0; i < 4000; ++i) {
      text += line + "\n";
      expected += converter(line) + "\n";
    }
    CHECK(converter(text) == expected);
    CHECK(converter.size(text) == expected.size());
    std::vector<char> out(expected.size());
    CHECK(converter.convert(text, out) == Result{Status::ok, text.size(), expected.size()});
    CHECK(std::equal(out.begin(), out.end(), expected.begin()));
  }
}

TEST_CASE("the report counts and says where the first one stands") {
  const auto converter = converter_to("latn-2021");
  const std::string text = "қаз ў ђ \xFF \xE2\x82 ї";
  Report report{9, 9, 9, 9};
  std::string out;
  converter.append(text, out, report);
  CHECK(report == Report{2, 13, 3, 7});
  std::vector<char> buffer(converter.max_size(text.size()));
  report = {9, 9, 9, 9};
  CHECK(converter.convert(text, buffer, report).status == Status::ok);
  CHECK(report == Report{2, 13, 3, 7});
  CHECK(converter.convert("қаз", buffer, report).status == Status::ok);
  CHECK(report == Report{});
}

TEST_CASE("a report of a full buffer is of what was converted") {
  const auto converter = converter_to("latn-2021");
  const std::string text = times(40, "ў ") + times(60, "а") + " ўўў";
  ExactBuffer out(130);
  Report report;
  const Result result = converter.convert(text, out.span(), report);
  REQUIRE(result.status == Status::output_full);
  Report expected;
  std::string ignored;
  converter.append(text.substr(0, result.read), ignored, expected);
  CHECK(report == expected);
}

TEST_CASE("a copy of a converter works without the first one") {
  std::optional<Converter> copy;
  {
    std::vector<Diagnostic> problems;
    const auto table = Table::parse(test::test_table("ш", "  Ш ш = Sx sx\n"), problems);
    REQUIRE(table.has_value());
    const auto first = Converter::make(cyrl, *table);
    REQUIRE(first.has_value());
    copy = first;
  }
  CHECK((*copy)("ШАШ шаш") == "SXАSX sxаsx");
}

TEST_CASE("every alphabet that can be read is, also into a user's table") {
  std::vector<Diagnostic> problems;
  const auto table = Table::parse(test::test_table("ш", "  Ш ш = Sx sx\n"), problems);
  REQUIRE(table.has_value());
  const auto converter = Converter::make(latn_2021, *table);
  REQUIRE(converter.has_value());
  CHECK((*converter)("aşyq") == "аsxық");
  CHECK(Converter::make(arab, cyrl).has_value());
}

TEST_CASE("one converter serves several threads") {
  const auto converter = converter_to("arab");
  const std::string text = times(2000, "ЖШС-нің іс-қимылы, ");
  const std::string expected = converter(text);
  std::vector<std::string> results(4);
  std::vector<std::thread> threads;
  threads.reserve(results.size());
  for (std::string& result : results) {
    threads.emplace_back([&] { result = converter(text); });
  }
  for (std::thread& each : threads) each.join();
  for (const std::string& result : results) CHECK(result == expected);
}

static_assert(noexcept(std::declval<const Converter&>().convert({}, {})));
static_assert(noexcept(std::declval<const Converter&>().size({})));
static_assert(noexcept(Alphabet::find({})));

}  // namespace
}  // namespace jazu
