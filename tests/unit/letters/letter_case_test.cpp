#include "jazu/letter_case.hpp"

#include <doctest/doctest.h>

#include <string>

#include "jazu/jazu.hpp"

namespace jazu {
namespace {

TEST_CASE("the pairs are those of the alphabet") {
  const LetterCase latn(latn_2021);
  CHECK(latn.upper("istiq ıssyq ñ ş ü") == "İSTİQ ISSYQ Ñ Ş Ü");
  CHECK(latn.lower("ISSYQ İSTİQ Ğ Ū") == "ıssyq istiq ğ ū");
  CHECK(latn.title("ıssyq istiq") == "Issyq İstiq");
  const LetterCase cyrillic(cyrl);
  CHECK(cyrillic.upper("әғқңөұүһі ё я") == "ӘҒҚҢӨҰҮҺІ Ё Я");
  CHECK(cyrillic.lower("ӘҒҚҢӨҰҮҺІ istiq I") == "әғқңөұүһі istiq i");
}

TEST_CASE("of two small letters with one capital lower() gives the usual one") {
  const LetterCase latn(latn_2018);
  CHECK(latn.upper("iı") == "II");
  CHECK(latn.lower("I Á Ǵ Sh") == "i á ǵ sh");
  CHECK(latn.upper("shý chá") == "SHÝ CHÁ");
}

TEST_CASE("what is of no alphabet goes by Unicode, one code point for one") {
  const LetterCase cyrillic(cyrl);
  CHECK(cyrillic.upper("straße ὥ ք") == "STRAßE Ὥ Ք");
  CHECK(cyrillic.lower("ÀÉ ΩΣ Ա") == "àé ωσ ա");
  CHECK(cyrillic.lower("İ") == "i");
}

TEST_CASE("what has no case, and what is no UTF-8, is copied") {
  const LetterCase cyrillic(cyrl);
  for (const std::string& text : {std::string("قازاق 1 «,»\n"), std::string("\xFF\xE2\x82\0x", 5),
                                  std::string("👍"), std::string()}) {
    CHECK(cyrillic.lower(text) == text);
    CHECK(cyrillic.lower(cyrillic.upper(text)) == text);
    CHECK(cyrillic.title(text).size() == text.size());
  }
}

TEST_CASE("a word begins behind white space, punctuation and a hyphen, not behind an apostrophe") {
  const LetterCase cyrillic(cyrl);
  CHECK(cyrillic.title("тілеуберді МҰХТАР") == "Тілеуберді Мұхтар");
  CHECK(cyrillic.title("«ұлы дала», ақ-қара (қр)") == "«Ұлы Дала», Ақ-Қара (Қр)");
  CHECK(cyrillic.title("2021-ШІ жыл, 5g, covid-19-ДЫҢ") == "2021-ші Жыл, 5g, Covid-19-дың");
  CHECK(LetterCase(latn_2017).title("respyʼbliʼkasy o'qu o’qu") == "Respyʼbliʼkasy O'qu O’qu");
  CHECK(LetterCase(latn_2021).title("a\xCC\x88n ÄN") == "A\xCC\x88n Än");
}

TEST_CASE("variants and tables of one's own") {
  CHECK(LetterCase(*Alphabet::find("latn-2021:ch")).upper("chi") == "CHİ");
  std::string text(latn_2021.text());
  text.replace(text.find("alphabet  latn-2021"), 19, "alphabet  my-latin");
  text.replace(text.find("alias     latn"), 14, "");
  std::vector<Diagnostic> problems;
  const auto table = Table::parse(text, problems);
  REQUIRE(table.has_value());
  CHECK(LetterCase(table->alphabet()).upper("ıi") == "Iİ");
}

}  // namespace
}  // namespace jazu
