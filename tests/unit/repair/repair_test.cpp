// The rows of normalization.md, section 12, by their ids.
#include "jazu/repair.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "jazu/jazu.hpp"

namespace jazu {
namespace {

struct Row {
  std::string_view id, input, expected;
};

// Text that shows a document to be Kazakh, for the rules that ask.
constexpr std::string_view kazakh =
    "Қазақстан Республикасының Үкіметі бүгін өңірлердің әкімдерімен кеңес өткізді. ";

std::string repaired(RepairProfile profile, std::string_view text) {
  std::string room;
  return std::string(Repair(profile).apply(text, room));
}

void check(RepairProfile profile, std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    INFO(std::string(row.id), ": ", std::string(row.input));
    CHECK(repaired(profile, row.input) == row.expected);
    CHECK(repaired(profile, row.expected) == row.expected);
    std::string out;
    std::vector<RepairFinding> findings;
    Repair(profile).append(row.input, out, findings);
    CHECK(out == row.expected);
  }
}

// The same in a Kazakh document.
void check_in_kazakh(std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    INFO(std::string(row.id), ": ", std::string(row.input));
    const std::string text = std::string(kazakh) + std::string(row.input);
    CHECK(repaired(RepairProfile::clean, text) == std::string(kazakh) + std::string(row.expected));
  }
}

// Neither profile changes them.
void check_kept(std::initializer_list<std::string_view> texts) {
  for (const std::string_view text : texts) {
    check(RepairProfile::repair, {{"kept", text, text}});
    check(RepairProfile::clean, {{"kept", text, text}});
  }
}

std::string rules_of(RepairProfile profile, std::string_view text) {
  std::string out, rules;
  std::vector<RepairFinding> findings;
  Repair(profile).append(text, out, findings);
  for (const RepairFinding& each : findings) rules += std::string(each.rule) + " ";
  return rules;
}

TEST_CASE("Unicode: what profile repair changes") {
  check(RepairProfile::repair, {{"U01", "А\u0438\u0306", "Ай"},
                                {"U02", "Е\u0308лка", "Ёлка"},
                                {"U07", "жан\u00ADұя", "жанұя"},
                                {"U11", "\uFEFFСаясат", "Саясат"},
                                {"U4", "қаза\u200Bқ", "қазақ"},
                                {"U5", "қа\u200Dзақ", "қазақ"},
                                {"U6", "қа\u200Cзақ", "қазақ"}});
  check(RepairProfile::canonical, {{"U01", "А\u0438\u0306", "Ай"},
                                   {"U07", "жан\u00ADұя", "жан\u00ADұя"},
                                   {"H01", "мемлекеттiк", "мемлекеттiк"},
                                   {"U12", "Саясат\u200E • 2020", "Саясат\u200E • 2020"}});
}

TEST_CASE("Unicode: what no profile changes") {
  check_kept({"км²", "№5", "½ сағат", "👨\u200D👩\u200D👧 отбасы", "❤\uFE0F жүрек", "10\u00A0000",
              "А\u0301лматы", "(\u2060✿\u2060)", "қаз\u2060ақ", "қаза\u034Fқ", "a\u200B b",
              "قا\u200Cزاق", "\xD2\x9B\xFF\xD0", ""});
}

TEST_CASE("Unicode: what profile clean changes") {
  check(RepairProfile::clean, {{"U12", "Саясат\u200E • 2020", "Саясат • 2020"},
                               {"U15", "3\u201A5", "3,5"},
                               {"U16", "иә\u201A солай", "иә, солай"},
                               {"quote", "ол \u201Aсолай", "ол \u201Aсолай"},
                               {"U19", "\u216B ғасыр", "XII ғасыр"},
                               {"U9", "бір\u00A0сөз", "бір сөз"},
                               {"U9", "5\u00A0км", "5\u00A0км"},
                               {"U10", "іс\u2011қимыл", "іс-қимыл"},
                               {"U8", "اب\u200F вг", "اب\u200F вг"}});
}

TEST_CASE("look-alikes: words that show their script") {
  check(RepairProfile::repair,
        {{"H01", "мемлекеттiк", "мемлекеттік"},
         {"H02", "жəне бəрі", "және бәрі"},
         {"H04", "Aстана", "Астана"},
         {"H05", "кардиоxирургиялық", "кардиохирургиялық"},
         {"H06", "жаhан Аллаh", "жаһан Аллаһ"},
         {"H07", "Kинопарк", "Кинопарк"},
         {"H10", "əрі қарай", "әрі қарай"},
         {"H11", "Мacbook", "Macbook"},
         {"H12", "Каspi", "Kaspi"},
         {"H14", "ӨTE жақсы", "ӨТЕ жақсы"},
         {"H15", "ҚAЗАҚCTAH", "ҚАЗАҚСТАН"},
         {"H16", "жaқcы", "жақсы"},
         {"H17", "\u039Fрталық", "Орталық"},
         {"F", "Fылым", "Ғылым"},
         {"I", "Iлгiш", "Ілгіш"},
         {"2018", "ákіmderіne", "ákimderine"},
         {"host", "egov.кz https://egov.кz/кaталог", "egov.kz https://egov.kz/кaталог"}});
}

