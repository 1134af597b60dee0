#include "text/guard.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "support/exact_buffer.hpp"
#include "text/guard_trigger.hpp"

namespace jazu::text {
namespace {

using test::ExactBuffer;

const GuardWords& words() {
  return builtin_guard_words();
}

std::vector<Span> spans_of(std::string_view text, SpanKinds kinds = default_kinds) {
  std::vector<Span> result;
  const char* end = text.data() + text.size();
  for (const char* at = text.data(); at < end;) {
    const Span span = next_span(words(), text.data(), at, end, kinds);
    if (span.kind == SpanKind::none) break;
    result.push_back(span);
    at = span.end;
  }
  return result;
}

constexpr std::array<std::string_view, 14> names = {
    "none", "url",  "email",  "domain", "handle",   "hashtag", "path",
    "slot", "code", "escape", "markup", "verbatim", "unit",    "camel"};

// The text with its spans in ⟦kind: ⟧.
std::string marked(std::string_view text, SpanKinds kinds = default_kinds) {
  const ExactBuffer exact(text);
  std::string result;
  const char* at = exact.view().data();
  for (const Span& span : spans_of(exact.view(), kinds)) {
    result.append(at, span.begin);
    result += "⟦" + std::string(names[static_cast<std::size_t>(span.kind)]) + ":" +
              std::string(span.begin, span.end) + "⟧";
    at = span.end;
  }
  return result.append(at, exact.view().data() + exact.view().size());
}

// Rows are texts with their spans marked; without the marks they are the input.
void check(std::initializer_list<std::string_view> rows, SpanKinds kinds = default_kinds) {
  for (const std::string_view row : rows) {
    std::string input;
    for (std::size_t i = 0; i < row.size();) {
      if (row.substr(i).starts_with("⟦")) {
        i = row.find(':', i) + 1;
      } else if (row.substr(i).starts_with("⟧")) {
        i += std::string_view("⟧").size();
      } else {
        input += row[i++];
      }
    }
    CHECK(marked(input, kinds) == row);
  }
}

// What follows is Kazakh and has no span, by itself and in a sentence.
void check_ordinary(std::initializer_list<std::string_view> rows) {
  for (const std::string_view row : rows) {
    CHECK(marked(row) == row);
    const std::string sentence = "Ol " + std::string(row) + ", sodan keıin ketti.";
    CHECK(marked(sentence) == sentence);
  }
}

TEST_CASE("links") {
  check({"⟦url:https://kk.wikipedia.org/wiki/Қазақстан⟧", "«⟦url:https://a.kz/b?x=1⟧».",
         "(⟦url:http://www.minfin.gov.kz⟧), (⟦url:https://a.kz/b_(c)⟧)",
         "⟦url:www.egov.kz⟧веб-порталы ⟦url:www.мысал.org⟧",
         "⟦url:www.stat.gov.kz⟧ сайты, ⟦url:WWW.EGOV.KZ⟧", "⟦url:http://⟧ деп басталады",
         "⟦url:moz-extension://a/b⟧ ⟦url:mailto:a@b.kz⟧",
         "⟦url:https://egov.kz⟧-тің, ⟦url:https://egov.kz⟧-tiñ, ⟦url:https://egov.kz⟧-ten",
         "⟦url:https://a.kz/x⟧-тегі, ⟦url:https://a.kz/қазақ-тілі⟧",
         "⟦url:http://127.0.0.1:7878⟧, ⟦url:https://a.kz/?q=%s#a⟧…",
         "<⟦url:https://a.kz⟧> \"⟦url:https://a.kz⟧\" „⟦url:https://a.kz⟧“",
         "⟦url:https://a.kz/b⟧\n⟦url:https://a.kz/c⟧",
         "[⟦url:https://a.kz⟧ Сайт] [Сайт](⟦url:https://a.kz⟧)"});
}

TEST_CASE("host names") {
  check({"⟦domain:Egemen.kz⟧-тің", "⟦domain:egemen.kz⟧-tiñ", "⟦domain:Egemen.kz⟧тегі",
         "⟦domain:aqparat.kz⟧, ⟦domain:shymkent.kz⟧.", "⟦domain:eGov.kz⟧ порталы",
         "⟦domain:BAQ.KZ⟧ ⟦domain:ERNUR.KZ⟧.", "⟦domain:Almaty-akshamy.kz⟧ газеті",
         "⟦url:egov.kz/services/5⟧.", "⟦url:localhost.kz:8080⟧", "⟦domain:OpenOffice.org⟧",
         "«⟦domain:crates.io⟧»", "⟦domain:pavlodar.gov.kz⟧.Ол", "деді.⟦domain:egemen.kz⟧"});
  check_ordinary({"келді.Ол",   "keldi.Ol", "barady.Qazaqstan", "t.b.",    "t.s.s.",
                  "A.Sh.",      "j.t.b.",   "A.Sh.Ivanov",      "q.e.",    "mln.teñge",
                  "7.Syrtqy",   "keldi.Kz", "KELDI.AI",         "XX.ğ.",   "III.top",
                  "12.05.2021", "m.a.",     "kelgen.Sondai",    "aldy.Al", "Q.I.Sätbaev"});
}

TEST_CASE("mail addresses, handles and hashtags") {
  check({"⟦email:info@a.kz⟧", "⟦email:info@қазақ.қаз⟧", "⟦email:a.b-c_d+e@pavlodar.gov.kz⟧.",
         "(⟦email:press@knb.kz⟧)", "⟦email:director@pvl-rco.kz⟧-ке", "⟦email:a@b.example⟧",
         "⟦handle:@QazAqparat⟧ ⟦handle:@user_1⟧.", "@0.00 @ @- @Қазақстан @qazaqşa",
         "#Қазақстан #1"});
  check({"⟦hashtag:#Қазақстан⟧-да ⟦hashtag:#qazaq_tili⟧ #1 &#65 C# "}, set_of(SpanKind::hashtag));
}

TEST_CASE("files and folders") {
  check(
      {"⟦path:/usr/bin/env⟧ ⟦path:~/.cargo/bin/⟧ ⟦path:./a⟧ ⟦path:.\\main.exe⟧ "
       "⟦path:../b/файл.txt⟧",
       "⟦path:C:\\Users\\Қайрат\\a.txt⟧ ⟦path:\\\\server\\дос⟧",
       "⟦path:src/main.rs⟧, ⟦path:src/lib.rs⟧-те", "⟦path:есеп.pdf⟧ ⟦path:REPORT.PDF⟧",
       "⟦path:Cargo.toml⟧-дағы", "⟦path:archive.tar.gz⟧.", "⟦path:/usr/bin⟧-дегі"});
  // A share's name ends in its chunk: what follows the white space cannot make it one.
  check({"\\\\server \\\\a", "\\\\server\n⟦escape:\\a⟧ b"});
  check_ordinary({"km/sağ", "jäne/nemese", "2021/2022", "m/s", "a/j", "keldi.PDF", "/nemese/", "./",
                  "...", "и/немесе", "км/сағ", "келді.PDF", "j.sh", "12/5/2021"});
}

TEST_CASE("slots") {
  check({"⟦slot:%s⟧ файл",
         "⟦slot:%1$d⟧",
         "⟦slot:{name}⟧ келді",
         "⟦slot:{аты}⟧",
         "⟦slot:${x}⟧",
         "⟦slot:{{ү}}⟧",
         "⟦slot:%(name)s⟧",
         "⟦slot:%{name}⟧",
         "⟦slot:%S⟧-тің",
         "⟦slot:%d⟧%",
         "⟦slot:%PRODUCTNAME⟧",
         "⟦slot:%1⟧, ⟦slot:%.2f⟧ ⟦slot:%05d⟧",
         "⟦slot:$(ARG1)⟧",
         "⟦slot:$hostname⟧ ⟦slot:$columnname$⟧",
         "⟦slot:{ $name }⟧ ⟦slot:{ -brand-short-name }⟧",
         "⟦slot:{ DATETIME($date, month: \"long\") }⟧",
         "⟦slot:{{ user.name }}⟧",
         "⟦slot:{{PLURAL:$1|⟧файл|файлдар}}",
         "⟦slot:{{SITENAME}}⟧:",
         "⟦slot:{% if x %}⟧",
         "⟦slot:{{canonicalurl:⟧⟦slot:{{FULLPAGENAME}}⟧|",
         "⟦slot:%s⟧тың",
         "⟦slot:{0:dd.MM}⟧",
         "⟦slot:$x^2+1$⟧ ⟦slot:$\\alpha$⟧"});
  check_ordinary({"15%-dan", "30%-дан", "15 %dan", "100%", "30 %-dan", "%-dan", "$5", "$5-$7",
                  "{ bul mätin }", "{a, b, c}", "{", "}", "US$5", "100$dan", "% deiin", "{}",
                  "$ 5 mln"});
}

TEST_CASE("escapes") {
  check({"бір.⟦escape:\\n⟧екі ⟦escape:\\t⟧Bir ⟦escape:\\u0041⟧ ⟦escape:\\x41⟧ ⟦escape:\\d⟧+",
         "⟦escape:\\textbf⟧{сөз} ⟦escape:\\section⟧{Кіріспе}", "\\\\", "\\қазақ \\qazaq"});
}

TEST_CASE("code") {
  check({"⟦code:`cargo build`⟧ деп", "⟦code:``a`b``⟧", "⟦code:```код```⟧", "`ашық", "ашық`\n`",
         "⟦code:front_of_house⟧ ⟦code:USDKZT_TOD⟧ ⟦code:add_one⟧(", "````a````"});
  check_ordinary({"Sa_qtau", "_Fail", "Qu_jat", "tor_dy", "о_рын", "söz_", "20__j", "BA_S"});
}

TEST_CASE("markup") {
  check({"⟦markup:<b class=\"атау\">⟧сөз⟦markup:</b>⟧", "⟦markup:<br/>⟧ ⟦markup:<br />⟧",
         "⟦markup:<script>алма</script>⟧ және", "⟦markup:<pre>бір екі</pre>⟧",
         "⟦markup:<code>а</code>⟧ ⟦markup:<!-- ескерту -->⟧", "⟦markup:<![CDATA[сөз]]>⟧",
         "⟦markup:<code>⟧сөз", "бір⟦markup:&nbsp;⟧екі ⟦markup:&#1179;⟧ ⟦markup:&#x49B;⟧",
         "⟦markup:<a href='x' title=\"Қазақ > тіл\">⟧", "⟦markup:<input disabled>⟧",
         "⟦camel:RefCell⟧⟦markup:<T>⟧", "⟦markup:<?xml version=\"1.0\"?>⟧", "⟦verbatim:-{Apple}-⟧",
         "⟦verbatim:-{Алма мен алмұрт}-⟧лар", "-⟦slot:{{x}}⟧-", "⟦markup:<!DOCTYPE html>⟧"});
  check_ordinary({"a < b", "a<b", "a <b men c> d", "<сөз>", "<", "<<", "&", "A&B", "<joq>",
                  "-{ashyq", "->", "<a href=\"ashyq", "<!-- ashyq", "5<6 7>8"});
}

TEST_CASE("tags whose brackets are entities") {
  check({"сөз⟦markup:&lt;br&gt;⟧Балауыз", "⟦markup:&lt;b&gt;⟧сөз⟦markup:&lt;/b&gt;⟧",
         "⟦markup:&lt;BR&gt;⟧ ⟦markup:&lt;br/&gt;⟧ ⟦markup:&lt;br /&gt;⟧",
         "⟦markup:&lt;a href=\"b\"&gt;⟧", "⟦markup:&lt;⟧joq⟦markup:&gt;⟧",
         "a ⟦markup:&lt;⟧b men c⟦markup:&gt;⟧ d", "⟦markup:&lt;⟧br", "⟦markup:&lt;⟧a href=\"ә\"",
         "⟦markup:&lt;⟧br⟦markup:&amp;⟧"});
}

TEST_CASE("numbers with a unit, mixed words, versions") {
  check({"⟦unit:3.5GHz⟧ ⟦unit:1,5px⟧ ⟦unit:10Mbps⟧", "⟦unit:H2O⟧ ⟦unit:v1.2.3⟧ ⟦unit:G20⟧-да",
         "⟦unit:3D⟧-принтер ⟦unit:5G⟧",
         "⟦unit:IPv4⟧ ⟦unit:WinWord97⟧ ⟦unit:b2b⟧ ⟦unit:HTML5⟧ ⟦unit:i32⟧ ⟦unit:base64url⟧ "
         "⟦unit:0x1F⟧"});
  check_ordinary({"5-synyp",    "2021-jyly", "15%-dan", "27-si",  "100-den", "5kg",
                  "10m",        "m3",        "km2",     "5synyp", "1shi",    "20dan",
                  "2021jyly",   "beru3",     "10mb",    "5jyl",   "3h4",     "40h60",
                  "men2000dep", "kVt",       "4mb",     "8a",     "3,5"});
}

TEST_CASE("capitals inside a word") {
  check({"⟦camel:iPhone⟧-dy", "⟦camel:iPhone⟧-ды", "⟦camel:YouTube⟧", "⟦camel:MariaDB⟧",
         "⟦camel:MediaWiki⟧", "⟦camel:WhatsApp⟧-qa", "⟦camel:eGov⟧", "⟦camel:LaTeX⟧",
         "⟦camel:McDonald⟧", "⟦camel:iOS⟧ ⟦camel:macOS⟧", "⟦camel:requestStorageAccess⟧()",
         "⟦camel:iPhone⟧ның"});
  check_ordinary({"QazUÝ",       "QazŪU",          "QazUU",       "JShS",         "JShSny",
                  "AQSh-qa",     "TsSKA",          "Ivanov-ti",   "Qazaqstan-da", "is-qımyl",
                  "QazAqparat",  "EurAzEQ",        "QazMūnaiGaz", "ShQO",         "TsSKAny",
                  "ŞymkentQala", "barlyqTemirtau", "FlaiArystan", "kGts",         "QarMU",
                  "BelTA",       "KamAZ",          "AiTi",        "imaratyndaQR"});
}

TEST_CASE("only the kinds that are asked for") {
  check({"⟦camel:iPhone⟧ a.kz {x}"}, set_of(SpanKind::camel));
  check({"iPhone a.kz {x}"}, 0);
}

// --- laws ---

std::string any_text() {
  static const std::vector<std::string> pieces = {
      "<",       "</",     ">",      "code",     "b",    " class=\"", "\"",   "'",
      "=",       "{",      "}",      "{{",       "}}",   "$",         "%",    "`",
      "``",      "\\",     "n",      "\\\\srv",  "-{",   "}-",        "<!--", "-->",
      "&",       ";",      "nbsp",   "https://", "www.", ".",         "kz",   "egemen",
      "@",       "/",      ":",      "-",        "_",    "1",         "25",   "GHz",
      "iPhone",  "Aa",     "Қазақ",  "ñ",        "ы",    " ",         " ",    "\n",
      "\t",      "«",      "»",      "\xC2\xA0", "\xFF", "\xD0",      "(",    ")",
      ",",       "txt",    "src",    "#",        "|",    "$x",        "~",    "s",
      "</code>", "<code>", "<a x='", "<?",       "?>",   "<![CDATA[", "]]>",  "PLURAL:"};
  std::string text;
  for (const auto& each :
       *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(pieces))) {
    text += each;
  }
  return text;
}

TEST_CASE("spans follow one another, lie within a line and are not too long") {
  CHECK(rc::check([] {
    const std::string text = any_text();
    const ExactBuffer exact(text);
    const char* last = exact.view().data();
    for (const Span& span : spans_of(exact.view(), all_kinds)) {
      RC_ASSERT(span.begin >= last);
      RC_ASSERT(span.end > span.begin);
      RC_ASSERT(span.end - span.begin <= static_cast<std::ptrdiff_t>(max_span));
      RC_ASSERT(std::find(span.begin, span.end, '\n') == span.end);
      last = span.end;
    }
  }));
}

TEST_CASE("a line's spans do not depend on other lines") {
  CHECK(rc::check([] {
    const std::string a = any_text(), b = any_text();
    RC_ASSERT(marked(a + "\n" + b, all_kinds) ==
              marked(a, all_kinds) + "\n" + marked(b, all_kinds));
  }));
}

TEST_CASE("a search up to a place finds the spans that begin before it") {
  CHECK(rc::check([] {
    const std::string text = any_text();
    const ExactBuffer exact(text);
    const char* begin = exact.view().data();
    const char* end = begin + exact.view().size();
    const char* until = begin + *rc::gen::inRange<std::size_t>(0, text.size() + 1);
    const Span whole = next_span(words(), begin, begin, end, all_kinds);
    const Span found = span_before(words(), begin, begin, until, end, all_kinds);
    RC_ASSERT(found == (whole.begin < until ? whole : Span{until, until, SpanKind::none}));
  }));
}

// The spans that a caller finds which has the text in pieces and keeps what is not settled.
std::string in_pieces(const std::string& text, const std::vector<std::size_t>& cuts) {
  std::string result;
  std::size_t at = 0;  // where the search goes on
  for (const std::size_t cut : cuts) {
    const std::size_t from = at < 32 ? 0 : at - 32;
    const ExactBuffer exact(std::string_view(text).substr(from, cut - from));
    const char* begin = exact.view().data();
    const char* end = begin + exact.view().size();
    const char* place = begin + (at - from);
    const bool last = cut == text.size();
    const char* limit = last ? end : settled(words(), begin, place, end, all_kinds);
    while (place < limit) {
      const Span span = next_span(words(), begin, place, end, all_kinds);
      if (span.begin >= limit) {
        result.append(place, limit);
        place = limit;
        break;
      }
      result.append(place, span.begin);
      result += "⟦" + std::string(names[static_cast<std::size_t>(span.kind)]) + ":" +
                std::string(span.begin, span.end) + "⟧";
      place = span.end;
    }
    at = from + static_cast<std::size_t>(place - begin);
  }
  return result;
}

TEST_CASE("chunk law: what is settled does not change with the text that follows") {
  CHECK(rc::check([] {
    const std::string text = any_text();
    auto cuts = *rc::gen::container<std::vector<std::size_t>>(
        rc::gen::inRange<std::size_t>(0, text.size() + 1));
    cuts.push_back(text.size());
    std::sort(cuts.begin(), cuts.end());
    RC_ASSERT(in_pieces(text, cuts) == marked(text, all_kinds));
  }));
}

TEST_CASE("chunk law: every cut of every piece of these") {
  for (const std::string& text : std::vector<std::string>{
           "бір {{ x }} екі { DATETIME($d, a: \"b c\") } `a b` ``c` d`` <a b='c d'> <code>x "
           "y</code>.",
           "-{а б}- $x ^2$ $a^b c$5 <!-- а б --> <![CDATA[ x ]]> &nbsp; &lt;a b=\"c\"&gt; "
           "iPhone-ды a@b.kz-ке 5 %dan",
           "https://a.kz/b-тің www.a.kz 3.5GHz C:\\a b\\n {a {b} c} {% if x %} {{PLURAL:$1|а "
           "б}}"}) {
    const std::string expected = marked(text, all_kinds);
    for (std::size_t first = 0; first <= text.size(); ++first) {
      for (std::size_t second = first; second <= text.size(); ++second) {
        REQUIRE(in_pieces(text, {first, second, text.size()}) == expected);
      }
    }
  }
}

TEST_CASE("what is not closed within 4 KiB is ordinary text") {
  const auto times = [](std::size_t count, std::string_view piece) {
    std::string result;
    for (std::size_t i = 0; i < count; ++i) result += piece;
    return result;
  };
  for (const auto& pair : std::vector<std::array<std::string, 2>>{
           {"`", "`"}, {"-{", "}-"}, {"<!--", "-->"}, {"{", "}"}, {"<a x=\"", "\">"}}) {
    const std::string &opener = pair[0], &closer = pair[1];
    CAPTURE(opener);
    const std::size_t room = max_span - opener.size() - closer.size();
    const auto content = [&](std::size_t size) {
      return opener == "-{" ? times(size / 2, "a ") + std::string(size % 2, 'a')
                            : std::string(size, 'a');
    };
    const std::string fits = opener + content(room) + closer;
    const auto spans = spans_of(fits);
    REQUIRE(spans.size() == 1);
    CHECK(spans[0].end - spans[0].begin == static_cast<std::ptrdiff_t>(max_span));
    CHECK(spans_of(opener + content(room + 1) + closer).empty());
  }
  // A link is cut, with whole characters.
  const std::string link = "https://a.kz/" + times(3000, "қ");
  const auto spans = spans_of(link);
  REQUIRE(spans.size() == 1);
  CHECK(spans[0].end - spans[0].begin == static_cast<std::ptrdiff_t>(max_span) - 1);
  // And a long chunk or an open brace does not hold back more than that.
  for (const std::string& text : {std::string(20000, 'a'), "{" + times(20000, " "), link + link}) {
    const char* begin = text.data();
    const char* end = begin + text.size();
    CHECK(end - settled(words(), begin, begin, end) <= static_cast<std::ptrdiff_t>(max_span) + 4);
  }
}

TEST_CASE("the quick searches for triggers find what the plain one finds") {
  for (unsigned first = 0; first < 256; ++first) {
    for (unsigned second = 0; second < 256; ++second) {
      for (const std::size_t at : {0U, 15U, 46U, 62U, 63U, 64U, 79U, 126U, 139U, 140U}) {
        std::string text(142, ' ');
        text[at] = static_cast<char>(first);
        text[at + 1] = static_cast<char>(second);
        const char* begin = text.data();
        const char* end = begin + text.size();
        // Also what is left behind the last whole block, of many lengths.
        for (const char* from : {begin, begin + at - at % 9, begin + 100}) {
          const char* const expected = find_trigger_plain(from, end);
          REQUIRE(find_trigger(from, end) == expected);
          REQUIRE(find_trigger_portable(from, end) == expected);
        }
      }
    }
  }
}

}  // namespace
}  // namespace jazu::text
