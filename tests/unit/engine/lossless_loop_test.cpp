// Lossless mode through the public interface: rows of texts and what is written for them, with
// U+034F shown as '+' and U+2060 as '|'.
#include "engine/lossless_loop.hpp"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "jazu/jazu.hpp"
#include "support/rows.hpp"
#include "support/tables.hpp"

namespace jazu {
namespace {

using test::times;

Converter side(std::string_view from, std::string_view to, Lossless lossless,
               Punctuation punctuation = Punctuation::convert) {
  Options options;
  options.lossless = lossless;
  options.punctuation = punctuation;
  Diagnostic why;
  auto converter = Converter::make(from, to, options, &why);
  INFO(why.message);
  REQUIRE(converter);
  return *converter;
}

std::string shown(std::string text) {
  const auto replace = [&](std::string_view what, char with) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what)) {
      text.replace(at, what.size(), 1, with);
    }
  };
  replace("\xCD\x8F", '+');
  replace("\xE2\x81\xA0", '|');
  return text;
}

struct Row {
  std::string_view from, to, text, written;
};

void check(std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    CAPTURE(std::string(row.text));
    const std::string written = side(row.from, row.to, Lossless::write)(row.text);
    CHECK(shown(written) == row.written);
    const Converter back = side(row.to, row.from, Lossless::read);
    test::check_rows(back, {{written, row.text}});
    test::check_rows(side(row.from, row.to, Lossless::write), {{row.text, written}});
  }
}

TEST_CASE("what the rules read rightly has no marks") {
  check({{"cyrl", "latn-2021", "Қазақстан, үш сөз.", "Qazaqstan, üş söz."},
         {"cyrl", "latn-2018", "Шымкент ШЫМКЕНТ ЖШС АҚШ", "Shymkent SHYMKENT JShS AQSh"},
         {"cyrl", "arab", "сөз», нан; «кім»?", "ٴسوز»، نان؛ «كىم»؟"},
         {"latn-2021", "cyrl", "Qazaqstan", "Қазақстан"}});
}

TEST_CASE("where they choose another letter a mark stands behind it") {
  check({{"cyrl", "latn-2021", "премьер", "prem+er"},
         {"cyrl", "latn-2021", "объект", "ob++ekt"},
         {"cyrl", "latn-2021", "тайланд таиланд", "tailand tai+land"},
         {"cyrl", "latn-2021", "Әділь ӘДІЛЬ ӘДІЛь", "Ädıl+ ÄDIL+++ ÄDIL+"}});
}

TEST_CASE("capitals in an alphabet that has none") {
  check({{"cyrl", "arab", "Нан НАН", "ن+ان ن++ان"}, {"cyrl", "arab", "А", "ا+"}});
}

TEST_CASE("what would not come back is bracketed") {
  check({{"cyrl", "latn-2021", "iPhone-ды Windows, 5G.", "|iPhone|-dy |Windows|, |5G|."},
         {"cyrl", "latn-2021", "https://a.kz/b?", "|https://a.kz/b|?"},
         {"cyrl", "latn-2021", "үшiн", "üş|i|n"},
         {"cyrl", "latn-2021", "ь Ъ", "|ь| |Ъ|"},
         {"cyrl", "latn-2021", "Ресеи\xCC\x86де", "|Ресеи\xCC\x86|de"},
         {"cyrl", "latn-2021", "a b", "|a| |b|"},
         {"cyrl", "arab", "сөз، سөз", "ٴسوز|،| |س|ٴوز"},
         {"latn-2021", "cyrl", "Qazaqстан", "Қазақ|стан|"},
         {"latn-2021", "cyrl", "Windows 5 wñ", "|Windows| 5 |wñ|"}});
}

TEST_CASE("marks that are there already are bracketed, and brackets escaped") {
  check({{"cyrl", "latn-2021", "сөз\xCD\x8F", "|сөз+|"},
         {"cyrl", "latn-2021", "\xE2\x81\xA0", "||+|"},
         {"cyrl", "latn-2021", "\xE2\x81\xA0сөз\xE2\x81\xA0", "||+|söz||+|"},
         {"cyrl", "latn-2021", "\xE2\x81\xA0\xCD\x8F", "||++|"}});
}