TEST_CASE("look-alikes: what stays") {
  check_kept({"Kaspiге",
              "SMSке",
              "SMSкоды",
              "WhatsAppпен",
              "KTKде",
              "PINкод",
              "kompьıýterlik",
              "Туўрысы, улыўма",
              "Раҳмат",
              "Мрія",
              "її",
              "Rock и Roll",
              "x = a + b",
              "H₂O",
              "CO2",
              "А4 қағаз",
              "A4 қағаз",
              "I love Almaty",
              "×бет",
              "ПИН-код, e-mail, Wi-Fi-ды",
              "¥500",
              "TikTokтан",
              "XIXғ",
              "XVIIғасырдың",
              "кохаϵмо"});
  // The limit of the rule: т shows that the word is Cyrillic.
  check(RepairProfile::repair, {{"H42", "тaxi", "тахі"}});
}

TEST_CASE("look-alikes: what the document shows") {
  check_in_kazakh({{"H09", "екi iс бітті", "екі іс бітті"},
                   {"H19", "Кøреміз", "Көреміз"},
                   {"H20", "болґанда", "болғанда"},
                   {"H21", "жаӊа", "жаңа"},
                   {"H41", "Ұ¥", "ҰҰ"},
                   {"price", "¥500", "¥500"}});
  check(RepairProfile::repair,
        {{"H09", "екi iс бітті", "екi iс бітті"}, {"H19", "Кøреміз", "Кøреміз"}});
  // A text in Bashkir.
  check_kept(
      {"Башҡортостан — Рәсәй Федерацияһы составындағы республика, уның баш ҡалаһы Өфө. "
       "Ҡала Ҡариҙел йылғаһы буйында урынлашҡан, унда ҙур заводтар һәм уҡыу йорттары бар."});
}

TEST_CASE("what is only reported") {
  CHECK(rules_of(RepairProfile::repair, "SMSке SMSкоды vкеремет екi болґанда") ==
        "H2 H7 H5 H6 H8 ");
  CHECK(rules_of(RepairProfile::repair, "a\u0300\u0301\u0302 \uF020 \x01 ئۇيغۇر ی") ==
        "U16 U13 U14 A10 A6 ");
  std::string out;
  std::vector<RepairFinding> findings;
  Repair().append("бір SMSке", out, findings);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].repair_class == RepairClass::reported);
  CHECK(findings[0].begin == 7);
  CHECK(findings[0].end == 14);
  CHECK(findings[0].after == "SMSке");
}

TEST_CASE("Roman numerals") {
  check(RepairProfile::repair, {{"R01", "ХХІ ғасыр", "XXI ғасыр"},
                                {"R02", "ХХІІI съезінде", "XXIII съезінде"},
                                {"R03", "ІІІ ОРЫНДЫ", "III ОРЫНДЫ"},
                                {"R04", "ХІХ", "XIX"},
                                {"R07", "І Саммит", "I Саммит"},
                                {"dash", "ХІХ–ХХ ғасырлар", "XIX–XX ғасырлар"},
                                {"hyphen", "Х-ХІ ғ.", "X-XI ғ."},
                                {"V", "VІІ тарау", "VII тарау"},
                                {"king", "Елизавета ІІ", "Елизавета II"}});
  check_kept({"Х пен У", "С. Сейфуллин", "ІІМ", "СІМ басшысы", "МСХ", "20ХХ жыл", "ІІІІ", "Х ғарыш",
              "І\nғасыр"});
  CHECK(convert("ХХІ ғасыр", "cyrl", "latn-2021") == "XXI ğasyr");
}

