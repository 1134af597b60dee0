// What is read the short way is read as the long way reads it.
#include "engine/plain_text.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "jazu/jazu.hpp"
#include "support/jobs.hpp"

namespace jazu::engine {
namespace {

// Behind this much text PlainText::run() may go to work on what stands before it.
const std::string tail(400, ' ');

struct Ran {
  std::size_t read;
  std::string out;
};

Ran run(const std::string& text, std::size_t stop, std::size_t limit) {
  const table::Reader& reader = test::reader_of("latn-2021");
  std::string out(4 * text.size() + 64, '\0');
  Options options;
  Report report;
  Job job{&test::program_of("cyrl"),
          text.data(),
          text.data(),
          text.data() + limit,
          text.data() + text.size(),
          out.data(),
          WordState::outside,
          &options,
          text.data(),
          &report};
  job.reader = &reader;
  REQUIRE(PlainText::suits(job));
  PlainText(reader, reading::Rules::all).run(job, text.data() + stop);
  out.resize(static_cast<std::size_t>(job.out - out.data()));
  return {static_cast<std::size_t>(job.in - text.data()), out};
}

Ran run(std::string_view text) {
  const std::string whole = std::string(text) + tail;
  return run(whole, text.size(), text.size());
}

TEST_CASE("tokens are converted up to one that is not plain") {
  const auto stops = [](std::string_view text, std::size_t read, std::string_view out) {
    const Ran ran = run(text);
    CHECK_MESSAGE(ran.read == read, text);
    CHECK_MESSAGE(ran.out == out, text);
  };
  const std::string_view plain = "Qalai, «jaqsy» – 15-şı tsirk… ";
  stops(plain, plain.size(), "Қалай, «жақсы» – 15-ші цирк… ");
  stops("söz QAZAQSTAN söz", 5, "сөз ");
  stops("söz A söz", 5, "сөз ");
  stops("söz a\xCC\x88z söz", 5, "сөз ");
  stops("söz wiki söz", 5, "сөз ");
  stops("söz сөз söz", 5, "сөз ");
  stops("söz \xFFsöz söz", 5, "сөз ");
  stops("söz söz,WIKI söz", 5, "сөз ");
  stops("söz Tsirk söz", 5, "сөз ");
  stops("söz " + std::string(70, 'a') + " söz", 5, "сөз ");
}

TEST_CASE("a token that goes on behind the stop is left") {
  const std::string text = "bir eki üş tört" + tail;
  CHECK(run(text, 6, text.size()).read == 4);
  CHECK(run(text, 7, text.size()).read == 8);
}

TEST_CASE("tokens begin before the limit") {
  const std::string text = "bir eki üş tört" + tail;
  CHECK(run(text, text.size(), 4).read == 4);
  CHECK(run(text, text.size(), 5).read == 8);
}

TEST_CASE("nothing is done near the end of the text") {
  CHECK(run("bir eki", 7, 7).read == 0);
}

// PlainText is not used for a text that is observed, nor by explain().
TEST_CASE("the short way and the long way agree") {
  const std::vector<std::string> pieces = {
      "a",  "e",   "i",  "İ",  "ts", "tş", "ia", "io", "iu", "bol", "dy", "Qaz", "l", "d",  "şş",
      "ko", "ekt", "-",  ", ", ". ", " ",  " ",  " ",  "«",  "15",  "ǧ",  "ł",   "’", "о",  "Ş",
      "n",  "r",   "ha", "qa", "e",  "s",  "tı", "aı", "ū",  "ü",   "ñ",  "v",   "f", "\n", "x"};
  std::minstd_rand random(7);
  Options options;
  options.layers = {.lexicon = false, .model = false};
  const auto converter = *Converter::make("latn-2021", "cyrl", options);
  for (int n = 0; n < 400; ++n) {
    std::string text;
    for (std::size_t size = 1 + random() % 60; size > 0; --size) {
      text += pieces[random() % pieces.size()];
    }
    // Text in front of it makes the short way apply to it; alone it is too near its own end.
    const std::string expected = converter(text);
    CHECK(converter("söz " + text + tail) == "сөз " + expected + tail);
  }
}

}  // namespace
}  // namespace jazu::engine
