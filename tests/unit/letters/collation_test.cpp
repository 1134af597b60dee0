#include "jazu/collation.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "jazu/jazu.hpp"

namespace jazu {
namespace {

// Each text sorts before the next.
void check_order(Alphabet alphabet, const std::vector<std::string>& texts) {
  const Collation collation = *Collation::make(alphabet);
  for (std::size_t i = 1; i < texts.size(); ++i) {
    CAPTURE(texts[i - 1]);
    CAPTURE(texts[i]);
    CHECK(collation.sort_key(texts[i - 1]) < collation.sort_key(texts[i]));
  }
}

TEST_CASE("the letters stand in the order of the table") {
  check_order(cyrl, {"а", "ә", "б", "в", "г", "ғ", "д", "е", "ё", "ж", "з", "и", "й", "к",
                     "қ", "л", "м", "н", "ң", "о", "ө", "п", "р", "с", "т", "у", "ұ", "ү",
                     "ф", "х", "һ", "ц", "ч", "ш", "щ", "ъ", "ы", "і", "ь", "э", "ю", "я"});
  check_order(latn_2021, {"ana", "äke", "bala", "gül", "ğasyr", "ıs", "iran", "nan", "ñ", "ot",
                          "öt", "sol", "şaş", "uq", "ūl", "üş", "vaza"});
}

TEST_CASE("a digraph is one letter, and a capital may stand for two") {
  check_order(latn_2018, {"sa", "su", "sy", "tas", "za", "shash", "chek"});
  check_order(latn_2018, {"is", "ıran", "jol"});
  check_order(latn_2017, {"an", "aʼn", "ban", "sol", "sʼosʼ", "cʼek", "tas"});
}

TEST_CASE("of digraphs that begin alike the longest is one letter") {
  check_order(bgn, {"sa", "chay", "shash", "shchi", "yu"});
  check_order(odni, {"gol", "ghol", "dol", "zhar", "zar", "nar", "ngar", "ol"});
}

TEST_CASE("letters with a mark that have no code point of their own") {
  check_order(iso9, {"ana", "a\xCC\x8Bke", "bala", "ul", "u\xCC\x87l", "\xC3\xB9l"});
  check_order(iso9, {"ala",
                     "al\xCC\x81"
                     "b",
                     "ald"});
  check_order(alalc, {"tas", "khan", "t\xCD\xA1sirk", "chay"});
}

TEST_CASE("the sign before a word counts only where nothing else differs") {
  check_order(arab, {"اكە", "ەل", "بار", "تاس", "تىل", "ٴتىل", "تىلگە"});
  check_order(arab, {"ءتىل", "تىل", "جول"});
}

TEST_CASE("white space, punctuation, figures, letters, all else") {
  check_order(cyrl, {"", " а", "-а", "1", "2", "а", "а а", "а-а", "а1", "аа", "я", "z", "é"});
}

TEST_CASE("punctuation of Kazakh text goes before letters, and marks for nothing") {
  check_order(cyrl, {"«Алаш»", "–", "“Қазақ”", "…", "аб", "яғни", "z"});
  check_order(cyrl, {"ия", "и\xCC\x86"});
  check_order(cyrl, {"и\xCC\x86", "к"});
  check_order(cyrl, {"Е\xCC\x88", "ёж", "ж"});
  check_order(cyrl, {"қа\xC2\xADла", "қаяз"});
  check_order(latn_2021, {"ehidna", "e\xCD\x8Fho", "et",
                          "ob\xCD\x8F\xCD\x8F"
                          "ekt",
                          "oblys"});
}

TEST_CASE("case and spelling count where nothing else differs") {
  check_order(cyrl, {"ана", "Ана", "АНА", "анаға"});
  check_order(cyrl, {"қар", "Қар", "қара", "Қара"});
  const Collation collation = *Collation::make(cyrl);
  CHECK(collation.sort_key("Қазақ") == collation.sort_key("Қазақ"));
  CHECK(collation.sort_key("\xFF") != collation.sort_key("\xFE"));
}

TEST_CASE("an alphabet without an order has no collation") {
  Diagnostic why;
  CHECK_FALSE(Collation::make(ipa, &why).has_value());
  CHECK(why.message == "the table of 'ipa' does not say in which order its letters stand");
  CHECK_FALSE(Collation::make(ipa).has_value());
}

}  // namespace
}  // namespace jazu
