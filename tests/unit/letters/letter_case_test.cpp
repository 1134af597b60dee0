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
  CHECK(cyrillic.title("5%-ҒА 2021’ші 2021‑ші ١٤-ші ქართული") ==
        "5%-ға 2021’ші 2021‑ші ١٤-ші ქართული");
  CHECK(LetterCase(latn_2017).title("respyʼbliʼkasy o'qu o’qu") == "Respyʼbliʼkasy O'qu O’qu");
  CHECK(LetterCase(latn_2021).title("a\xCC\x88n ÄN") == "A\xCC\x88n Än");
}

TEST_CASE("what an alphabet writes inside words begins none") {
  for (std::size_t i = 0; i < Alphabet::all_count(); ++i) {
    const Alphabet alphabet = Alphabet::all(i);
    if (alphabet.tag() == "ipa") continue;  // has no capitals; those that Unicode has are longer
    const Converter into = *Converter::make(cyrl, alphabet);
    const LetterCase letters(alphabet);
    const std::string small = into("объект альбом рельс құбыр ауыл эмаль");
    std::size_t capitals = 0;
    std::string title = letters.title(small);
    CAPTURE(title);
    const std::string lowered = letters.lower(title);
    for (std::size_t at = 0; at < title.size() && at < lowered.size(); ++at) {
      const bool begins = at == 0 || title[at - 1] == ' ';
      if (title[at] != lowered[at]) capitals += begins || (title[at] & 0xC0) == 0x80 ? 0 : 1;
    }
    CHECK(lowered.size() == small.size());
    CHECK(capitals == 0);
  }
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
  // One byte that becomes four.
  const auto far = Table::parse(text + "\npairs\n  \U00010400 w\n", problems);
  REQUIRE(far.has_value());
  const LetterCase letters(far->alphabet());
  std::string many, expected;
  for (int n = 0; n < 5000; ++n) {
    many += 'w';
    expected += "\U00010400";
  }
  CHECK(letters.upper(many) == expected);
  CHECK(letters.lower(expected) == many);
}

}  // namespace
}  // namespace jazu
