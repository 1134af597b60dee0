// The same text by every kernel, through tables and variants that the built-in programs do not
// have.
#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "engine/alphabet_data.hpp"
#include "jazu/jazu.hpp"
#include "support/kernel_text.hpp"
#include "support/tables.hpp"

namespace jazu {
namespace {

using test::test_table;

// Converters of the same way by the portable kernel and by the best one.
struct Ways {
  Converter portable, best;
};

template <typename Target>
Ways ways_to(const Target& target) {
  Options options;
  options.repair = false;
  options.guard = Guard::off;
  options.kernel = Kernel::portable;
  const auto portable = Converter::make(cyrl, target, options);
  options.kernel = Kernel::avx512;
  const auto best = Converter::make(cyrl, target, options);
  REQUIRE(portable.has_value());
  REQUIRE(best.has_value());
  return {*portable, *best};
}

void check_texts(const Ways& ways, const std::string& name) {
  for (const std::string text : {"бе\u0308 ле\u0308", "іхии\u0306 аи\u0306 ", "\u0482е b",
                                 "әл бал ", "ұя, ең; я? ", "еее"}) {
    INFO(name, " ", text);
    CHECK(ways.best(text) == ways.portable(text));
  }
  std::mt19937 random(5);
  for (int round = 0; round < 40; ++round) {
    const std::string text = test::kernel_text(random, random() % 3000);
    INFO(name, " ", text);
    REQUIRE(ways.best(text) == ways.portable(text));
  }
}

TEST_CASE("variants come out alike by every kernel") {
  for (const char* tag : {"latn-2018:orthography", "arab:plain-hamza", "latn-wiki", "ipa"}) {
    Options options;
    options.repair = false;
    options.kernel = Kernel::portable;
    const auto portable = Converter::make("cyrl", tag, options);
    options.kernel = Kernel::avx512;
    const auto best = Converter::make("cyrl", tag, options);
    REQUIRE(portable.has_value());
    REQUIRE(best.has_value());
    check_texts({*portable, *best}, tag);
  }
}

TEST_CASE("punctuation that is kept comes out alike by every kernel") {
  Options options;
  options.punctuation = Punctuation::keep;
  options.kernel = Kernel::portable;
  const auto portable = *Converter::make(cyrl, arab, options);
  options.kernel = Kernel::avx512;
  const auto best = *Converter::make(cyrl, arab, options);
  check_texts({portable, best}, "arab");
  CHECK(best("қазақ, тілі; қазақ? тілі.") == portable("қазақ, тілі; қазақ? тілі."));
}

TEST_CASE("tables of users come out alike by every kernel") {
  const std::string rules[] = {
      "rules\n  е > ye / ^ _\n  е > ye / {а о} _\n",
      "rules\n  а > aa / _ й\n  ай > aj\n",
      "rules\n  е > ye / {к} _\n  ш > w / _ $\n",
      "word\n  ' > any {ә}\n",
      "word\n  ' > any {ә}\n\npunctuation\n  , > ،\n",
      "word\n  ٴ > any {ә}\n\npunctuation\n  , > ،\n  . > 、\n  ; > :\n",
      "punctuation\n  , > ،\n",
      "word\n  ٴx > any {ә е}\n",
      "word\n  '''''' > any {ә} none {к}\n",
      "word\n  ٴ > any {ә е} none {к}\n\nrules\n  е > ye / ^ _\n",
      "word\n  ^^ > any {ә ұ я} none {қ}\n",
  };
  for (const std::string& rule : rules) {
    std::vector<Diagnostic> problems;
    const auto table = Table::parse(test_table({}, {}) + "\n" + rule, problems);
    CAPTURE(rule);
    REQUIRE(table.has_value());
    check_texts(ways_to(*table), rule);
  }
}

// Rules that the kernel knows, that it guards, and that look alike.
TEST_CASE("what tables of users read comes out alike by every kernel") {
  const std::string rules[] = {
      "  й < i / {а е о} _\n",
      "  й < i / {а е о} _\n  ы < i / {б} _\n  я < ia / {а е о} _\n",
      "  ю < ia / {а} _\n  я < ia / ^ _\n",
      "  й < i / {а е и} _\n  в < b / {а е и} _\n",
      "  я < ia\n  ю < io / {а е} _\n",
      "  и < b / {а е о} _\n",
      "  о < i / {а е и} _\n  а < o / {б в} _\n",
      "  ң < n / а б _ v $\n  ц < ts\n  ч < ss\n  щ < st\n",
      "  и < a / {б}* _\n  ь < b / _ v* g\n",
  };
  // Its rows and classes without its rules.
  const std::string_view whole = Alphabet::find("latn-2021")->data()->text;
  const std::string rows(whole.substr(0, whole.find("\nmarks")));
  for (const std::string& rule : rules) {
    std::vector<Diagnostic> problems;
    const auto table = Table::parse(rows + "\nrules\n" + rule, problems);
    CAPTURE(rule);
    REQUIRE(table.has_value());
    Options options;
    options.layers = {.lexicon = false, .model = false};
    options.repair = false;
    options.kernel = Kernel::portable;
    const auto portable = Converter::make(*table, cyrl, options);
    options.kernel = Kernel::avx512;
    const auto best = Converter::make(*table, cyrl, options);
    REQUIRE(portable.has_value());
    REQUIRE(best.has_value());
    std::mt19937 random(6);
    for (int round = 0; round < 40; ++round) {
      std::string text;
      while (text.size() < 2000) {
        // Of few letters in every other text, so that they come together in every way.
        constexpr const char* letters[] = {"i", "a", "b", "e", "i", " ", "o", "v", "g",
                                           "n", "t", "s", "ñ", " ", " ", "İ", "T"};
        text += letters[random() % (round % 2 == 0 ? 6 : std::size(letters))];
      }
      REQUIRE((*best)(text) == (*portable)(text));
    }
  }
}

// A capital that is written otherwise than its small letter, and one that two small letters have.
TEST_CASE("capitals of tables of users are read alike by every kernel") {
  struct Change {
    std::string row, becomes, blocks;
  };
  const Change changes[] = {
      {"Ш ш  =  Ş ş", "Ш ш  =  Sh ş", "\npairs\n  Ş ş\n\nrules\n  зға < shä\n"},
      {"З з  =  Z z", "З з  =  Ź ź", "\npairs\n  Z z\n\nrules\n  с < z\n  шә < sha\n  жә < zho\n"},
  };
  const std::string_view whole = Alphabet::find("latn-2021")->data()->text;
  for (const Change& change : changes) {
    std::string table_text(whole.substr(0, whole.find("\nmarks")));
    const std::size_t at = table_text.find(change.row);
    REQUIRE(at != std::string::npos);
    table_text.replace(at, change.row.size(), change.becomes);
    std::vector<Diagnostic> problems;
    const auto table = Table::parse(table_text + "\n" + change.blocks, problems);
    CAPTURE(change.becomes);
    REQUIRE(table.has_value());
    Options options;
    options.layers = {.lexicon = false, .model = false};
    options.kernel = Kernel::portable;
    const auto portable = *Converter::make(*table, cyrl, options);
    options.kernel = Kernel::avx512;
    const auto best = *Converter::make(*table, cyrl, options);
    const std::string text = " Shb söz Sha shab Zho zhob Zab Shä " + std::string(700, ' ');
    CHECK(best(text) == portable(text));
  }
}

// Texts of which blocks convert next to nothing.
TEST_CASE("text that is not for blocks comes out alike by every kernel") {
  const Ways ways = ways_to(latn_2021);
  for (const std::string unit : {"щ", "😀", "ў", "\xFF", "я б", "Щука "}) {
    std::string text;
    while (text.size() < 20000) text += unit;
    text += "қазақ тілі";
    INFO(unit);
    CHECK(ways.best(text) == ways.portable(text));
  }
}

}  // namespace
}  // namespace jazu