TEST_CASE("Arabic script") {
  check(RepairProfile::repair, {{"A01", "\u0675", "\u0674\u0627"},
                                {"A02", "\u0678", "\u0674\u0649"},
                                {"A2", "با\u0678", "\u0674با\u0649"},
                                {"A2 soft", "كە\u0678", "كە\u0649"},
                                {"A04", "شiلدە", "شىلدە"},
                                {"A05", "قازاق\u0640ستان", "قازاقستان"},
                                {"A06", "ﻗﺎﺯﺍﻕ", "قازاق"},
                                {"A13", "ﻛﯩﺘﺎﺑﻪ", "كىتابە"},
                                {"A09", "شا\u0647ار", "شاھار"},
                                {"A4", "ک\u0649م", "كىم"}});
  check(RepairProfile::clean, {{"A07", "م\u0647كت\u0647پ", "مەكتەپ"}});
  check(RepairProfile::repair, {{"A07", "م\u0647كت\u0647پ", "م\u0647كت\u0647پ"}});
  check_kept({"بسم الله", "ئۇيغۇر", "قىرعىز", "حيندي", "قُرْآن"});
}

TEST_CASE("a word with many changes and a hamza") {
  std::string forms, letters = "\u0674";
  for (int i = 0; i < 30; ++i) {
    forms += "\uFE8E";
    letters += "\u0627";
  }
  check(RepairProfile::repair, {{"A2", forms + "\u0678", letters + "\u0649"},
                                {"A2", "\u00ADا\u0678", "\u00AD\u0674ا\u0649"}});
}

TEST_CASE("what only looks like a numeral, a price or a name") {
  check_kept({"8-7ХХ-ХХХ-ХХ-ХХ", "87ХХ ХХХ ХХ ХХ", "ХХ1", "Х Томас", "І топырақ", "Х тоқсанбаев",
              "1000¥тең"});
  check_in_kazakh({{"price", "Теңге¥", "Теңге¥"}, {"¥", "¥ққыш", "Ұққыш"}});
  check(RepairProfile::repair, {{"ХХ", "ХХ ғасырда", "XX ғасырда"},
                                {"съезд", "ХІ съезінде", "XI съезінде"},
                                {"І", "І съезіне", "I съезіне"},
                                {"camel", "iPhоne", "iPhone"},
                                {"heading", "MEНІҢ", "МЕНІҢ"}});
}

TEST_CASE(
    "a converter repairs nothing in the kinds of spans that it copies, and what it converts") {
  Options options;
  options.guard_kinds.hashtag = true;
  options.guard_kinds.code = false;
  const Converter converter = *Converter::make(cyrl, latn_2021, options);
  // With a Latin a.
  for (std::size_t size : {1U, 7U, 100U}) {
    const std::string text = "#Қaзақстан `қaзақ`";
    std::string streamed;
    Stream stream(converter);
    for (std::size_t at = 0; at < text.size(); at += size) {
      stream.feed(std::string_view(text).substr(at, size), streamed);
    }
    stream.finish(streamed);
    CHECK(streamed == "#Қaзақстан `qazaq`");
    CHECK(converter(text) == streamed);
  }
}

TEST_CASE("direction marks go by the letters of their line, however many") {
  std::string text;
  for (int i = 0; i < 50'000; ++i) text += "\u200E";
  CHECK(repaired(RepairProfile::clean, text).empty());
  CHECK(repaired(RepairProfile::clean, text + "ا\n\u200Eа") == text + "ا\nа");
}

TEST_CASE("text that stays comes back itself") {
  const std::string text = "Қазақстан Республикасы – «Астана», 2020 ж.";
  std::string room;
  CHECK(Repair().apply(text, room).data() == text.data());
  CHECK(Repair(RepairProfile::clean).apply(text, room).data() == text.data());
  CHECK(room.empty());
}

TEST_CASE("a word of more letters than words have is left alone") {
  const std::string letters(100, 'a');
  CHECK(repaired(RepairProfile::repair, "Ж" + letters) == "Ж" + letters);
  CHECK(repaired(RepairProfile::repair, letters + letters + "Ж iл") == letters + letters + "Ж іл");
}

TEST_CASE("what is no text is not touched by repair") {
  check_kept({"`мемлекеттiк`", "<a title='жəне'>", "{жəне}", "info@жəне.kz"});
}

TEST_CASE("what is done on request: stress marks go, in every profile") {
  for (const auto profile :
       {RepairProfile::canonical, RepairProfile::repair, RepairProfile::clean}) {
    const Repair repair(RepairOptions{profile, HamzaForm::as_found, true});
    CHECK(repair("А\u0301лматы шыны\u0301 ө\u0301мір") == "Алматы шыны өмір");
    CHECK(repair("\u0301 б\u0301 a\u0301 y\u0301aqyt ag\u0301ash `а\u0301`") ==
          "\u0301 б\u0301 á ýaqyt aǵash `а\u0301`");
    CHECK(repair("сөз") == "сөз");
  }
  const Repair repair(RepairOptions{RepairProfile::repair, HamzaForm::as_found, true});
  std::string out;
  std::vector<RepairFinding> findings;
  repair.append("А\u0301лматы", out, findings);
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].rule == "U15");
  CHECK(findings[0].after == "Алматы");
}

