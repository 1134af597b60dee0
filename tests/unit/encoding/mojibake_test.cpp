#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "jazu/jazu.hpp"
#include "support/misread.hpp"
#include "support/paragraphs.hpp"

namespace jazu {
namespace {

using test::misread;

const std::vector<Encoding> readers = {Encoding::windows_1251, Encoding::windows_1252,
                                       Encoding::latin_1,      Encoding::koi8_r,
                                       Encoding::cp866,        Encoding::mac_cyrillic};

std::string repaired(std::string_view text, std::optional<Encoding> misread_in = std::nullopt) {
  const MojibakeRepair repair = repair_mojibake(text, misread_in);
  // Between the changes nothing is changed.
  std::size_t from = 0, to = 0;
  for (const MojibakeChange& each : repair.changes) {
    CHECK(from <= each.begin);
    CHECK(each.begin < each.end);
    CHECK(text.substr(from, each.begin - from) ==
          std::string_view(repair.text).substr(to, each.to_begin - to));
    from = each.end;
    to = each.to_end;
  }
  CHECK(text.substr(from) == std::string_view(repair.text).substr(to));
  CHECK(repair_mojibake(repair.text, misread_in).changes.empty());
  return repair.text;
}

std::string replace_all(std::string text, std::string_view from, std::string_view to) {
  for (std::size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

const std::string seed = "Қазақстанның Сыртқы істер министрі Мұхтар Тілеуберді";

TEST_CASE("the rows of the specification") {
  CHECK(repaired("Ќазаќстан Республикасы Ўлттыќ Банкініѕ басќармасындаєы", Encoding::kz_1048) ==
        "Қазақстан Республикасы Ұлттық Банкінің басқармасындағы");                        // M01
  CHECK(repaired("Ќазаќстан єдебиеті", Encoding::pt154) == "Қазақстан әдебиеті");         // M03
  CHECK(repaired("Їкімет їйі", Encoding::kz_1048) == "Үкімет үйі");                       // M04
  CHECK(repaired("Україна, її") == "Україна, її");                                        // M05
  CHECK(repaired("Ќе дојдам") == "Ќе дојдам");                                            // M06
  CHECK(repaired("У\xC2\x98Р»РµРј") == "Әлем");                                           // M08
  CHECK(repaired(misread(misread(seed, Encoding::latin_1), Encoding::latin_1)) == seed);  // M09
  CHECK(repaired("р\xC2\xA0п╟п╥п╟р⌡") == "Қазақ");                                        // M10
  CHECK(repaired(misread(seed, Encoding::cp866)) == seed);                                // M11
  CHECK(repaired("РЎРЎ") == "РЎРЎ");                                                      // M13
  CHECK(repaired(seed) == seed);                                                          // M14
}

TEST_CASE("UTF-8 that was read as something else, once and twice") {
  for (const test::Paragraph& each : test::paragraphs) {
    CAPTURE(each.language);
    for (const Encoding first : readers) {
      CAPTURE(to_string(first));
      const std::string once = misread(each.text, first);
      CHECK(repaired(once) == each.text);
      for (const Encoding second : readers) {
        CAPTURE(to_string(second));
        CHECK(repaired(misread(once, second)) == each.text);
      }
    }
  }
}

TEST_CASE("what happened is told") {
  const auto of = [](std::string_view text) { return repair_mojibake(text).changes.at(0); };
  CHECK(of(misread(seed, Encoding::windows_1251)).misreading == Misreading::utf8_as_windows_1251);
  CHECK(of(misread(seed, Encoding::windows_1252)).misreading == Misreading::utf8_as_windows_1252);
  CHECK(of(misread(seed, Encoding::latin_1)).misreading == Misreading::utf8_as_latin_1);
  CHECK(of(misread(seed, Encoding::koi8_r)).misreading == Misreading::utf8_as_koi8_r);
  CHECK(of(misread(seed, Encoding::cp866)).misreading == Misreading::utf8_as_cp866);
  CHECK(of(misread(seed, Encoding::mac_cyrillic)).misreading == Misreading::utf8_as_mac_cyrillic);
  CHECK(of(misread("Қазақтың Ұлы Елі, Ғабиттің Өлеңі, үкімет үйінің жаңа қызметкері",
                   Encoding::kz_1048, Encoding::windows_1251))
            .misreading == Misreading::kz_1048_as_windows_1251);
  const auto change = of("Аты: РњТ±С…С‚Р°СЂ!");
  CHECK(change == MojibakeChange{8, 34, 8, 20, Misreading::utf8_as_windows_1251});
  for (int i = 0; i <= static_cast<int>(Misreading::several); ++i) {
    CHECK(!to_string(static_cast<Misreading>(i)).empty());
  }
}

TEST_CASE("both encodings of Kazakh read as windows-1251") {
  const std::string text(test::kazakh_paragraph);
  for (const Encoding encoding : {Encoding::kz_1048, Encoding::pt154}) {
    const std::string shown = misread(text, encoding, Encoding::windows_1251);
    CHECK(shown != text);
    CHECK(repaired(shown) == text);
    CHECK(repaired(shown, encoding) == text);
    // And then as UTF-8 in yet another encoding.
    CHECK(repaired(misread(shown, Encoding::latin_1)) == text);
  }
}

TEST_CASE("text that is right stays right") {
  const LetterCase letters(cyrl);
  for (const test::Paragraph& each : test::paragraphs) {
    CAPTURE(each.language);
    CHECK(repaired(each.text) == each.text);
    // By line, in capitals, and when somebody says that it was misread.
    const std::string lines = replace_all(std::string(each.text), ". ", ".\n");
    CHECK(repaired(lines) == lines);
    const std::string words = replace_all(std::string(each.text), " ", "\n");
    CHECK(repaired(words) == words);
    CHECK(repaired(letters.upper(each.text)) == letters.upper(each.text));
    CHECK(repaired(each.text, Encoding::kz_1048) == each.text);
    CHECK(repaired(each.text, Encoding::pt154) == each.text);
  }
  for (const std::string_view text :
       {"«СССР»", "“АБАЙ”, “ӘЛЕМ”", "–А –Б –В –Г –Д", "ТІЛІ, ТІРЛІК, РІЗА", "± 5 µm, 7 ‰, § 3",
        "caf\xC3\xA9 \xC3\xA0 20 \xC2\xB0"
        "C",
        "Ã©tÃ©, NoÃ«l, franÃ§ais", "Р. Сәрсенов, С. Ізбасаров", "сёё рёё", "\xFF\xD0\x80 Қ",
        "مۇحتار تىلەۋبەردى", "Qazaqstannyñ tılı", "╔══╗║╚══╝", "РІ, РЅ, СЃ"}) {
    CHECK(repaired(text) == text);
  }
}

TEST_CASE("what is too short stays") {
  for (const std::string_view text :
       {"Ќазаќстан єдебиеті", "Їкімет їйі", "Ќазаќстан, єдебиет, тарих, жазба, мерекелік жиын",
        "вЂ” РђР» вЂ”", "РђР»", "РђР»Р°В»"}) {
    CHECK(repaired(text) == text);
  }
}

TEST_CASE("languages of which only some letters are in windows-1251") {
  // Uzbek lines without the letters that windows-1251 lacks.
  const std::string line =
      "Бугун эрталаб биз ўз уйимиздан эртарок чиндик, ёмир ўтди деб ўйладик; ўртада икки ўртак "
      "сўзлашиб турибди, бозор ўзи бўш\n";
  CHECK(repaired(line) == line);
  CHECK(repaired(line + line + line) == line + line + line);
  CHECK(repaired("Ўзбекистон, ўртоклик") == "Ўзбекистон, ўртоклик");
  const std::string more =
      "Мен ўзим ўйладим: бу бола ўз ўйини ўйнаса, ўзи билади. Ўтин ўчди, ўт ўсди, ўрик гуллади, "
      "ўрдак ўтди.";
  CHECK(repaired(more) == more);
}

TEST_CASE("half of a text is repaired where half is wrong") {
  const std::string right = "Бүгін таңертең біз үйден ерте шықтық.\n";
  const std::string wrong = "Көшеде тыныш, тек дүкеннің жанында екі көрші сөйлесіп тұр.\n";
  const std::string also = "Өзеннің арғы бетіндегі шыршаларды қырау басқан еді, жаңбыр жоқ.\n";
  for (const Encoding reader : readers) {
    CHECK(repaired(right + misread(wrong, reader) + right) == right + wrong + right);
    CHECK(repaired(misread(wrong, reader) + right) == wrong + right);
  }
  for (const Encoding page : {Encoding::kz_1048, Encoding::pt154}) {
    const auto as = [&](std::string_view text) {
      return misread(text, page, Encoding::windows_1251);
    };
    CHECK(repaired(right + as(wrong + also) + right) == right + wrong + also + right);
    // A quotation in Ukrainian among them.
    const std::string quoted(test::ukrainian_paragraph);
    CHECK(repaired(as(wrong + also) + quoted + "\n" + as(wrong + also)) ==
          wrong + also + quoted + "\n" + wrong + also);
  }
}

TEST_CASE("short parts follow what stands around them") {
  const std::string text = "Көшеде тыныш, тек дүкен ашық.\nИә\nБіз терезенің жанына отырдық.\n";
  for (const Encoding reader : readers) {
    CHECK(repaired(misread(text, reader)) == text);
    const std::string part = misread("Иә", reader);
    CHECK(repaired(part) == part);
    CHECK(repaired("Көшеде тыныш еді.\n" + part + "\n" + misread("Біз отырдық.", reader)) ==
          "Көшеде тыныш еді.\n" + part + "\nБіз отырдық.");
  }
}

TEST_CASE("bytes that were lost on the way") {
  const std::string text = "Иә, Әлем Ибраевтың Иісі, Республика. Ресей";
  const std::string shown = misread(text, Encoding::windows_1251);
  CHECK(repaired(shown) == text);
  CHECK(repaired(replace_all(shown, "\xC2\x98", "\xEF\xBF\xBD")) == text);
  CHECK(repaired(replace_all(shown, "\xC2\x98", "?")) == text);
  CHECK(repaired(replace_all(shown, "\xC2\x98", "")) == text);
  CHECK(repaired(replace_all(shown, "\xC2\xA0", " ")) == text);
  CHECK(repaired("У\xEF\xBF\xBDР»РµРј") == "Әлем");
  // A question mark may be one.
  CHECK(repaired("РљС‚Рѕ Р°РІС‚РѕСЂ? РљС‚Рѕ?") == "Кто автор? Кто?");
}

TEST_CASE("three rounds are too many, and half of them is not done") {
  std::string text = seed;
  for (int i = 0; i < 3; ++i) text = misread(text, Encoding::windows_1251);
  CHECK(repaired(text) == text);
}

TEST_CASE("Arabic script was misread too") {
  const std::string text = "استانادا كولىك جانە مادەنيەت مينيسترلەرى باس قوستى";
  for (const Encoding reader : readers) CHECK(repaired(misread(text, reader)) == text);
}

TEST_CASE("the changes of two rounds are told in the first text") {
  const std::string text = "Қазақтың Ұлы Елі, Ғабиттің Өлеңі, үкімет үйінің жаңа қызметкері";
  const std::string twice =
      misread(misread(text, Encoding::kz_1048, Encoding::windows_1251), Encoding::koi8_r);
  const MojibakeRepair repair = repair_mojibake("x " + twice + " y");
  CHECK(repair.text == "x " + text + " y");
  REQUIRE(repair.changes.size() == 1);
  CHECK(repair.changes[0] ==
        MojibakeChange{2, 2 + twice.size(), 2, 2 + text.size(), Misreading::several});
}

}  // namespace
}  // namespace jazu
