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

Ran run(const std::string& text, std::size_t stop, std::size_t limit,
        Kernel kernel = Kernel::portable) {
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
  PlainText(reader, reading::Rules::all, kernel).run(job, text.data() + stop);
  out.resize(static_cast<std::size_t>(job.out - out.data()));
  return {static_cast<std::size_t>(job.in - text.data()), out};
}

constexpr Kernel kernels[] = {Kernel::portable, Kernel::avx512};

Ran run(std::string_view text, Kernel kernel = Kernel::portable) {
  const std::string whole = std::string(text) + tail;
  return run(whole, text.size(), text.size(), kernel);
}

TEST_CASE("tokens are converted up to one that is not plain") {
  const auto stops = [](std::string_view text, std::size_t read, std::string_view out) {
    for (const Kernel kernel : kernels) {
      const Ran ran = run(text, kernel);
      CHECK_MESSAGE(ran.read == read, text);
      CHECK_MESSAGE(ran.out == out, text);
    }
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
  for (const Kernel kernel : kernels) {
    CHECK(run(text, 6, text.size(), kernel).read == 4);
    CHECK(run(text, 7, text.size(), kernel).read == 8);
  }
}

TEST_CASE("tokens begin before the limit") {
  const std::string text = "bir eki üş tört" + tail;
  for (const Kernel kernel : kernels) {
    CHECK(run(text, text.size(), 4, kernel).read == 4);
    CHECK(run(text, text.size(), 5, kernel).read == 8);
  }
}

TEST_CASE("near the end of the text only kernels go on") {
  const bool has_kernel = kernels_for(Kernel::avx512).read != nullptr;
  CHECK(run("bir eki", 7, 7).read == 0);
  CHECK(run("bir eki", 7, 7, Kernel::avx512).read == (has_kernel ? 4 : 0));
}

// A kernel that left everything to the loop would agree with it.
TEST_CASE("kernels read most words by themselves") {
  const ReadKernel kernel = kernels_for(Kernel::avx512).read;
  if (kernel == nullptr) return;
  const auto reads = [&](std::string_view text, std::string_view expected, std::string_view rest) {
    std::string out(4 * text.size(), '\0');
    const char* const end = text.data() + text.size();
    const BlockPlace reached =
        kernel(*test::reader_of("latn-2021").planes, {text.data(), out.data()}, end, end);
    CHECK(std::string_view(out.data(), static_cast<std::size_t>(reached.out - out.data())) ==
          expected);
    CHECK(std::string_view(reached.in, static_cast<std::size_t>(end - reached.in)) == rest);
  };
  reads("Qalai, «jaqsy» – 15-şı tsirk… ", "Қалай, «жақсы» – 15-ші цирк… ", "");
  // й behind a vowel, и elsewhere, and what is one letter with a vowel behind it.
  reads("siiaqty qoian aiaq kiım qiiu iurist ülken ", "сияқты қоян аяқ киім қию юрист үлкен ", "");
  reads("tolyq söz ekonomika ", "толық сөз ", "ekonomika ");
  reads("söz AQŞ söz ", "сөз ", "AQŞ söz ");
  reads("söz aiii söz ", "сөз ", "aiii söz ");
  reads("sözder men sözder jäne sözderdıñ söz tırkesterı, sözder men söz tırkesterı söz",
        "сөздер мен сөздер және сөздердің сөз тіркестері, сөздер мен сөз тіркестері ", "söz");
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
  options.kernel = Kernel::portable;
  const auto portable = *Converter::make("latn-2021", "cyrl", options);
  for (int n = 0; n < 400; ++n) {
    std::string text;
    for (std::size_t size = 1 + random() % 60; size > 0; --size) {
      text += pieces[random() % pieces.size()];
    }
    // Text in front of it makes the short way apply to it; alone it is too near its own end.
    const std::string expected = converter(text);
    CHECK(converter("söz " + text + tail) == "сөз " + expected + tail);
    CHECK(portable("söz " + text + tail) == "сөз " + expected + tail);
  }
}

}  // namespace
}  // namespace jazu::engine