TEST_CASE("bytes that are not UTF-8 are copied") {
  check({{"cyrl", "latn-2021", "\xFFсөз\x80\xE2\x81", "\xFFsöz\x80\xE2\x81"},
         {"cyrl", "latn-2021", "\xCDсөз", "\xCDsöz"}});
}

TEST_CASE("a token that is too long is bracketed in pieces") {
  const std::string token = times(700, "сө");
  const std::string written = side("cyrl", "latn-2021", Lossless::write)(token + " сөз");
  CHECK(shown(written).substr(0, 1) == "|");
  CHECK(written.substr(written.size() - 5) == " s\xC3\xB6z");
  CHECK(side("latn-2021", "cyrl", Lossless::read)(written) == token + " сөз");
}

TEST_CASE("the sides need not agree on punctuation") {
  const std::string text = "сөз, сөз، сөз\n";
  for (const auto& [from, to] : {std::pair{"cyrl", "arab"}, std::pair{"arab", "cyrl"}}) {
    const auto keep = Punctuation::keep;
    CHECK(side(to, from, Lossless::read)(side(from, to, Lossless::write, keep)(text)) == text);
    CHECK(side(to, from, Lossless::read, keep)(side(from, to, Lossless::write)(text)) == text);
  }
}

TEST_CASE("what no writer wrote is copied") {
  const Converter back = side("latn-2021", "cyrl", Lossless::read);
  const std::string mark = "\xCD\x8F";
  const std::string joiner = "\xE2\x81\xA0";
  test::check_rows(back, {{mark, mark},
                          {"söz" + times(200, mark), "söz" + times(200, mark)},
                          {joiner + "söz", joiner + "söz"},
                          {joiner + "söz\n" + joiner, joiner + "söz\n" + joiner},
                          {joiner + joiner, ""}});
}

TEST_CASE("an alphabet that cannot be read has no lossless way") {
  Options options;
  options.lossless = Lossless::write;
  Diagnostic why;
  CHECK_FALSE(Converter::make("cyrl", "icao", options, &why));
  CHECK(why.message ==
        "there is no lossless way between 'cyrl' and 'icao': 'icao' cannot be read back");
  options.invalid = Invalid::stop;
  CHECK_FALSE(Converter::make("cyrl", "latn-2021", options, &why));
  CHECK(why.message ==
        "lossless mode keeps bytes that are not UTF-8; it cannot replace or refuse them");
}

TEST_CASE("variants have a way of their own") {
  for (const std::string_view tag : {"latn-2018:orthography", "arab:plain-hamza", "arab:s-for-ts",
                                     "latn-2021:ch", "bgn:interpunct"}) {
    CAPTURE(std::string(tag));
    const std::string text = "Цирк, чек; Исһақ үшін объектінің ӘДІЛЬ";
    const std::string written = side("cyrl", tag, Lossless::write)(text);
    CHECK(side(tag, "cyrl", Lossless::read)(written) == text);
  }
}

TEST_CASE("a segment ends where no text behind it can change that") {
  const auto end = [](const std::string& text) -> std::ptrdiff_t {
    const char* found = engine::segment_end(text.data(), text.data() + text.size());
    return found == nullptr ? -1 : found - text.data();
  };
  const std::string joiner = "\xE2\x81\xA0";
  CHECK(end("ab") == -1);
  CHECK(end("ab ") == 2);
  CHECK(end("ab" + joiner) == 2);
  CHECK(end(joiner + "ab" + joiner) == -1);
  CHECK(end(joiner + "ab" + joiner + "\xCD") == -1);
  CHECK(end(joiner + "ab" + joiner + "c") == 8);
  CHECK(end(joiner + "ab" + joiner + "\xCD\x8F") == -1);
  CHECK(end(joiner + "ab ") == 5);
  CHECK(end(std::string(engine::max_segment + 7, 'a')) == -1);
  CHECK(end(std::string(engine::max_segment + 8, 'a')) == engine::max_segment);
}

}  // namespace
}  // namespace jazu
