// Punctuation, digits, invalid bytes, decomposed letters, and everything that is only copied.
#include "engine/step.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/jobs.hpp"
#include "support/rows.hpp"

namespace jazu {
namespace {

using test::check_rows;
using test::converter_to;
using test::unrepaired;

TEST_CASE("decomposed й and ё are read as what they are") {
  check_rows("latn-2021", {{"Ресеи\xCC\x86", "Resei"},
                           {"И\xCC\x86од", "İod"},
                           {"ЖАИ\xCC\x86", "JAİ"},
                           {"акте\xCC\x88р", "aktior"},
                           {"ШЕ\xCC\x88Л", "ŞİOL"}});
  check_rows("bgn", {{"Ресеи\xCC\x86", "Resey"},
                     {"акте\xCC\x88р", "aktyor"},
                     {"АКТЕ\xCC\x88Р", "AKTYOR"},
                     {"бірдеи\xCC\x86", "birdey"}});
  check_rows("arab", {{"Ресеи\xCC\x86", "رەسەي"}, {"акте\xCC\x88р", "اكتيور"}});
  check_rows("latn-wiki", {{"бие\xCC\x88к", "bïyok"}, {"иие\xCC\x88", "ïïyo"}});
  check_rows("cyrl", {{"и\xCC\x86е\xCC\x88", "йё"}});
}

TEST_CASE("a mark that makes no Kazakh letter stays a mark") {
  check_rows("latn-2021", {{"у\xCC\x86", "u\xCC\x86"},
                           {"и\xCC\x88", "i\xCC\x88"},
                           {"и\xCC\x81\xCC\x86", "i\xCC\x81\xCC\x86"},
                           {"\xCC\x86", "\xCC\x86"},
                           {" \xCC\x86", " \xCC\x86"},
                           {"x\xCC\x86", "x\xCC\x86"},
                           {"и\xCC\x86\xCC\x86", "i\xCC\x86"}});
}

TEST_CASE("the Latin schwa is ә") {
  check_rows("latn-2021", {{"əлем Əлем ƏЛЕМ", "älem Älem ÄLEM"}});
  check_rows("latn-2018", {{"əлем", "álem"}});
  check_rows("arab", {{"əлем", "الەم"}});
}

TEST_CASE("marks, joiners and hyphens inside words are copied") {
  check_rows(converter_to("latn-2021", unrepaired()),
             {{"қа\xCC\x81зақ", "qa\xCC\x81zaq"},
              {"қа\xC2\xADзақ", "qa\xC2\xADzaq"},
              {"қа\xE2\x80\x8Dзақ", "qa\xE2\x80\x8Dzaq"},
              {"іс\xE2\x80\x91қимыл", "ıs\xE2\x80\x91qimyl"}});
}

TEST_CASE("what is not a letter of the alphabet is copied") {
  check_rows("latn-2021", {{"", ""},
                           {"COVID-19", "COVID-19"},
                           {"https://jelken.example/kk?x=1#y", "https://jelken.example/kk?x=1#y"},
                           {"user@mail.example", "user@mail.example"},
                           {"XXI ğ ñ ŋ", "XXI ğ ñ ŋ"},
                           {"ў ї ђ Ѓ", "ў ї ђ Ѓ"},
                           {"№5 «» “” „‟ – — … •", "№5 «» “” „‟ – — … •"},
                           {"日本 😀 ا ب", "日本 😀 ا ب"},
                           {std::string_view("\0\x01\x7F", 3), std::string_view("\0\x01\x7F", 3)},
                           {"\r\n\t \v\f", "\r\n\t \v\f"},
                           {"\xEF\xBB\xBFқаз", "\xEF\xBB\xBFqaz"}});
}

TEST_CASE("punctuation after a converted word becomes Arabic") {
  check_rows("arab", {{"ата, ана; бала?", "اتا، انا؛ بالا؟"},
                      {"«ата», (ата)? \"ата\";", "«اتا»، (اتا)؟ \"اتا\"؛"},
                      {"ата?!", "اتا؟!"},
                      {"ата!?", "اتا!؟"},
                      {"ата…,", "اتا…،"},
                      {"ата,,", "اتا،،"},
                      {"ата\xCC\x81,", "اتا\xCC\x81،"},
                      {"ата.", "اتا."}});
}

TEST_CASE("every mark that closes a word leads back to it") {
  for (const char* mark : {"\"", "'", ")", "]", "}", "!", ".", ":", "»", "’", "”", "“", "‘", "›",
                           "…", "،", "؛", "؟"}) {
    const std::string closed = mark;
    check_rows("arab", {{"ата" + closed + "?", "اتا" + closed + "؟"}});
  }
  for (const char* mark : {"(", "[", "«", "„", "-", "–", "/", "%", "1", "x", "№", " "}) {
    const std::string other = mark;
    check_rows(converter_to("arab", unrepaired()), {{"ата" + other + "?", "اتا" + other + "?"}});
  }
}

TEST_CASE("punctuation after anything else stays") {
  check_rows("arab", {{",", ","},
                      {"1,5", "1,5"},
                      {"а1,5", "ا1,5"},
                      {"Egemen.kz, ok; why?", "Egemen.kz, ok; why?"},
                      {"ата ,", "اتا ,"},
                      {"ата\n,", "اتا\n,"},
                      {"ата –,", "اتا –,"},
                      {"?ата", "?اتا"},
                      {"\xFF,", "\xFF,"}});
  check_rows("latn-2021", {{"ата, ана; бала?", "ata, ana; bala?"}});
}

TEST_CASE("a word is looked for behind as many marks as the window has") {
  const std::string marks(15, '!');
  check_rows("arab",
             {{"а" + marks + ",", "ا" + marks + "،"}, {"а" + marks + "!,", "ا" + marks + "!,"}});
}

TEST_CASE("Punctuation::keep leaves it alone") {
  Options options;
  options.punctuation = Punctuation::keep;
  check_rows(converter_to("arab", options), {{"ата, ана; бала?", "اتا, انا; بالا?"}});
}

TEST_CASE("braille: a sign before each run of digits") {
  check_rows(
      "brai",
      {{"2020", "⠼⠃⠚⠃⠚"}, {"1 2", "⠼⠁ ⠼⠃"}, {"5-ші", "⠼⠑-⠱⠽"}, {"3,14", "⠼⠉,⠼⠁⠙"}, {"а9", "⠁⠼⠊"}});
}

TEST_CASE("invalid bytes with Invalid::keep are copied") {
  for (const char* bytes : {"\xFF", "\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80",
                            "\xD2", "\xE2\x82", "\xF0\x9F\x98"}) {
    const std::string invalid = bytes;
    check_rows("latn-2021", {{invalid, invalid},
                             {"қ" + invalid + "қ", "q" + invalid + "q"},
                             {"қ" + invalid, "q" + invalid}});
  }
}

TEST_CASE("invalid bytes with Invalid::replace: one U+FFFD for a maximal subpart") {
  Options options;
  options.invalid = Invalid::replace;
  const auto converter = converter_to("latn-2021", options);
  check_rows(converter, {{"\xE0\x80\x80", "\uFFFD\uFFFD\uFFFD"},
                         {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},
                         {"\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD"},
                         {"\xC0\x80", "\uFFFD\uFFFD"},
                         {"\xFF\xFE", "\uFFFD\uFFFD"},
                         {"қ\xD2", "q\uFFFD"},
                         {"қ\xE2\x82", "q\uFFFD"},
                         {"қ\xF0\x9F\x98", "q\uFFFD"},
                         {"\xE2\x82қ", "\uFFFDq"},
                         {"\xD2қ", "\uFFFDq"},
                         {"қ\x9Bқ", "q\uFFFDq"},
                         {"\xF0\x9F\x98\x80\x80", "😀\uFFFD"}});
}

TEST_CASE("an invalid sequence ends a word") {
  check_rows("latn-2018", {{"Ш\xFFШ", "Sh\xFFSh"}});
  check_rows("arab", {{"ә\xFFқ", "ٴا\xFFق"}});
}

TEST_CASE("invalid bytes with Invalid::stop end the conversion before them") {
  struct Row {
    std::string_view input, converted;
    std::size_t offset;
  };
  Options options;
  options.invalid = Invalid::stop;
  const auto converter = converter_to("latn-2021", options);
  for (const Row& row : std::vector<Row>{{"\xFFқаз", "", 0},
                                         {"қаз\xFFқаз", "qaz", 6},
                                         {"қаз \xED\xA0\x80", "qaz ", 7},
                                         {"қаз\xD2", "qaz", 6},
                                         {"қаз\xE2\x82", "qaz", 6}}) {
    INFO(std::string(row.input));
    std::string out;
    Report report;
    CHECK(converter.append(row.input, out, report) ==
          Result{Status::invalid_utf8, row.offset, row.converted.size()});
    CHECK(out == row.converted);
    CHECK(report.invalid == 1);
    CHECK(report.first_invalid == row.offset);
    std::vector<char> buffer(converter.max_size(row.input.size()));
    CHECK(converter.convert(row.input, buffer) ==
          Result{Status::invalid_utf8, row.offset, row.converted.size()});
    CHECK(std::string_view(buffer.data(), row.converted.size()) == row.converted);
  }
}

TEST_CASE("step says when it stopped and moves nothing") {
  Options options;
  options.invalid = Invalid::stop;
  const auto ran = test::run_steps(test::program_of("latn-2021"), "қ\xFF", options);
  CHECK_FALSE(ran.going);
  CHECK(ran.read == 2);
  CHECK(ran.out == "q");
  CHECK(ran.report == Report{1, 2, 0, 0});
}

TEST_CASE("step counts foreign letters") {
  const auto ran = test::run_steps(test::program_of("latn-2021"), "қў ђ");
  CHECK(ran.out == "qў ђ");
  CHECK(ran.report == Report{0, 0, 2, 2});
}

}  // namespace
}  // namespace jazu
