#include "engine/explain.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "jazu/jazu.hpp"
#include "support/exact_buffer.hpp"
#include "support/needs_model.hpp"
#include "support/rows.hpp"

namespace jazu {
namespace {

using test::converter_between;
using test::converter_to;

std::vector<Choice> explained(const Converter& converter, std::string_view text) {
  const test::ExactBuffer exact(text);
  return converter.explain(exact.view());
}

TEST_CASE("one choice for each word, with its place") {
  const std::string text = "Qalai, «söz» II 15 iPhone-dy\n\xFF kim?";
  const auto choices = explained(converter_between("latn-2021", "cyrl"), text);
  const std::vector<std::pair<std::string, std::string>> expected = {
      {"Qalai", "Қалай"}, {"söz", "сөз"}, {"II", "II"}, {"dy", "ды"}, {"kim", "ким"}};
  REQUIRE(choices.size() == expected.size());
  for (std::size_t i = 0; i < choices.size(); ++i) {
    CAPTURE(i);
    CHECK(text.substr(choices[i].offset, choices[i].size) == expected[i].first);
    if (i + 1 < choices.size()) CHECK(choices[i].chosen == expected[i].second);
    CHECK(choices[i].kept == (expected[i].first == "II"));
    CHECK_FALSE(choices[i].respelled);
  }
}

TEST_CASE("what is chosen is what is written") {
  for (const char* to : {"cyrl", "latn-2018", "arab", "brai"}) {
    const auto converter = converter_between("arab", to);
    const std::string text = "قازاقستان. ا. ب. نۇرعالي اقش-قا ٴۇشىنشى بارادى";
    const std::string out = converter(text);
    std::size_t at = 0;
    for (const Choice& choice : converter.explain(text)) {
      at = out.find(choice.chosen, at);
      REQUIRE(at != std::string::npos);
      at += choice.chosen.size();
    }
  }
}

TEST_CASE("others are written alike, in the target, and less likely" * test::needs_model()) {
  const auto choices = explained(converter_between("latn-2021", "cyrl"), "bölım");
  REQUIRE(choices.size() == 1);
  CHECK(choices[0].layer == Layer::model);
  REQUIRE_FALSE(choices[0].others.empty());
  CHECK(choices[0].margin > 0);
  for (const std::string& other : choices[0].others) {
    CHECK(other != choices[0].chosen);
    CHECK(converter_to("latn-2021")(other) == "bölım");
  }
  const auto latin = explained(converter_between("latn-2021", "latn-2018"), "bölım");
  CHECK(latin[0].chosen == "bólim");
  CHECK(latin[0].others.size() == choices[0].others.size());
}

TEST_CASE("others have the capitals that were restored" * test::needs_model()) {
  const auto choices = explained(converter_between("arab", "cyrl"), "كەل كەل");
  REQUIRE(choices.size() == 2);
  CHECK(choices[0].chosen == "Кел");
  REQUIRE_FALSE(choices[0].others.empty());
  CHECK(choices[0].others[0] == "Кель");
  CHECK(choices[1].others[0] == "кель");
}

TEST_CASE("an initial that may be another letter is ambiguous" * test::needs_model()) {
  const auto choices = explained(converter_between("latn-2018", "cyrl"), "I. Neplıýev");
  REQUIRE(choices.size() == 2);
  CHECK(choices[0].chosen == "И");
  REQUIRE_FALSE(choices[0].others.empty());
  CHECK(choices[0].others[0] == "І");
  CHECK(is_ambiguous(choices[0]));
}

TEST_CASE("the rules alone have a line and no others") {
  Options options;
  options.layers = {false, false};
  const auto choices = explained(converter_between("arab", "cyrl", options), "يا بار");
  REQUIRE(choices.size() == 2);
  CHECK(choices[0].layer == Layer::table);
  CHECK(choices[0].line > 0);
  CHECK(choices[0].others.empty());
  CHECK(choices[0].margin == 0);
  CHECK(choices[1].line == 0);
}

TEST_CASE("ambiguity is a tight margin with another reading") {
  Choice choice;
  CHECK_FALSE(is_ambiguous(choice));
  choice.others = {"x"};
  CHECK(is_ambiguous(choice));
  choice.margin = tight_margin - 1;
  CHECK(is_ambiguous(choice));
  choice.margin = tight_margin;
  CHECK_FALSE(is_ambiguous(choice));
}

TEST_CASE("respelled words are counted in the report, by every way of calling") {
  const auto converter = converter_between("arab", "cyrl");
  const std::string text = "بار \xD9\xB4قازاق بار \xD9\xB4قازاق";
  std::size_t respelled = 0;
  for (const Choice& choice : explained(converter, text)) respelled += choice.respelled ? 1 : 0;
  CHECK(respelled == 2);
  Report report;
  std::string out;
  converter.append(text, out, report);
  CHECK(report == Report{0, 0, 0, 0, 2, 7});
  Stream stream(converter);
  for (const char byte : text) stream.feed({&byte, 1}, out);
  stream.finish(out);
  CHECK(stream.report() == Report{0, 0, 0, 0, 2, 7});
}

TEST_CASE("a word that rules alone cannot spell back is respelled") {
  Options options;
  options.layers = {false, false};
  const auto choices = explained(converter_between("arab", "cyrl", options), "\xD9\xB4قازاق");
  REQUIRE(choices.size() == 1);
  CHECK(choices[0].layer == Layer::table);
  CHECK(choices[0].respelled);
}

TEST_CASE("nothing to explain from Cyrillic, or in text without words") {
  CHECK(explained(converter_to("latn-2021"), "сөз").empty());
  CHECK(explained(converter_between("latn-2021", "cyrl"), "").empty());
  CHECK(explained(converter_between("latn-2021", "cyrl"), "15, сөз \xFF https://a.kz/söz").empty());
}

TEST_CASE("with Invalid::stop it ends where conversion does") {
  Options options;
  options.invalid = Invalid::stop;
  CHECK(explained(converter_between("latn-2021", "cyrl", options), "bar \xFF bar").size() == 1);
}

TEST_CASE("a long text is explained across blocks") {
  const auto converter = converter_between("latn-2021", "cyrl");
  const auto choices = explained(converter, test::times(20000, "bar söz\n"));
  REQUIRE(choices.size() == 40000);
  CHECK(choices[39999].offset == 20000 * 9 - 5);
  CHECK(choices[39999].chosen == "сөз");
}

}  // namespace
}  // namespace jazu
