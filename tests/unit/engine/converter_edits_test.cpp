// What converters and streams record.
#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "jazu/jazu.hpp"
#include "support/needs_model.hpp"

using jazu::Converter;
using jazu::Edit;
using jazu::Edits;
using jazu::Lossless;
using jazu::Options;

namespace {

// What was copied as it is, and the rest as [before>after].
std::string described(const Edits& edits, std::string_view target) {
  std::string result;
  for (const Edit& edit : edits) {
    const std::string_view after =
        target.substr(edit.target.begin, edit.target.end - edit.target.begin);
    if (edit.changed) {
      result += "[" + std::string(edit.before) + ">" + std::string(after) + "]";
    } else {
      result += after;
    }
  }
  return result;
}

std::string recorded(std::string_view from, std::string_view to, std::string_view text,
                     Options options = {}) {
  const auto converter = Converter::make(from, to, options);
  REQUIRE(converter);
  Edits edits;
  std::string out;
  converter->append(text, out, edits);
  CHECK(out == (*converter)(text));
  CHECK(edits.undo(out) == text);
  return described(edits, out);
}

}  // namespace

TEST_CASE("converter edits: each letter by itself") {
  CHECK(recorded("cyrl", "latn-2021", "Тіл, COVID-19") == "[Т>T][і>ı][л>l], COVID-19");
  CHECK(recorded("cyrl", "latn-2018", "ЖШС-нің шай") ==
        "[Ж>J][Ш>Sh][С>S]-[н>n][і>i][ң>ń] [ш>sh][а>a][й>ı]");
  CHECK(recorded("cyrl", "latn-2021", "объект").find("[ъ>]") != std::string::npos);
  CHECK(recorded("cyrl", "cyrl", "Тіл") == "Тіл");
}

TEST_CASE("converter edits: a letter and the mark that makes it another are one") {
  CHECK(recorded("cyrl", "latn-2021", "Аи\xCC\x86да и\xCC\x86") ==
        "[А>A][и\xCC\x86>i][д>d][а>a] [и\xCC\x86>i]");
  CHECK(recorded("cyrl", "cyrl", "и\xCC\x86") == "[и\xCC\x86>й]");
}

TEST_CASE("converter edits: signs before words go with their first letters") {
  CHECK(recorded("cyrl", "arab", "бала, кісі үй") ==
        "[б>ب][а>ا][л>ل][а>ا][,>،] [к>ك][і>ى][с>س][і>ى] [ү>ٴۇ][й>ي]");
  CHECK(recorded("cyrl", "arab", "сөз, сөз") == "[с>ٴس][ө>و][з>ز][,>،] [с>ٴس][ө>و][з>ز]");
  CHECK(recorded("cyrl", "brai", "АҚ Ә 12") == "[А>⠨⠨⠁][Қ>⠹] [Ә>⠨⠜] [1>⠼⠁][2>⠃]");
}

TEST_CASE("converter edits: what one rule writes for several letters is one") {
  CHECK(recorded("cyrl", "arab", "объект") == "[о>و][б>ب][ъе>يە][к>ك][т>ت]");
}

TEST_CASE("converter edits: spans are copied, and bytes that are not UTF-8 replaced") {
  Options options;
  options.invalid = jazu::Invalid::replace;
  CHECK(recorded("cyrl", "latn-2021", "{ат\xFF} ат\xD0 ат", options) ==
        "{ат[\xFF>\uFFFD]} [а>a][т>t][\xD0>\uFFFD] [а>a][т>t]");
}

TEST_CASE("converter edits: longer than a block, and words longer than the window") {
  std::string text, expected;
  for (int i = 0; i < 9000; ++i) {
    text += "сөз ";
    expected += "[с>ٴس][ө>و][з>ز] ";
  }
  CHECK(recorded("cyrl", "arab", text) == expected);
  std::string word, written;
  for (int i = 0; i < 3000; ++i) {
    word += "әй";
    written += i == 0 ? "[ә>ٴا][й>ي]" : "[ә>ا][й>ي]";
  }
  CHECK(recorded("cyrl", "arab", word) == written);
}

TEST_CASE("converter edits: letters on the way back know what they were read from" *
          jazu::test::needs_model()) {
  CHECK(recorded("latn-2018", "cyrl", "Shymkent, jazý") ==
        "[Sh>Ш][y>ы][m>м][k>к][e>е][n>н][t>т], [j>ж][a>а][z>з][ý>у]");
  CHECK(recorded("latn-2021", "cyrl", "iPhone-dy sirk") ==
        "iPhone-[d>д][y>ы] [s>с][i>и][r>р][k>к]");
  CHECK(recorded("arab", "cyrl", "ٴۇي، كەلدى") == "[ٴۇ>Ү][ي>й][،>,] [ك>к][ە>е][ل>л][د>д][ى>і]");
}

