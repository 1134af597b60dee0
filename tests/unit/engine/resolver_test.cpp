// Case shapes and spellings that depend on the letters around them.
#include "engine/resolver.hpp"

#include <doctest/doctest.h>

#include "support/rows.hpp"

namespace jazu {
namespace {

using test::check_rows;
using test::converter_to;
using test::times;
using test::unrepaired;

TEST_CASE("Turkic pairs of 2021: і is ı I, и and й are i İ") {
  check_rows("latn-2021", {{"ІНІ іні Іні", "INI ını Inı"},
                           {"ИИН иін Иін", "İİN iın İın"},
                           {"Йод йод ЙОД", "İod iod İOD"},
                           {"ИІС", "İIS"},
                           {"Ы ы", "Y y"}});
}

TEST_CASE("in 2018 і, и and й share the capital I") {
  check_rows("latn-2018", {{"ІНІ іні", "INI ini"}, {"ИИН иін", "IIN ıin"}, {"Йод йод", "Iod ıod"}});
}

TEST_CASE("Turkic pairs of the other Latin alphabets") {
  check_rows("latn-2019", {{"Іс ІС іс", "İs İS is"}, {"Ит ИТ ит", "It IT ıt"}});
  check_rows("latn-qazaqparat", {{"Ыс ЫС ыс", "Is IS ıs"}, {"Іс ІС іс", "İs İS is"}});
  check_rows("latn-wiki", {{"Ыс ЫС ыс", "Is IS ıs"}, {"Іс ІС іс", "İs İS is"}});
  check_rows("latn-1938", {{"Ыс ЫС ыс", "Ьs ЬS ьs"}});
}

TEST_CASE("digraphs: one capital in a word, two in a word in capitals") {
  check_rows("latn-2018", {{"Шымкент", "Shymkent"},
                           {"ШЫМКЕНТ", "SHYMKENT"},
                           {"шымкент", "shymkent"},
                           {"АШУ", "ASHÝ"},
                           {"БАШ", "BASH"},
                           {"Баш", "Bash"},
                           {"баШ", "baSh"},
                           {"шЫМ", "shYM"},
                           {"шШ", "shSh"}});
}

TEST_CASE("an initial is in title case") {
  check_rows("latn-2018", {{"Ш.", "Sh."},
                           {"Ш", "Sh"},
                           {"А.Ш.", "A.Sh."},
                           {"Ч. Айтматов", "Ch. Aıtmatov"},
                           {"Ш-Ш", "Sh-Sh"}});
  check_rows("bgn", {{"Ш.", "Sh."}, {"А.Ш.", "A.Sh."}, {"Щ.", "Shch."}, {"Ю.", "Yu."}});
  check_rows("latn-2021", {{"Ц.", "Ts."}, {"Ю.", "İu."}, {"Ч", "Tş"}});
}

TEST_CASE("initialisms keep digraphs in title case") {
  check_rows("latn-2018", {{"ЖШС", "JShS"},
                           {"ЖШС-нің", "JShS-niń"},
                           {"АҚШ", "AQSh"},
                           {"АҚШ-қа", "AQSh-qa"},
                           {"«АҚШ»", "«AQSh»"},
                           {"ШҚО", "ShQO"},
                           {"ШЫҰ", "ShYU"},
                           {"ҚазҰУ", "QazUÝ"},
                           {"ҚазҰУ-дың", "QazUÝ-dyń"}});
  check_rows("bgn", {{"ЖШС", "ZhShS"}, {"ЖОО", "ZhOO"}, {"ХҚКО", "KhQKO"}});
  check_rows("latn-2017sep", {{"ЖІӨ", "ZhIOe"}, {"МӘМС", "MAeMS"}, {"ҮЕҰ", "UeEU"}});
}

TEST_CASE("any other word in capitals is a word, however short") {
  check_rows("latn-2018", {{"ЧЕХ", "CHEH"}, {"АШ", "ASH"}, {"ШАШ", "SHASH"}, {"ЦОЙ", "TSOI"}});
  // A listed abbreviation inside a longer word does not count.
  check_rows("latn-2018", {{"АҚШАЙ", "AQSHAI"}, {"ТАҚШ", "TAQSH"}});
  // Without a vowel, but longer than any abbreviation.
  check_rows("latn-2018", {{times(10, "Ш"), times(10, "Sh")},
                           {times(11, "Ш"), times(11, "SH")},
                           {times(2000, "Ш"), times(2000, "SH")}});
}

TEST_CASE("an alphabet may write initialisms like words") {
  check_rows("alalc", {{"ЖШС", "ZhShS"}});
  check_rows("latn-2017", {{"ЦСКА", "TSSKA"}, {"ЯМЗ", "IʼAMZ"}});
}

TEST_CASE("the letters of several code points in capitals") {
  check_rows("latn-2021", {{"ЩЁТКА", "ŞŞİOTKA"},
                           {"ЩЕТКА", "ŞŞETKA"},
                           {"ЮНЕСКО", "İUNESKO"},
                           {"ЯҒНИ", "İAĞNİ"},
                           {"ЧЕХ", "TŞEH"},
                           {"ЦИРК", "TSİRK"},
                           {"Щётка", "Şşiotka"},
                           {"Юлия", "İuliia"},
                           {"Ячмень", "İatşmen"},
                           {"Ёлка", "İolka"}});
  check_rows("latn-2018", {{"ЩЁТКА", "SHIOTKA"},
                           {"ЮНЕСКО", "IÝNESKO"},
                           {"ЯҒНИ", "IAǴNI"},
                           {"ЧЕХ", "CHEH"},
                           {"ЦИРК", "TSIRK"}});
  check_rows("bgn", {{"ЩЁТКА", "SHCHYOTKA"},
                     {"ЮНЕСКО", "YUNESKO"},
                     {"ЯҒНИ", "YAGHNĪ"},
                     {"ЧЕХ", "CHEKH"},
                     {"ЦИРК", "TSĪRK"},
                     {"Ёлка", "Yolka"}});
  check_rows("alalc", {{"ЦИРК", "T͡SIRK"}, {"Цирк", "T͡sirk"}, {"ЮНЕСКО", "I͡UNESKO"}});
  check_rows("latn-1965", {{"ИТ", "IYT"}, {"Ит", "Iyt"}, {"ЮНЕСКО", "YWNÊSKO"}});
}

TEST_CASE("the sign ь or ъ between capitals does not change their case") {
  check_rows("latn-2018", {{"МУЛЬТФИЛЬМ", "MÝLTFILM"}, {"ШЬЕР", "SHER"}, {"ОБЪЕКТ", "OBEKT"}});
  check_rows("icao", {{"ОБЪЕКТ", "OBIEEKT"}, {"объект", "obieekt"}});
}

TEST_CASE("stress marks and soft hyphens stand inside words") {
  check_rows(converter_to("latn-2018", unrepaired()), {{"ША\xCC\x81Ш", "SHA\xCC\x81SH"},
                                                       {"АШ\xC2\xADУ", "ASH\xC2\xADÝ"},
                                                       {"Ша\xCC\x81р", "Sha\xCC\x81r"},
                                                       {"а\xCC\x81щы", "a\xCC\x81shshy"}});
}

TEST_CASE("context rules look at the letters around") {
  check_rows("latn-2018", {{"ащы", "ashshy"},
                           {"Ащысай", "Ashshysaı"},
                           {"АЩЫ", "ASHSHY"},
                           {"тұщы", "tushshy"},
                           {"кеще", "keshshe"},
                           {"плащ", "plash"},
                           {"баща", "basha"},
                           {"Тащы", "Tashy"}});
  check_rows("latn-wiki", {{"бие", "bïye"},
                           {"БИЕ", "BÏYE"},
                           {"ел", "el"},
                           {"кеуек", "kewek"},
                           {"іе", "ie"},
                           {"и-е", "ï-e"},
                           {"пьеса", "pʹyesa"}});
  check_rows("odni", {{"ашшы", "ashy"}, {"АШШЫ", "ASHY"}, {"Шш", "Sh"}, {"аш-шы", "ash-shy"}});
}

TEST_CASE("a rule of several letters needs them to touch") {
  check_rows("arab", {{"ия", "يا"}, {"и\xCC\x81я", "ي\xCC\x81يا"}, {"и я", "ي يا"}});
}

TEST_CASE("variants") {
  check_rows("latn-2018:orthography", {{"ЦИРК", "SIRK"},
                                       {"сценарий", "senarı"},
                                       {"СЦЕНАРИЙ", "SENARI"},
                                       {"Мультфильм", "Múltfılm"},
                                       {"кий", "kıı"},
                                       {"заряд", "zarád"},
                                       {"қияр", "qıar"}});
  check_rows("bgn:interpunct", {{"Исһақ", "Īs·haq"}, {"ИСҺАҚ", "ĪS·HAQ"}, {"нг", "n·g"}});
  check_rows("bgn:interpunct:primes", {{"Энгельс", "Ėn·gelʹs"}, {"объект", "obʺekt"}});
  check_rows("latn-2021:ch", {{"Чехов", "Chehov"}, {"ЧЕХ", "CHEH"}, {"Ч.", "Ch."}});
  check_rows("icao:y", {{"Юрий", "Yuriy"}});
}

}  // namespace
}  // namespace jazu
