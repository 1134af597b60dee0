#include "jazu/detect.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "jazu/jazu.hpp"

namespace jazu {
namespace {

// "told latn-2021", "open", ...
std::string told(std::string_view text) {
  const Detection found = detect(text);
  std::string result(to_string(found.verdict));
  if (found.alphabet) result += " " + std::string(found.alphabet->tag());
  return result;
}

std::vector<std::string_view> plausible(const Detection& found) {
  std::vector<std::string_view> tags;
  for (const Candidate& each : found.candidates) {
    if (each.plausible) tags.push_back(each.alphabet.tag());
  }
  return tags;
}

std::vector<Alphabet> latin_alphabets() {
  std::vector<Alphabet> result;
  for (std::size_t i = 0; i < Alphabet::all_count(); ++i) {
    const Alphabet each = Alphabet::all(i);
    if (each.script() == "Latn" && each.two_way()) result.push_back(each);
  }
  return result;
}

// With every letter that tells an alphabet: ә ғ ң ө ұ ү һ ж ш ч у и й і ы.
constexpr std::string_view sentences =
    "Барлық адамдар тумысынан азат және қадір-қасиеті мен құқықтары тең болып дүниеге келеді. "
    "Өзен жағасында шағын үй тұр, әжесі қаһарман баласын күтіп отыр. Ұшақ ертең келеді, ауа райы "
    "жақсы болады деп айтты чемпион. Менің жаңа кітабым туралы пікіріңіз қандай?";

TEST_CASE("the script alone tells Cyrillic and Arabic") {
  struct Row {
    std::string_view text, expected, script;
  };
  const Row rows[] = {
      {"", "no-letters", ""},
      {" \n\t", "no-letters", ""},
      {"123, 45 %", "no-letters", ""},
      {"\xFF\xC2\x80", "no-letters", ""},
      {"漢字 αβγ", "no-letters", ""},
      {"ж", "told cyrl", "Cyrl"},
      {"only one ж in English words", "told cyrl", "Cyrl"},
      {"ь", "told cyrl", "Cyrl"},
      {"ت", "told arab", "Arab"},
      {"Latin و", "told arab", "Arab"},
      {"абв ت", "told cyrl", "Cyrl"},
      {"تىلەۋ ж", "told arab", "Arab"},
      {"ж ت", "told cyrl", "Cyrl"},  // as many of each
      {"hello world this is English", "unknown", "Latn"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(told(row.text) == row.expected);
    CHECK(detect(row.text).script == row.script);
    const auto by_script = detect_by_script(row.text);
    CHECK(by_script == (row.script == "Latn" ? std::nullopt : detect(row.text).alphabet));
  }
}

TEST_CASE("letters are counted by script") {
  CHECK(count_scripts("аб abc ت 12 \xFF") == ScriptCounts{2, 1, 3});
  CHECK(count_scripts("") == ScriptCounts{});
  const Detection found = detect("аб abc ت 12 \xFF");
  CHECK(found.letters == ScriptCounts{2, 1, 3});
  CHECK(found.looked_at == 16);
}

TEST_CASE("every Latin alphabet is told from what it writes") {
  for (const Alphabet& each : latin_alphabets()) {
    CAPTURE(each.tag());
    const std::string text = *convert(sentences, "cyrl", each.tag());
    const Detection found = detect(text);
    CHECK(found.alphabet == each);
    CHECK(found.candidates.size() == latin_alphabets().size());
    CHECK(found.candidates[0].alphabet == each);
    CHECK(found.candidates[0].words * 10 >= found.words * 8);
    CHECK(found.margin() >= 7);
    CHECK_FALSE(found.evidence.empty());
    CHECK(plausible(found) == std::vector<std::string_view>{each.tag()});
  }
}

TEST_CASE("a word that several alphabets write alike: they are the candidates") {
  for (const char* text : {"Qazaqstan", "Almaty", "bala", "Nur-Sultan"}) {
    CAPTURE(text);
    const Detection found = detect(text);
    CHECK(found.verdict == Verdict::open);
    CHECK_FALSE(found.alphabet.has_value());
    CHECK(plausible(found).size() > 1);
  }
  const auto two = plausible(detect("Tıleuberdı"));
  CHECK(two == std::vector<std::string_view>{"latn-2021", "latn-2021jan"});
}

TEST_CASE("one letter that only one alphabet has") {
  CHECK(told("Qazaqstannyñ") == "told latn-2021");
  CHECK(told("Qazaqstannyŋ täuelsızdıgı") == "told latn-2021jan");
  CHECK(told("Qazaqstannyń táýelsizdigi") == "told latn-2018");
  CHECK(told("Qazaqstannyn' ta'y'elsizdigi") == "told latn-2017");
}

TEST_CASE("what is not Kazakh") {
  for (const char* text : {
           "All human beings are born free and equal in dignity and rights",
           "The committee will meet again tomorrow to discuss the budget of the city",
           "Bütün insanlar hür, haysiyet ve haklar bakımından eşit doğarlar",
           "Yarın sabah okula gideceğiz ve öğretmenimizle yeni kitaplar hakkında konuşacağız",
           "Ertaga ertalab biz maktabga boramiz va yangi kitoblar haqida gaplashamiz",
           "Bütün insanlar ləyaqət və hüquqlarına görə azad və bərabər doğulurlar",
           "Hemme adamlar öz mertebesi we hukuklary boýunça deň ýagdaýda dünýä inýärler",
           "Alle Menschen sind frei und gleich an Würde und Rechten geboren",
           "Todos los seres humanos nacen libres e iguales en dignidad y derechos",
           "Kaikki ihmiset syntyvät vapaina ja tasavertaisina arvoltaan",
           "vse lyudi rozhdayutsya svobodnymi i ravnymi v svoem dostoinstve",
           "Lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod",
       }) {
    CAPTURE(text);
    const Detection found = detect(text);
    CHECK(found.verdict == Verdict::unknown);
    CHECK(plausible(found).empty());
    CHECK_FALSE(found.odd_words.empty());
    CHECK(found.odd_words.size() <= Detection::max_odd_words);
  }
}

TEST_CASE("names, links and numbers do not outweigh the text") {
  const std::string text = *convert(sentences, "cyrl", "latn-2018") +
                           " https://example.com/the/news iPhone Windows Microsoft Facebook 2024-y "
                           "user@mail.kz World Health Organization";
  CHECK(told(text) == "told latn-2018");
  CHECK(detect("https://example.com 12a a_b x/y user@mail.kz").words == 0);
}

TEST_CASE("evidence: what the first candidate reads otherwise than the second") {
  const Detection found = detect(*convert("жаңа кітап туралы әңгіме", "cyrl", "latn-2018"));
  CHECK(found.alphabet == latn_2018);
  REQUIRE_FALSE(found.evidence.empty());
  CHECK(std::find(found.evidence.begin(), found.evidence.end(), Evidence{"ń", "ң", 1}) !=
        found.evidence.end());
  CHECK(std::is_sorted(found.evidence.begin(), found.evidence.end(),
                       [](const Evidence& a, const Evidence& b) { return a.count > b.count; }));
}

TEST_CASE("the soft sign of 1938 is no Cyrillic letter among Latin ones") {
  CHECK(told(*convert(sentences, "cyrl", "latn-1938")) == "told latn-1938");
  CHECK(detect("bь").script == "Latn");
  CHECK(detect("bьж").script == "Cyrl");
}

TEST_CASE("only the window counts, and a word that it cuts does not") {
  std::string text = *convert(sentences, "cyrl", "latn-2021") + "\n";
  while (text.size() < detection_window - 100) text += text.substr(0, 50);
  text.resize(detection_window - 3, ' ');
  const Detection before = detect(text);
  const Detection after = detect(text + "жжжжжж");
  CHECK(after.script == "Latn");
  CHECK(after.candidates == before.candidates);
  CHECK(detect(text + "ж жжжжжж").script == "Cyrl");
  CHECK(detect(std::string(2 * detection_window, 'x') + "ж").script == "Latn");
  CHECK(detect(std::string(2 * detection_window, 'x')).looked_at == detection_window);
  CHECK(detect(std::string(2 * detection_window, ' ')).looked_at == 0);
}

TEST_CASE("white space at the end changes nothing") {
  std::string text = *convert(sentences, "cyrl", "latn-2021");
  while (text.size() < detection_window) text += " " + text;
  for (const std::size_t size : {std::size_t{0}, std::size_t{7}, detection_window - 1,
                                 detection_window, detection_window + 1}) {
    CAPTURE(size);
    const Detection before = detect(text.substr(0, size));
    const Detection after = detect(text.substr(0, size) + "\n \t" + std::string(size, '\n'));
    if (size <= detection_window) CHECK(after.candidates == before.candidates);
    CHECK(after.verdict == before.verdict);
  }
}

TEST_CASE("verdicts have names") {
  CHECK(to_string(Verdict::no_letters) == "no-letters");
  CHECK(to_string(Verdict::told) == "told");
  CHECK(to_string(Verdict::open) == "open");
  CHECK(to_string(Verdict::unknown) == "unknown");
}

}  // namespace
}  // namespace jazu