TEST_CASE("converter edits: by rules alone, by way of Cyrillic, and with marks between letters") {
  Options options;
  options.layers = {.lexicon = false, .model = false};
  CHECK(recorded("latn-2018", "cyrl", "Shaı", options) == "[Sh>Ш][a>а][ı>й]");
  CHECK(recorded("latn-2018", "arab", "shesh, soz", options) ==
        "[sh>ش][e>ە][sh>ش][,>،] [s>س][o>و][z>ز]");
  options.repair = false;
  CHECK(recorded("latn-2018", "cyrl", "sh\u00ADaı", options) == "[sh>ш]\u00AD[a>а][ı>й]");
  CHECK(recorded("latn-2018", "brai", "at 12", options) == "[a>⠁][t>⠞] [1>⠼⠁][2>⠃]");
}

TEST_CASE("converter edits: lossless mode, its marks with the letters before them") {
  Options write;
  write.lossless = Lossless::write;
  Options read;
  read.lossless = Lossless::read;
  constexpr std::string_view text = "таиланд объект iOS-тың үшiн";
  CHECK(recorded("cyrl", "latn-2021", text, write) ==
        "[т>t][а>a][и>i\u034F][л>l][а>a][н>n][д>d] "
        "[о>o][б>b\u034F\u034F][ъ>][е>e][к>k][т>t] "
        "[>\u2060]iOS[>\u2060]-[т>t][ы>y][ң>ñ] "
        "[ү>ü][ш>ş][>\u2060]i[>\u2060][н>n]");
  const std::string written = (*Converter::make("cyrl", "latn-2021", write))(text);
  CHECK(recorded("latn-2021", "cyrl", written, read) ==
        "[t>т][a>а][i\u034F>и][l>л][a>а][n>н][d>д] "
        "[o>о][b\u034F\u034F>бъ][e>е][k>к][t>т] "
        "[\u2060>]iOS[\u2060>]-[t>т][y>ы][ñ>ң] "
        "[ü>ү][ş>ш][\u2060>]i[\u2060>][n>н]");
}

TEST_CASE("converter edits: repair and conversion are one step, with the rules of both") {
  CHECK(recorded("cyrl", "latn-2021", "мемлекеттiк іс").find("[т>t][i>ı][к>k] [і>ı]") !=
        std::string::npos);
  const Converter converter = *Converter::make("cyrl", "latn-2021");
  Edits edits;
  std::string out;
  converter.append("iнi", out, edits);
  CHECK(out == "ını");
  std::string rules;
  for (const Edit& edit : edits) rules += std::string(edit.rule) + " ";
  CHECK(rules == "H3+cyrl>latn-2021 cyrl>latn-2021 H3+cyrl>latn-2021 ");
  Options options;
  options.invalid = jazu::Invalid::stop;
  edits.clear();
  out.clear();
  Converter::make("cyrl", "latn-2021", options)->append("iнi \xFF iнi", out, edits);
  CHECK(edits.undo(out) == "iнi ");
}

TEST_CASE("converter edits: go on where those before ended, with the text") {
  const Converter converter = *Converter::make("cyrl", "latn-2021");
  Edits edits;
  std::string out;
  converter.append("Тіл ", out, edits);
  converter.append("тіл", out, edits);
  CHECK(described(edits, out) == "[Т>T][і>ı][л>l] [т>t][і>ı][л>l]");
  CHECK(edits.undo(out) == "Тіл тіл");
}

TEST_CASE("converter edits: end where reading stopped") {
  Options options;
  options.invalid = jazu::Invalid::stop;
  const Converter converter = *Converter::make("cyrl", "latn-2021", options);
  Edits edits;
  jazu::Report report;
  std::string out;
  const jazu::Result result = converter.append("ат \xFF ат", out, edits, report);
  CHECK(result.status == jazu::Status::invalid_utf8);
  CHECK(described(edits, out) == "[а>a][т>t] ");
  CHECK(edits.source_size() == result.read);
  CHECK(report.invalid == 1);
}

TEST_CASE("converter edits: the rule names both alphabets and their variants") {
  CHECK(Converter::make("cyrl", "latn")->rule() == "cyrl>latn-2021");
  CHECK(Converter::make("arab", "latn-2018:orthography")->rule() == "arab>latn-2018:orthography");
  const Converter converter = *Converter::make("cyrl", "arab");
  Edits edits;
  std::string out;
  converter.append("ат", out, edits);
  CHECK(edits.begin()->rule == "cyrl>arab");
}

TEST_CASE("stream edits: pieces have the record of the whole, also one by one") {
  const Converter converter = *Converter::make("cyrl", "arab");
  const std::string text = "Аи\xCC\x86да сөз, {аты} объект";
  jazu::Stream stream(converter);
  Edits all, edits;
  std::string out;
  for (const char c : text) {
    edits.clear();
    stream.feed({&c, 1}, out, edits);
    all.append(edits);
  }
  edits.clear();
  stream.finish(out, edits);
  all.append(edits);
  Edits whole;
  std::string expected;
  converter.append(text, expected, whole);
  CHECK(out == expected);
  CHECK(all == whole);
}
