#include "jazu/alphabet.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

#include "engine/alphabet_data.hpp"
#include "jazu/jazu.hpp"

namespace jazu {
namespace {

std::string found(std::string_view tag) {
  const auto alphabet = Alphabet::find(tag);
  return alphabet ? std::string(alphabet->tag()) : "nothing";
}

TEST_CASE("tags are found in any case, with kk- or without, and by alias") {
  CHECK(found("latn-2021") == "latn-2021");
  CHECK(found("Latn-2021") == "latn-2021");
  CHECK(found("kk-latn-2021") == "latn-2021");
  CHECK(found("KK-LATN-2021") == "latn-2021");
  CHECK(found("latn") == "latn-2021");
  CHECK(found("kk-Latn") == "latn-2021");
  CHECK(found("kk-Cyrl") == "cyrl");
  CHECK(found("ARAB") == "arab");
}

TEST_CASE("anything else is not found") {
  for (const char* tag : {"", "kk", "kk-", "latn-", "latn-20211", "cyr", "cyrl ", " cyrl", ":",
                          "kk-kk-cyrl", "қазақ", "latn_2021", "cyrl:", "arab:none",
                          "arab::", "arab:plain-hamza:", "arab:plain-hamza:none", ":plain-hamza"}) {
    CAPTURE(tag);
    CHECK(found(tag) == "nothing");
  }
}

TEST_CASE("variants are switched on one after another") {
  const auto one = Alphabet::find("arab:plain-hamza");
  REQUIRE(one.has_value());
  CHECK(one->tag() == "arab");
  CHECK(*one != arab);
  CHECK(one->has_variant(0));
  CHECK_FALSE(one->has_variant(1));
  CHECK(one->variant_name(0) == "plain-hamza");
  CHECK_FALSE(one->variant_description(0).empty());
  const auto both = Alphabet::find("kk-arab:S-FOR-TS:Plain-Hamza");
  REQUIRE(both.has_value());
  CHECK(both->has_variant(0));
  CHECK(both->has_variant(1));
  CHECK(one->with_variant("s-for-ts") == both);
  CHECK(one->with_variant("plain-hamza") == one);
  CHECK_FALSE(arab.with_variant("ch").has_value());
  CHECK_FALSE(arab.with_variant("").has_value());
}

TEST_CASE("all alphabets: cyrl first, every one found by its tag, no tag twice") {
  REQUIRE(Alphabet::all_count() == 20);
  CHECK(Alphabet::all(0) == cyrl);
  std::set<std::string_view> tags;
  for (std::size_t i = 0; i < Alphabet::all_count(); ++i) {
    const Alphabet each = Alphabet::all(i);
    CHECK(tags.insert(each.tag()).second);
    CHECK(Alphabet::find(each.tag()) == each);
    CHECK(each.variants() == 0);
  }
}

TEST_CASE("the better standing comes first") {
  for (std::size_t i = 2; i < Alphabet::all_count(); ++i) {
    CHECK(Alphabet::all(i - 1).standing() <= Alphabet::all(i).standing());
  }
}

TEST_CASE("one-way alphabets are the four that design says") {
  std::set<std::string_view> one_way;
  for (std::size_t i = 0; i < Alphabet::all_count(); ++i) {
    if (!Alphabet::all(i).two_way()) one_way.insert(Alphabet::all(i).tag());
  }
  CHECK(one_way == std::set<std::string_view>{"odni", "icao", "ipa", "brai"});
}

TEST_CASE("what an alphabet tells of itself") {
  CHECK(latn_2018.tag() == "latn-2018");
  CHECK(latn_2018.name() == "Қазақ латын әліпбиі (2018)");
  CHECK(latn_2018.script() == "Latn");
  CHECK(latn_2018.standing() == Standing::enacted);
  CHECK(latn_2018.since() == "2018-02-19");
  CHECK(latn_2018.source().substr(0, 36) == "Decree of the President No. 637 of 1");
  CHECK(latn_2018.order().substr(0, 8) == "A Á B D");
  CHECK(latn_2018.experimental().empty());
  CHECK(arab.bcp47() == "kk-Arab");
  CHECK_FALSE(brai.experimental().empty());
  CHECK(latn_2018.text().find("\nletters\n") != std::string_view::npos);
}

TEST_CASE("standings have names") {
  const std::vector<std::pair<Standing, std::string_view>> names = {
      {Standing::official, "official"},     {Standing::enacted, "enacted"},
      {Standing::draft, "draft"},           {Standing::de_facto, "de-facto"},
      {Standing::historical, "historical"}, {Standing::scholarly, "scholarly"}};
  for (const auto& [standing, name] : names) {
    CHECK(to_string(standing) == name);
    CHECK(engine::standing_of(name) == standing);
  }
}

}  // namespace
}  // namespace jazu