TEST_CASE("profile canonical does its part in words that have more to repair") {
  const Repair canonical(RepairProfile::canonical);
  CHECK(canonical("мемлекеттiки\u0306") == "мемлекеттiкй");
  RepairOptions options{RepairProfile::canonical, HamzaForm::high, true};
  const Repair asked(options);
  CHECK(asked("ءتىل ءکىتاپ") == "ٴتىل ٴکىتاپ");
  CHECK(asked("мұға\u0301лiм") == "мұғалiм");
  // Behind a Latin letter it is part of that, though it looks like one of Cyrillic.
  CHECK(asked("мұғалi\u0301м") == "мұғалi\u0301м");
  CHECK(asked("мұ\u00ADғалiм") == "мұ\u00ADғалiм");
  const std::string text = "мемлекеттiки\u0306 ءکىتاپ";
  CHECK(asked(asked(text)) == asked(text));
}

TEST_CASE("what is done on request: one form of the hamza before words") {
  const Repair high(RepairOptions{RepairProfile::repair, HamzaForm::high});
  const Repair plain(RepairOptions{RepairProfile::repair, HamzaForm::plain});
  CHECK(high("ءتىلى, ٴتىل ʼتىل") == "ٴتىلى, ٴتىل ٴتىل");
  CHECK(plain("ءتىلى, ٴتىل ʼتىل") == "ءتىلى, ءتىل ءتىل");
  CHECK(high("'تىل ’تىل\nءتىل") == "ٴتىل ٴتىل\nٴتىل");
  // Quotation marks, a hamza that is no word, one inside, quotations of Arabic, other scripts.
  for (const std::string_view kept :
       {"'تىل' ", "'تىل كەلدى', ", "ء ", "باءب ", "السَّماء ءِ ", "ʼбар ", "قازاقʼتىل "}) {
    CHECK(high(kept) == kept);
    CHECK(plain(kept) == kept);
  }
  CHECK(plain("\u0675 ب\u0678ل") == "ءا ءبىل");
  // What is not seen before the hamza stays; a word with a hamza of its own gets no other.
  CHECK(high("\u200Cءتىل") == "\u200Cٴتىل");
  CHECK(high("ʼ\u0676زى ʼت\u0676ز") == "ʼٴوزى ʼٴتوز");
  CHECK(plain("\"\u00ADٴتىل") == "\"\u00ADءتىل");
  for (const Repair& each : {high, plain}) {
    for (const std::string_view text :
         {"ءتىلى, ٴتىل ʼتىل", "a 'تىل ءتىل", "\u200Cءتىل \u200Cٴتىل"}) {
      Edits edits;
      std::string out;
      std::vector<RepairFinding> findings;
      each.append(text, out, edits, findings);
      CHECK(out == each(text));
      CHECK(each(out) == out);
      CHECK(edits.undo(out) == text);
      CHECK(findings.size() == edits.changes());
      for (const RepairFinding& found : findings) CHECK(found.rule == "A1");
    }
  }
}

TEST_CASE("two words that are written together are told from words of both scripts") {
  for (const std::string_view two :
       {"QazAqparatДрузья", "SajdaӘдемі", "BTSтобының", "независимостиINTOSAI", "нұсқасыChrome",
        "GoogleChromeнұсқасын", "kzвеб", "шағымwww", "nБасқа", "тілGoogle"}) {
    CAPTURE(two);
    CHECK(rules_of(RepairProfile::repair, two) == "H7 ");
    CHECK(repaired(RepairProfile::clean, two) == two);
  }
  // One letter is no word; three parts are not two; small letters beside small ones show no place;
  // a capital before small letters begins a word.
  for (const std::string_view one : {"мәN", "Sмс", "ҚV", "DENTҚST", "лункшалкедı", "vкеремет",
                                     "Ochenь", "АzәrTAc", "қГg", "zБасқа"}) {
    CAPTURE(one);
    CHECK(rules_of(RepairProfile::repair, one) == "H5 ");
  }
}

TEST_CASE("Latin words whose letters all look Cyrillic are on a list") {
  check(RepairProfile::repair, {{"TOP", "TОP-10", "TOP-10"},
                                {"all", "ЕXPО ТikТоk АPI", "EXPO TikTok API"},
                                {"case", "ТоP", "ТоP"}});
  check_in_kazakh({{"TOP", "TОP-10 тізімі", "TOP-10 тізімі"}, {"other", "ТоP", "ТоР"}});
  CHECK(repaired(RepairProfile::clean, "ТОР бар, келді") == "ТОР бар, келді");
}

}  // namespace
}  // namespace jazu
