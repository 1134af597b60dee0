#include "jazu/search_key.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "jazu/jazu.hpp"
#include "support/cases.hpp"

namespace jazu {
namespace {

std::string script(std::string_view text) {
  return SearchKey().key(text);
}
std::string arabic(std::string_view text) {
  return SearchKey({KeyLevel::arabic}).key(text);
}
std::string keyboard(std::string_view text) {
  return SearchKey({KeyLevel::keyboard}).key(text);
}
std::string in(Alphabet alphabet, std::string_view text, KeyLevel level = KeyLevel::script) {
  return SearchKey::make(alphabet, {level})->key(text);
}

TEST_CASE("O04: one key for a word in Cyrillic and in Latin letters, then in Arabic ones") {
  CHECK(script("Қазақстан") == "қазақстан");
  CHECK(script("Qazaqstan") == "қазақстан");
  CHECK(script("Qazaqstan’") == "қазақстан");
  CHECK(arabic("قازاقستان") == arabic("Қазақстан"));
  CHECK(arabic("ٴتىلى") == arabic("тілі"));
  CHECK(arabic("گۇل") == arabic("гүл"));
  CHECK(arabic("ѕ") != arabic("с"));
}

TEST_CASE("O05: words typed without Kazakh letters") {
  CHECK(keyboard("казакстан") == keyboard("қазақстан"));
  CHECK(keyboard("оте") == keyboard("өте"));
  CHECK(keyboard("оиын") == keyboard("ойын"));
  CHECK(keyboard("елка объект") == keyboard("ёлка обект"));
  CHECK(keyboard("ашы") == keyboard("ащы"));
  CHECK(keyboard("ұл үл ул") == "ул ул ул");
  CHECK(in(latn_2018, "raıon", KeyLevel::keyboard) == keyboard("район"));
}

TEST_CASE("a Latin word is read in pieces of 64 code points, wherever in the text it stands") {
  const std::string word = std::string(64, 'a') + "ib";
  std::string expected;
  for (int i = 0; i < 64; ++i) expected += "а";
  expected += "иб";
  for (std::size_t before = 0; before < 130; ++before) {
    const std::string signs(before, '.');
    CHECK(in(latn_2021, signs + word + " bir") == signs + expected + " бир");
  }
  CHECK(in(latn_2021, word.substr(1)) == expected.substr(2).replace(126, 2, "й"));
}

TEST_CASE("a key is appended to what is there") {
  KeyOptions options;
  for (const bool collapse : {false, true}) {
    options.collapse_repeats = collapse;
    const SearchKey key(options);
    std::string out = "аа";
    key.append("ЖШС-нің ойыны", out);
    CHECK(out == "аа" + key.key("ЖШС-нің ойыны"));
    key.append("", out);
    key.append("Ссөз", out);
    CHECK(out == "аа" + key.key("ЖШС-нің ойыны") + key.key("Ссөз"));
  }
}

TEST_CASE("O06: words that differ in a letter have two keys") {
  for (const auto& [a, b] : std::vector<std::pair<std::string, std::string>>{
           {"ұл", "үл"}, {"ай", "аи"}, {"қол", "көл"}, {"ащы", "ашы"}, {"кен", "кең"}}) {
    CHECK(script(a) != script(b));
  }
}

TEST_CASE("O07: look-alikes and decomposed letters") {
  CHECK(script("жəне") == script("және"));
  CHECK(script("екi") == script("екі"));
  CHECK(script("Aуылдағы") == "ауылдағы");
  CHECK(script("kóshelerdі") == "көшелерді");
  CHECK(script("тыйым") == script("тыйым"));
  CHECK(script("Äke") == script("Äke"));
  CHECK(script("а́на ана­мыз") == "ана анамыз");
  CHECK(arabic("تiل") == arabic("тіл"));
}

TEST_CASE("letters that alphabets write alike") {
  CHECK(script("ия я ию ю") == "йа йа йу йу");
  CHECK(script("қияр судья аяқ майя") == "қиар судиа айақ майа");
  CHECK(in(latn_2021, "qiar sudia aiaq maia") == "қиар судиа айақ майа");
  CHECK(script("экономика һәм цирк чек щи") == "економика хәм тсирк тшек шши");
  CHECK(script("кий ки") == "ки ки");
  CHECK(script("йод ит йр") == "йод ит ир");
}

TEST_CASE("the alphabet decides what Latin letters are") {
  CHECK(in(latn_2021, "ıssyq istiq") == "іссық истиқ");
  CHECK(in(latn_2018, "issyq ystyq") == "іссық ыстық");
  CHECK(in(latn_1938, "Ortalьq") == "орталық");
  CHECK(in(latn_2017, "Tu’lki") == "түлкі");
  // Cyrillic and Arabic are read whatever it is, and Latin with `cyrl`.
  CHECK(in(latn_2018, "және قازاق") == "және қазақ");
  CHECK(in(cyrl, "Qazaq") == "қазақ");
}

TEST_CASE("without an alphabet the newest counts that has the letters of the most words") {
  CHECK(script("tileu") == "тилеу");            // of 2021
  CHECK(script("Tileýberdi") == "тілеуберді");  // ý is of 2018
  CHECK(script("tileu Tileýberdi áke") == "тілеұ тілеуберді әке");
  CHECK(script("ьstьq Ortalьq") == "ыстық орталық");  // of 1938
  CHECK(script("сөз ьstьq") == "сөз ыстық");
}

TEST_CASE("what belongs to letters is dropped, and all else stays") {
  CHECK(script("ЖШС-нің Қазақстан-ды") == "жшснің қазақстанды");
  CHECK(script("2021-ші 2019-2020 COVID-19 -") == "2021ші 2019-2020 cовид19 -");
  CHECK(script("'сөз' - «сөз»") == "сөз - «сөз»");
  CHECK(script("iPhone-ды") == script("iPhone") + "ды");
  CHECK(script("а، б؛ ٣٪؟") == "а, б; 3%?");
  CHECK(script("Straße ὭΣ ֆ") == script("straße") + " ὥσ ֆ");
  CHECK(script("а\xFF\n\xD2 👍‍👍") == "а\xFF\n\xD2 👍‍👍");
  CHECK(script("").empty());
  CHECK(script(std::string("а\0б", 5)) == std::string("а\0б", 5));
}

TEST_CASE("repeated letters") {
  const SearchKey key({KeyLevel::script, true});
  CHECK(key.key("жаааақсы Сәлеммм!!! 1000 саат") == "жақсы сәлем!!! 1000 саат");
  CHECK(script("жаааақсы") == "жаааақсы");
}

TEST_CASE("long words and long texts") {
  const std::string word = [] {
    std::string text;
    for (int i = 0; i < (test::fewer_cases ? 1000 : 5000); ++i) text += "қа";
    return text;
  }();
  CHECK(script(word) == word);
  std::string text, expected;
  const std::string arabic = script("ٴتىل");  // to make a SearchKey takes milliseconds
  for (int i = 0; i < (test::fewer_cases ? 600 : 3000); ++i) {
    text += "Ойын Oiyn ٴتىل ";
    expected += "ойын ойын " + arabic + ' ';
  }
  CHECK(script(text) == expected);
}

TEST_CASE("an alphabet that cannot be read has no key") {
  Diagnostic why;
  CHECK_FALSE(SearchKey::make(icao, {}, &why));
  CHECK(why.message ==
        "there is no key for 'icao': it is a one-way romanization that cannot be read");
  CHECK_FALSE(SearchKey::make(icao));
  CHECK(SearchKey::make(*Alphabet::find("latn-2021:ch"))->key("chek") == "тшек");
}

TEST_CASE("tables of the user, also when they are gone") {
  std::string text(latn_2021.text());
  const auto replace = [&](std::string_view from, std::string_view to) {
    text.replace(text.find(from), from.size(), to);
  };
  replace("alphabet  latn-2021", "alphabet  mine");
  std::vector<Diagnostic> problems;
  std::optional<SearchKey> key;
  std::optional<LetterCase> letter_case;
  std::optional<Collation> collation;
  {
    const auto table = Table::parse(text, problems);
    REQUIRE(table);
    key = SearchKey::make(*table);
    letter_case.emplace(table->alphabet());
    collation = Collation::make(table->alphabet());
  }
  CHECK(key->key("Tıleuberdı") == "тілеуберді");
  CHECK(letter_case->upper("istiq") == "İSTİQ");
  CHECK(collation->sort_key("zat") > collation->sort_key("ūl"));
}

}  // namespace
}  // namespace jazu
