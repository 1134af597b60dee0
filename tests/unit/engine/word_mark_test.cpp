// The hamza of төте жазу and the capital signs of braille.
#include "engine/word_mark.hpp"

#include <doctest/doctest.h>

#include <string>

#include "engine/units.hpp"
#include "support/rows.hpp"

namespace jazu {
namespace {

using test::check_rows;
using test::converter_to;
using test::times;
using test::unrepaired;

TEST_CASE("a word with a front vowel has a hamza") {
  check_rows("arab", {{"ән", "ٴان"},
                      {"өң", "ٴوڭ"},
                      {"үш", "ٴۇش"},
                      {"із", "ٴىز"},
                      {"ӘН Өң", "ٴان ٴوڭ"},
                      {"мәнін", "ٴمانىن"},
                      {"үшін", "ٴۇشىن"}});
}

TEST_CASE("е э г к and ғ қ make the hamza needless") {
  check_rows("arab", {{"әже", "اجە"},
                      {"сөзэ", "سوزە"},
                      {"үгі", "ۇگى"},
                      {"көл", "كول"},
                      {"тұғі", "تۇعى"},
                      {"қазір", "قازىر"},
                      {"қаріп", "قارىپ"},
                      {"ТӘУЕЛСІЗДІК", "تاۋەلسىزدىك"}});
}

TEST_CASE("words of back vowels have none") {
  check_rows("arab", {{"ата", "اتا"}, {"ұлы", "ۇلى"}, {"оқу", "وقۋ"}, {"и", "ي"}, {"с", "س"}});
}

TEST_CASE("each part of a hyphenated word counts by itself") {
  check_rows("arab", {{"іс-қимыл", "ٴىس-قيمىل"},
                      {"ЖШС-нің", "جشس-ٴنىڭ"},
                      {"ән-күй", "ٴان-كۇي"},
                      {"күй-ән", "كۇي-ٴان"},
                      {"үш–төрт", "ٴۇش–ٴتورت"},
                      {"Qanat-тің", "Qanat-ٴتىڭ"},
                      {"Qanatтің", "Qanatٴتىڭ"},
                      {"5-сі", "5-ٴسى"}});
}

TEST_CASE("marks inside a word and letters of other alphabets do not end it") {
  check_rows(converter_to("arab", unrepaired()), {{"а\xCC\x81ні", "ٴا\xCC\x81نى"},
                                                  {"ан\xC2\xADні", "ٴان\xC2\xADنى"},
                                                  {"нў"
                                                   "і",
                                                   "ٴنў"
                                                   "ى"},
                                                  {"\xCC\x81"
                                                   "ән",
                                                   "\xCC\x81"
                                                   "ٴان"}});
}

TEST_CASE("decomposed letters and the Latin schwa count as what they are") {
  check_rows("arab", {{"əн", "ٴان"}, {"ми\xCC\x86і", "ٴميى"}, {"е\xCC\x88і", "ٴيوى"}});
}

TEST_CASE("only the first letters of a word decide, as many as max_word") {
  const std::string front = times(engine::max_word - 1, "а") + "ә";
  const std::string late = times(engine::max_word, "а") + "ә";
  const std::string alif = times(engine::max_word, "ا");
  check_rows("arab", {{front, "ٴ" + alif}, {late, alif + "ا"}});
  // The same where the text goes on behind the word.
  check_rows("arab", {{front + " а", "ٴ" + alif + " ا"}, {late + " а", alif + "ا ا"}});
  const std::string stopped = "ә" + times(engine::max_word - 2, "а") + "қ";
  const std::string too_late = "ә" + times(engine::max_word - 1, "а") + "қ";
  check_rows("arab",
             {{stopped, times(engine::max_word - 1, "ا") + "ق"}, {too_late, "ٴ" + alif + "ق"}});
}

TEST_CASE("another word begins a new decision") {
  check_rows("arab", {{"ән ата ән", "ٴان اتا ٴان"},
                      {"ән\nән", "ٴان\nٴان"},
                      {"ән,ән", "ٴان،ٴان"},
                      {"ән\xFFән", "ٴان\xFFٴان"}});
}

TEST_CASE("the hamza of the variant is U+0621") {
  check_rows("arab:plain-hamza", {{"үшін", "\xD8\xA1ۇشىن"}});
  check_rows("arab:s-for-ts:plain-hamza", {{"цирк ән", "سيرك \xD8\xA1ان"}});
}

TEST_CASE("braille: one sign for a capital, two for a word in capitals") {
  check_rows("brai", {{"Ән", "⠨⠜⠝"},
                      {"ӘН", "⠨⠨⠜⠝"},
                      {"Ә", "⠨⠜"},
                      {"әН", "⠜⠨⠝"},
                      {"ӘНі", "⠨⠜⠨⠝⠽"},
                      {"Ә.Н.", "⠨⠜.⠨⠝."},
                      {"ӘН-ӘН", "⠨⠨⠜⠝-⠨⠨⠜⠝"}});
  const std::string capitals = times(engine::max_word, "А");
  check_rows("brai", {{capitals + "а", "⠨⠨" + times(engine::max_word, "⠁") + "⠁"}});
}

}  // namespace
}  // namespace jazu
