#include "jazu/stream.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "engine/units.hpp"
#include "jazu/jazu.hpp"
#include "support/exact_buffer.hpp"
#include "support/rows.hpp"

namespace jazu {
namespace {

using test::converter_to;
using test::ExactBuffer;
using test::times;
using test::unrepaired;

std::string streamed(const Converter& converter, std::string_view text, std::size_t size,
                     Report* report = nullptr) {
  Stream stream(converter);
  std::string out;
  for (std::size_t at = 0; at < text.size(); at += size) {
    const ExactBuffer piece(text.substr(at, size));
    CHECK(stream.feed(piece.view(), out) == Status::ok);
  }
  CHECK(stream.finish(out) == Status::ok);
  if (report != nullptr) *report = stream.report();
  return out;
}

TEST_CASE("pieces of every size give the one-shot result") {
  const std::string text =
      "ШЫМКЕНТ Шымкент, А.Ш. ЖШС-нің үшін? Ресеи\xCC\x86 «объект» ў\xFF \xE2\x82 Азия 2020\n"
      "ащы сөз – əлем; \xCC\x81"
      "ән Маврикий 😀";
  for (std::size_t i = 0; i < Alphabet::all_count(); ++i) {
    const auto converter = *Converter::make(cyrl, Alphabet::all(i));
    CAPTURE(std::string(Alphabet::all(i).tag()));
    const std::string expected = converter(text);
    for (std::size_t size = 1; size <= text.size(); ++size) {
      CAPTURE(size);
      CHECK(streamed(converter, text, size) == expected);
    }
  }
}

TEST_CASE("a finished word comes out at once, an unfinished one waits") {
  Stream stream(converter_to("arab"));
  std::string out;
  stream.feed("іс ", out);
  CHECK(out == "ٴىس ");
  stream.feed("қимыл", out);
  CHECK(out == "ٴىس ");
  stream.feed("", out);
  CHECK(out == "ٴىس ");
  stream.feed("\n", out);
  CHECK(out == "ٴىس قيمىل\n");
}

TEST_CASE("a mark may come in the next piece") {
  Stream stream(converter_to("latn-2021"));
  std::string out;
  stream.feed("Ресеи", out);
  stream.feed("\xCC", out);
  stream.feed("\x86 ", out);
  CHECK(out == "Resei ");
  CHECK(stream.finish(out) == Status::ok);
  CHECK(out == "Resei ");
}

TEST_CASE("words longer than any decision sees") {
  for (const char* tag : {"arab", "brai", "latn-2018"}) {
    const auto converter = converter_to(tag);
    for (const std::string& word :
         {times(engine::max_word - 1, "а") + "ә", times(engine::max_word, "а") + "ә",
          times(engine::max_word, "А") + "а", times(3000, "Ш"), times(3000, "ия"),
          "ә" + times(2000, "б") + "қ" + times(100, "\xCC\x81") + "Ш"}) {
      const std::string text = "сөз " + word + ", ән";
      const std::string expected = converter(text);
      for (const std::size_t size : {1U, 7U, 64U, 1000U, 5000U}) {
        CAPTURE(size);
        CHECK(streamed(converter, text, size) == expected);
      }
    }
  }
}

TEST_CASE("a long word is not held back whole") {
  Stream stream(converter_to("latn-2018", unrepaired()));
  std::string out;
  stream.feed(times(5000, "б"), out);
  CHECK(out.size() > 5000 - 100);
}

// The stage that repairs keeps some text before the place where it goes on, and a span that ends
// there is none that begins.
TEST_CASE("what is repaired in pieces lies outside of the same spans") {
  const Converter converter = converter_to("cyrl");
  const std::string text = "aқ `" + times(40, "б ") + "` г г aқ `" + times(30, "в ") + "aқ";
  const std::string expected = converter(text);
  for (std::size_t size = 1; size < 60; ++size) {
    Stream stream(converter);
    std::string out;
    for (std::size_t at = 0; at < text.size(); at += size) {
      stream.feed(std::string_view(text).substr(at, size), out);
    }
    stream.finish(out);
    CHECK(out == expected);
  }
}

// What whole lines have, what goes on behind the end of a piece, and lines longer than a part.
std::string text_of_many_lines() {
  const std::string quiet = times(40, "Қазақстан тілі мен жазуы, шетелде ел.\n");
  return quiet + "мемлекеттiк жəне\u00AD\n" + quiet + "сайт egemen.kz/жаңалық Ш\n\n" +
         times(7000, "сөз мен ") + "мемлекеттiк\n" + times(4000, "үй\n") + "ў қала\u00AD\n" +
         quiet + "сөз \xFF Рromo\n" + quiet + "ХХІ ғасыр \xD2\n" + "мемлекеттiк Ресеи\u0306 ШЫМ";
}

TEST_CASE("lines are converted and reported alike, whole or in pieces") {
  Options unguarded, replacing, stopping;
  unguarded.guard = Guard::off;
  replacing.invalid = Invalid::replace;
  stopping.invalid = Invalid::stop;
  const std::string text = text_of_many_lines();
  for (const Options& options : {Options{}, unrepaired(), unguarded, replacing, stopping}) {
    for (const char* tag : {"latn-2021", "arab"}) {
      const Converter converter = converter_to(tag, options);
      std::string expected;
      Report report;
      const Status status = converter.append(text, expected, report).status;
      for (const std::size_t size : {13U, 1000U, 4096U, 65536U, 65537U, 1000000U}) {
        CAPTURE(tag);
        CAPTURE(size);
        Stream stream(converter);
        std::string out;
        for (std::size_t at = 0; at < text.size(); at += size) {
          const ExactBuffer piece(std::string_view(text).substr(at, size));
          stream.feed(piece.view(), out);
        }
        CHECK(stream.finish(out) == status);
        CHECK(out == expected);
        CHECK(stream.report() == report);
      }
    }
  }
}

TEST_CASE("what follows a line end is not held up by it") {
  Stream stream(converter_to("latn-2021"));
  std::string out;
  stream.feed("мемлекеттiк сө", out);
  CHECK(out == "memlekettık ");
  stream.feed("з\nүй\nіс-қимыл Ш", out);
  CHECK(out == "memlekettık söz\nüi\nıs-qimyl ");
  stream.feed("\n", out);
  CHECK(out == "memlekettık söz\nüi\nıs-qimyl Ş\n");
}

TEST_CASE("a record may begin and end between lines") {
  const std::string text = "мемлекеттiк\nүй\nжəне\nсөз\n";
  Stream stream(converter_to("latn-2021"));
  std::string out;
  Edits edits;
  for (std::size_t at = 0; at < text.size(); at += 13) {
    const std::string_view piece = std::string_view(text).substr(at, 13);
    const bool recorded = at / 13 % 2 == 1;
    CHECK((recorded ? stream.feed(piece, out, edits) : stream.feed(piece, out)) == Status::ok);
  }
  CHECK(stream.finish(out) == Status::ok);
  CHECK(out == converter_to("latn-2021")(text));
}

TEST_CASE("a stream serves another text after finish") {
  Stream stream(converter_to("brai"));
  for (int round = 0; round < 3; ++round) {
    std::string out;
    CHECK(stream.feed("ӘЛЕ", out) == Status::ok);
    CHECK(stream.feed("М ў", out) == Status::ok);
    CHECK(stream.finish(out) == Status::ok);
    CHECK(out == "⠨⠨⠜⠇⠑⠍ ў");
    CHECK(stream.report() == Report{0, 0, 1, 9});
  }
  std::string out;
  CHECK(stream.finish(out) == Status::ok);
  CHECK(out.empty());
}

TEST_CASE("word state does not leak from one text into the next") {
  Stream stream(converter_to("arab"));
  std::string out;
  stream.feed("ата", out);
  stream.finish(out);
  stream.feed("ән", out);
  stream.finish(out);
  CHECK(out ==
        "اتا"
        "ٴان");
}

TEST_CASE("nor does it leak from the middle of a long word") {
  Stream stream(converter_to("arab"));
  std::string out;
  stream.feed(times(3000, "а"), out);
  stream.finish(out);
  out.clear();
  stream.feed(times(100, "а"), out);
  stream.feed("ә", out);
  stream.finish(out);
  CHECK(out == "ٴ" + times(101, "ا"));
}

TEST_CASE("the report adds up with offsets from the beginning of the text") {
  const std::string text = times(100, "сөз ") + "ў \xFF " + times(100, "сөз ") + "ђ \xFF";
  const auto converter = converter_to("latn-2021");
  Report expected;
  std::string out;
  converter.append(text, out, expected);
  CHECK(expected == Report{2, 703, 2, 700});
  for (const std::size_t size : {1U, 2U, 3U, 50U, 10000U}) {
    Report report;
    streamed(converter, text, size, &report);
    CHECK(report == expected);
  }
}

TEST_CASE("the report begins anew with the next text, not with finish") {
  Stream stream(converter_to("latn-2021"));
  std::string out;
  stream.feed("ў", out);
  stream.finish(out);
  CHECK(stream.report().foreign == 1);
  stream.feed("а", out);
  CHECK(stream.report() == Report{});
}

TEST_CASE("Invalid::stop: what follows is ignored until the next text") {
  Options options;
  options.invalid = Invalid::stop;
  Stream stream(converter_to("latn-2021", options));
  std::string out;
  CHECK(stream.feed("қаз \xFF ", out) == Status::invalid_utf8);
  CHECK(stream.report().invalid == 1);
  CHECK(stream.report().first_invalid == 7);
  CHECK(stream.feed("қаз", out) == Status::invalid_utf8);
  CHECK(stream.finish(out) == Status::invalid_utf8);
  CHECK(out == "qaz ");
  CHECK(stream.feed("сөз ", out) == Status::ok);
  CHECK(stream.finish(out) == Status::ok);
  CHECK(out == "qaz söz ");
}

TEST_CASE("Invalid::stop: a sequence that the end cuts off is found by finish") {
  Options options;
  options.invalid = Invalid::stop;
  Stream stream(converter_to("latn-2021", options));
  std::string out;
  CHECK(stream.feed("қ\xE2\x82", out) == Status::ok);
  CHECK(stream.finish(out) == Status::invalid_utf8);
  CHECK(out == "q");
  CHECK(stream.report().first_invalid == 2);
}

}  // namespace
}  // namespace jazu
