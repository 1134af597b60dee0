#include "reading/reader.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "support/jobs.hpp"
#include "text/utf8.hpp"

namespace jazu::reading {
namespace {

// The word as the rules of the table read it; a code point that is copied shows as '?'.
std::string read(std::string_view tag, std::string_view text, Rules rules = Rules::all) {
  const table::Reader& reader = test::reader_of(tag);
  Word word;
  REQUIRE(take_word(reader, text.data(), text.data(), text.data() + text.size(), true, word));
  Letters letters;
  read_by_rules(reader, word, 0, rules, letters);
  std::string result;
  for (std::size_t i = 0; i < letters.size; ++i) {
    if (letters.at[i].letter == ReadLetter::copied) {
      result += '?';
      continue;
    }
    const table::LetterName& name = table::letters[letters.at[i].letter];
    text::append(letters.at[i].upper ? name.capital : name.small, result);
  }
  return result;
}

struct Reading {
  std::string_view tag, text, expected;
};

void check_readings(const std::vector<Reading>& readings) {
  for (const Reading& each : readings) {
    INFO(std::string(each.text));
    CHECK(read(each.tag, each.text) == each.expected);
  }
}

TEST_CASE("и and й, я and ю of the newer Latin alphabets") {
  check_readings({{"latn-2021", "siiaqty", "сияқты"},
                  {"latn-2021", "aiaq", "аяқ"},
                  {"latn-2021", "material", "материал"},
                  {"latn-2021", "İağni", "Яғни"},
                  {"latn-2021", "qoiu", "қою"},
                  {"latn-2021", "biudjet", "бюджет"},
                  {"latn-2018", "zamanaýı", "заманауи"},
                  {"latn-2017", "Iʼaʼ", "Иә"}});
}

TEST_CASE("ц and тс, ч and тш") {
  check_readings({{"latn-2021", "kollektsiia", "коллекция"},
                  {"latn-2021", "jetse", "жетсе"},
                  {"latn-2021", "aitsa", "айтса"},
                  {"latn-2021", "TSİRK", "ЦИРК"},
                  {"latn-2018", "TSIRK", "ЦИРК"},
                  {"latn-2021", "hatşy", "хатшы"},
                  {"latn-2021", "Tşehov", "Чехов"},
                  {"latn-2018", "hatshy", "хатшы"},
                  {"latn-2018", "Chehov", "Чехов"}});
}

TEST_CASE("the capital I of 2018") {
  check_readings({{"latn-2018", "Ishki", "Ішкі"},
                  {"latn-2018", "Iran", "Иран"},
                  {"latn-2018", "ÚSHINSHI", "ҮШІНШІ"},
                  {"latn-2018", "IIN", "ИИН"}});
}

TEST_CASE("harmony in Arabic script goes from vowel to vowel, not from word to word") {
  check_readings({{"arab", "قازىرگى", "қазіргі"},
                  {"arab", "كىتاپحانا", "кітапхана"},
                  {"arab", "تىلەۋبەردى", "тілеуберді"},
                  {"arab", "مۇعالىم", "мұғалім"},
                  {"arab", "ٴمينيسترى", "министрі"},
                  {"arab", "ەكونوميكا", "экономика"},
                  {"arab", "سونىمەن", "сонымен"},
                  {"arab", "الەم", "әлем"},
                  {"arab", "ادام", "адам"}});
}

TEST_CASE("ه is two letters of which the place tells") {
  check_readings({{"arab", "م\u0647كت\u0647پ", "мектеп"}, {"arab", "شا\u0647ار", "шаһар"}});
}

TEST_CASE("signs without case take the case around them") {
  check_readings({{"latn-wiki", "OBʺYEKT", "ОБЪЕКТ"},
                  {"iso9", "BATALʹON", "БАТАЛЬОН"},
                  {"iso9", "Alʹ", "Аль"},
                  {"iso9", "ALʹ", "АЛЬ"},
                  {"iso9", "Lʹvov", "Львов"},
                  {"latn-2021", "BATALON", "БАТАЛЬОН"}});
}

TEST_CASE("lossless mode relies on the frozen rules alone") {
  CHECK(read("latn-2021", "fılm", Rules::frozen) == "філм");
  CHECK(read("latn-2021", "film") == "фильм");
  CHECK(read("latn-2021", "film", Rules::frozen) == "филм");
  CHECK(read("latn-2021", "aiaq", Rules::frozen) == "аяқ");
}

TEST_CASE("a code point that no spelling begins with is copied") {
  CHECK(read("latn-2018", "cirk") == "?ірк");
}

}  // namespace
}  // namespace jazu::reading
