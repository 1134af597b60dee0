#include "engine/span_loop.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

#include "engine/units.hpp"
#include "jazu/jazu.hpp"
#include "support/cases.hpp"
#include "support/exact_buffer.hpp"
#include "support/rows.hpp"

namespace jazu {
namespace {

using test::check_rows;
using test::converter_between;
using test::converter_to;
using test::times;
using test::unrepaired;

TEST_CASE("spans are copied, what stands between them is converted") {
  check_rows(
      "latn-2021",
      {{"қараңыз: https://kk.wikipedia.org/wiki/Қазақстан, сосын",
        "qarañyz: https://kk.wikipedia.org/wiki/Қазақстан, sosyn"},
       {"info@егемен.қаз және www.мысал.kz", "info@егемен.қаз jäne www.мысал.kz"},
       {"Сәлем, {аты}! ${аты} {{ үлгі }} %(аты)s %s",
        "Sälem, {аты}! ${аты} {{ үлгі }} "
        "%(aty)s %s"},
       {"`код` сөзі, ``ән `код` үй``", "`код` sözı, ``ән `код` үй``"},
       {"<a title=\"ән үй\">ән</a><!-- ән үй -->", "<a title=\"ән үй\">än</a><!-- ән үй -->"},
       {"<code>ән</code>, -{ән мен үй}-лер", "<code>ән</code>, -{ән мен үй}-ler"},
       {"файл/есеп.pdf-те, C:\\Қайрат\\үй", "файл/есеп.pdf-te, C:\\Қайрат\\үй"},
       {"Egemen.kz-тің iPhone-ды", "Egemen.kz-tıñ iPhone-dy"}});
}

// Networks allow ASCII only, and a hashtag is a word that people read.
TEST_CASE("what only looks like a span is converted") {
  check_rows("latn-2021", {{"@қолданушы #тақырып", "@qoldanuşy #taqyryp"},
                           {"егемен.қаз 15%-дан", "egemen.qaz 15%-dan"},
                           {"{ бұл мәтін } -{ашық `ашық", "{ būl mätın } -{aşyq `aşyq"},
                           {"<сөз> а<б", "<söz> a<b"}});
}

TEST_CASE("a span keeps the same letters on the way back") {
  const std::string spans =
      "https://a.kz/Қазақ info@егемен.қаз {аты} `ән` <a title=\"ән\"> -{ән үй}- дос/есеп.pdf 10px";
  for (const char* tag : {"latn-2021", "arab", "brai"}) {
    CHECK(converter_to(tag)(spans) == spans);
  }
  for (const char* tag : {"latn-2021", "arab"}) {
    CHECK(converter_between(tag, "cyrl")(spans) == spans);
  }
}

TEST_CASE("guard off converts everything") {
  Options options;
  options.guard = Guard::off;
  check_rows(converter_to("latn-2021", options),
             {{"{аты} https://a.kz/Қазақ `ән`", "{aty} https://a.kz/Qazaq `än`"}});
}

TEST_CASE("a span ends the word before it and begins the one behind it") {
  // The hamza stands before a word; the letters of the span neither call for it nor forbid it.
  check_rows("arab", {{"үй{кеме}үй", "ٴۇي{кеме}ٴۇي"},
                      {"{үй}ап", "{үй}اپ"},
                      {"Egemen.kzтегі", "Egemen.kzتەگى"},
                      {"үйhttps://a.kz/қ", "ٴۇيhttps://a.kz/қ"}});
  // Capitals, and rules that look at the letters beside them.
  check_rows("latn-2018", {{"Ш{ШШ}Ш", "Sh{ШШ}Sh"}, {"ШШ{ш}Ш", "ShSh{ш}Sh"}});
  check_rows("latn-wiki", {{"а{а}е", "a{а}e"}});
  check_rows("brai", {{"ША{ША}1{1}2 H2O3 4", "⠨⠨⠱⠁{ША}⠼⠁{1}⠼⠃ H2O3 ⠼⠙"}});
}

TEST_CASE("no mark is composed with what stands in a span") {
  check_rows("latn-2021", {{"`и`\xCC\x86й", "`и`\xCC\x86i"}, {"`и\xCC\x86`", "`и\xCC\x86`"}});
}

TEST_CASE("punctuation behind a span stays") {
  check_rows("arab", {{"сөз, {сөз}, сөз?", "ٴسوز، {сөз}, ٴسوز؟"},
                      {"https://a.kz/сөз, `сөз`; сөз;", "https://a.kz/сөз, `сөз`; ٴسوز؛"}});
}

TEST_CASE("letters that the alphabet lacks are not counted in spans") {
  std::string out;
  Report report;
  converter_to("latn-2021").append("ў {ў} ў", out, report);
  CHECK(report.foreign == 2);
  CHECK(report.first_foreign == 0);
}

// What becomes of invalid bytes does not depend on where they stand.
TEST_CASE("invalid bytes in spans are invalid bytes") {
  const std::string text = "ән <!-- ән \xFF ән \xD0 --> ән";
  for (const auto& each : std::vector<std::array<const char*, 4>>{
           {"cyrl", "latn-2021", "än", "än"}, {"latn-2021", "cyrl", "ән", "ән"}}) {
    const auto &from = each[0], &to = each[1], &first = each[2], &last = each[3];
    CAPTURE(from);
    Options options;
    std::string out;
    Report report;
    converter_between(from, to, options).append(text, out, report);
    CHECK(out == first + std::string(" <!-- ән \xFF ән \xD0 --> ") + last);
    CHECK(report.invalid == 2);
    CHECK(report.first_invalid == 15);
    options.invalid = Invalid::replace;
    check_rows(converter_between(from, to, options),
               {{text, first + std::string(" <!-- ән \xEF\xBF\xBD ән \xEF\xBF\xBD --> ") + last}});
    options.invalid = Invalid::stop;
    out.clear();
    const Result result = converter_between(from, to, options).append(text, out);
    CHECK(out == first + std::string(" <!-- ән "));
    CHECK(result == Result{Status::invalid_utf8, 15, out.size()});
  }
}

std::string streamed(const Converter& converter, std::string_view text,
                     const std::vector<std::size_t>& cuts) {
  Stream stream(converter);
  std::string out;
  std::size_t from = 0;
  for (const std::size_t cut : cuts) {
    const test::ExactBuffer piece(text.substr(from, cut - from));
    stream.feed(piece.view(), out);
    from = cut;
  }
  stream.feed(text.substr(from), out);
  stream.finish(out);
  return out;
}

TEST_CASE("a stream cut at any two places gives the whole") {
  const std::string text =
      "үй{ән}ШШ `ән үй`Ш, https://a.kz/қ-ке -{ән}-и\xCC\x86 a<!-- ән -->ү <b x=\"ә\">1 дос.pdf1";
  for (const char* tag : {"latn-2018", "arab", "brai"}) {
    const Converter converter = converter_to(tag);
    const std::string whole = converter(text);
    for (std::size_t first = 0; first <= text.size(); ++first) {
      for (std::size_t second = first; second <= text.size(); ++second) {
        REQUIRE(streamed(converter, text, {first, second}) == whole);
      }
    }
  }
}

TEST_CASE("buffers of every size give the beginning of the whole") {
  const std::string text = "үй{ән} `ән үй` Ш, https://a.kz/қ-ке <!-- ән үй -->ү <b x=\"ә\">1 2";
  for (const char* tag : {"latn-2018", "arab", "brai"}) {
    const Converter converter = converter_to(tag);
    const std::string whole = converter(text);
    for (std::size_t room = 0; room <= whole.size(); ++room) {
      test::ExactBuffer buffer(room);
      const Result result = converter.convert(text, buffer.span());
      const std::string begin(buffer.span().data(), result.written);
      CHECK(begin == whole.substr(0, result.written));
      CHECK(begin + converter(std::string_view(text).substr(result.read)) == whole);
    }
  }
}

// Parts of a text, and blocks, end in the middle of spans and of words beside them.
TEST_CASE("a span may stand anywhere in a long text") {
  const std::string span = "`" + times(1000, "ә") + "`";
  constexpr int step = test::fewer_cases ? 101 : 13;
  for (const char* tag : {"arab", "latn-2018", "brai"}) {
    const Converter converter = converter_to(tag);
    for (int before = 65536 - 2040; before < 65536 + 40; before += step) {
      const std::string head =
          times(before / 4, "бір ").substr(0, static_cast<std::size_t>(before));
      const std::string text = head + "үй" + span + "ШШ, сөз";
      const std::string expected = converter(head + "үй") + span + converter("ШШ, сөз");
      REQUIRE(converter(text) == expected);
      REQUIRE(streamed(converter, text, {40000, text.size() - 2000, text.size() - 20}) == expected);
      std::string buffer(expected.size(), '\0');
      const Result result = converter.convert(text, buffer);
      REQUIRE(result.status == Status::ok);
      REQUIRE(buffer == expected);
    }
  }
}

TEST_CASE("a word beside a span has its mark by the letters up to it, however long it is") {
  const Converter converter = converter_to("arab");
  const int most = engine::max_word;
  for (const int letters : {most - 1, most, most + 1, most + 100, 20000}) {
    const std::string word = times(letters, "ү");
    const std::string text = "сөз " + word + "{к}" + word;
    const std::string expected = converter("сөз " + word) + "{к}" + converter(word);
    CHECK(converter(text) == expected);
    CHECK(streamed(converter, text, {100, 101, 2000, 4000}) == expected);
  }
}

TEST_CASE("what is opened and not closed does not hold a stream back for ever") {
  const Converter converter = converter_to("latn-2021", unrepaired());
  for (const char* opener : {"`", "-{", "<!--", "{", "https://a.kz/", "дос/"}) {
    Stream stream(converter);
    std::string out;
    std::size_t fed = 0;
    stream.feed(opener, out);
    for (int i = 0; i < 100; ++i) {
      const std::string piece = times(100, opener[0] == 'h' || i % 2 == 0 ? "ә" : "ә ");
      stream.feed(piece, out);
      fed += piece.size();
      CHECK(out.size() + 8200 >= fed);
    }
  }
}

}  // namespace
}  // namespace jazu
