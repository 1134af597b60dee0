// What is copied by GuardKinds, in both directions.
#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>

#include "jazu/jazu.hpp"
#include "support/needs_model.hpp"

namespace jazu {
namespace {

struct Kind {
  bool GuardKinds::*kind;
  std::string_view text;       // in Cyrillic and kept; empty where nothing of that kind has letters
  std::string_view latin;      // what it becomes where nothing is kept
  std::string_view back;       // in Latin letters and kept on the way back
  std::string_view back_read;  // what that becomes where nothing is kept
};

constexpr std::array<Kind, 13> kinds = {{
    {&GuardKinds::url, "https://a.kz/бет", "https://a.kz/bet", "https://a.kz/bet", ""},
    {&GuardKinds::email, "info@қазақ.қаз", "info@qazaq.qaz", "info@qazaq.qaz", ""},
    {&GuardKinds::domain, "", "", "Egemen.kz", "Егемен.кз"},
    {&GuardKinds::handle, "", "", "@dala", "@дала"},
    {&GuardKinds::hashtag, "#Қазақстан", "#Qazaqstan", "#Qazaqstan", "#Қазақстан"},
    {&GuardKinds::path, "/usr/бин", "/usr/bin", "/usr/bala", "/уср/бала"},
    {&GuardKinds::slot, "{ат} {{ү}} ${бет}", "{at} {{ü}} ${bet}", "{at} {{ü}} ${bet}",
     "{ат} {{ү}} ${бет}"},
    {&GuardKinds::code, "`код`", "`kod`", "`qala`", "`қала`"},
    {&GuardKinds::escape, "", "", "\\n\\t", ""},
    {&GuardKinds::markup, "<a title=\"бет\">", "<a title=\"bet\">", "<b>", ""},
    {&GuardKinds::verbatim, "-{қазақ}-", "-{qazaq}-", "-{qazaq}-", "-{қазақ}-"},
    {&GuardKinds::unit, "", "", "10px", ""},
    {&GuardKinds::name, "", "", "YouTube", ""},
}};

GuardKinds only(bool GuardKinds::*kind) {
  GuardKinds result;
  for (const Kind& each : kinds) result.*each.kind = false;
  result.foreign = false;
  if (kind != nullptr) result.*kind = true;
  return result;
}

Converter converter(Alphabet from, Alphabet to, GuardKinds kept) {
  Options options;
  options.guard_kinds = kept;
  return *Converter::make(from, to, options);
}

TEST_CASE("each kind is kept by itself, from Cyrillic and into it") {
  for (const Kind& each : kinds) {
    CAPTURE(each.back);
    const auto there = converter(cyrl, latn_2021, only(each.kind));
    const auto there_not = converter(cyrl, latn_2021, only(nullptr));
    CHECK(there("үй " + std::string(each.text) + " үй") == "üi " + std::string(each.text) + " üi");
    CHECK(there_not(each.text) == each.latin);
    const auto back = converter(latn_2021, cyrl, only(each.kind));
    const auto back_not = converter(latn_2021, cyrl, only(nullptr));
    CHECK(back("üi " + std::string(each.back) + " üi") == "үй " + std::string(each.back) + " үй");
    if (!each.back_read.empty()) CHECK(back_not(each.back) == each.back_read);
  }
}

TEST_CASE("X09: hashtags are words unless they are asked for") {
  CHECK(*convert("#Қазақстан info@қазақ.қаз", "cyrl", "latn-2021") == "#Qazaqstan info@қазақ.қаз");
  GuardKinds kept;
  kept.hashtag = true;
  CHECK(converter(cyrl, latn_2021, kept)("#Қазақстан") == "#Қазақстан");
}

TEST_CASE("X02 to X04, X07: code, what a program fills in, entities, -{what a writer marks}-") {
  for (const std::string_view text : {"<script>қазақ</script>",
                                      "<code>қ</code>",
                                      "<pre>қ</pre>",
                                      "<!-- қазақ -->",
                                      "<![CDATA[қ]]>",
                                      "%s",
                                      "%d",
                                      "%1$d",
                                      "%1$s",
                                      "%(x)s",

                                      "{name}",
                                      "{ат}",
                                      "${x}",
                                      "${ат}",
                                      "{{ү}}",
                                      "{{x}}",
                                      "&nbsp;",
                                      "&#1179;",
                                      "-{Apple}-",
                                      "`қазақ`",
                                      "\\n",
                                      "\\t"}) {
    CAPTURE(text);
    for (const Alphabet to : {latn_2021, latn_2018, arab}) {
      const std::string kept = "бар " + std::string(text) + " бар";
      const std::string there = *convert(kept, "cyrl", to.tag());
      CHECK(there.find(text) != std::string::npos);
      CHECK(convert(there, to.tag(), "cyrl")->find(text) != std::string::npos);
    }
  }
}

TEST_CASE("words of other languages are a kind too" * test::needs_model()) {
  GuardKinds kept;
  CHECK(converter(latn_2021, cyrl, kept)("government") == "government");
  kept.foreign = false;
  CHECK(converter(latn_2021, cyrl, kept)("government") != "government");
  kept = only(nullptr);
  kept.foreign = true;
  CHECK(converter(latn_2021, cyrl, kept)("government `qala`") == "government `қала`");
}

TEST_CASE("X07: the marks of -{so}- go when that is wanted, in both directions") {
  Options options;
  options.drop_verbatim_marks = true;
  const std::string text = "үй -{Apple}- -{қал\xFFа}-үй -{}- `-{код}-` -{a\n}- үй";
  const auto there = *Converter::make(cyrl, latn_2021, options);
  CHECK(there(text) == "üi Apple қал\xFFаüi  `-{код}-` -{a\n}- üi");
  const auto back = *Converter::make(latn_2021, cyrl, options);
  CHECK(back("üi -{Apple}- -{qala}-; үй") == "үй Apple qala; үй");
  const auto same = *Converter::make(cyrl, cyrl, options);
  CHECK(same("-{мемлекеттiк}- мемлекеттiк") == "мемлекеттiк мемлекеттік");
  for (const Converter& each : {there, back}) {
    Edits edits;
    std::string out;
    each.append(text, out, edits);
    CHECK(out == each(text));
    CHECK(edits.undo(out) == text);
    Stream stream(each);
    std::string pieces;
    for (const char c : text) stream.feed({&c, 1}, pieces);
    stream.finish(pieces);
    CHECK(pieces == out);
  }
}

TEST_CASE("text in pieces and into a buffer is kept as the whole text") {
  const std::string text =
      "үй https://a.kz/бет #тег -{қазақ}- `код` {ат} <b қ='а'> info@қазақ.қаз /usr/бин үй\n";
  for (const Kind& each : kinds) {
    for (const bool back : {false, true}) {
      const auto whole = back ? converter(latn_2021, cyrl, only(each.kind))
                              : converter(cyrl, latn_2021, only(each.kind));
      const std::string given = back ? converter(cyrl, latn_2021, only(nullptr))(text) : text;
      Stream stream(whole);
      std::string out;
      for (const char c : given) stream.feed({&c, 1}, out);
      stream.finish(out);
      CHECK(out == whole(given));
    }
  }
}

TEST_CASE("spans are told in the order of the text, of the kinds that are wanted") {
  const std::string_view text =
      "www.a.kz \x60"
      "a\x60\n<b> -{\xD0\xB0}- #tag";
  const auto told = [&](const GuardKinds& wanted) {
    std::vector<std::string_view> parts;
    for (const Range& each : guarded_spans(text, wanted)) {
      parts.push_back(text.substr(each.begin, each.end - each.begin));
    }
    return parts;
  };
  using Parts = std::vector<std::string_view>;
  CHECK(told({}) == Parts{"www.a.kz",
                          "\x60"
                          "a\x60",
                          "<b>", "-{\xD0\xB0}-"});
  CHECK(told(only(&GuardKinds::verbatim)) == Parts{"-{\xD0\xB0}-"});
  CHECK(guarded_spans("").empty());
}

}  // namespace
}  // namespace jazu
