// A mistake in a table stops the build with the line and column that it stands in, and leaves what
// was built before as it was.
#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "support/files.hpp"
#include "support/process.hpp"
#include "support/tables.hpp"

namespace jazu {
namespace {

using test::Finished;
using test::test_table;

// A folder with outputs of an earlier build, and jazu-tablec run on tables in it.
class Build {
 public:
  Build() {
    test::write_file(output("out.cpp"), "old source");
    test::write_file(output("out.hpp"), "old header");
  }

  std::string path(const std::string& name) const { return (folder_.path() / name).string(); }

  void add(const std::string& name, const std::string& text) {
    test::write_file(path(name), text);
    tables_.push_back(path(name));
  }

  void add_cyrl() {
    tables_.push_back((test::source_dir() / "tables/alphabets/cyrl.table").string());
  }

  Finished run() const {
    std::vector<std::string> arguments = {JAZU_TABLEC,      "--source",      path("out.cpp"),
                                          "--header",       path("out.hpp"), "--abbreviations",
                                          abbreviations_,   "--guard",       guard_,
                                          "--letter-costs", letter_costs_};
    for (const char* each : {"endings", "stems"}) {
      const std::string name = each == std::string("stems") ? "lexicon" : each;
      arguments.push_back("--" + std::string(each));
      arguments.push_back((test::source_dir() / "tables/words" / (name + ".words")).string());
    }
    arguments.insert(arguments.end(), tables_.begin(), tables_.end());
    return test::run_program(arguments);
  }

  // Runs, and expects it to fail with these lines, each of which begins with the name of a file.
  void check_stops(const std::vector<std::string>& expected) const {
    const Finished finished = run();
    CHECK(finished.status == 1);
    std::string errors;
    for (const std::string& line : expected) errors += path(line) + "\n";
    CHECK(finished.errors == errors);
    CHECK(test::read_file(output("out.cpp")) == "old source");
    CHECK(test::read_file(output("out.hpp")) == "old header");
  }

  void set_abbreviations(const std::string& text) {
    abbreviations_ = path("list.words");
    test::write_file(abbreviations_, text);
  }

  void set_guard(const std::string& text) {
    guard_ = path("guard.table");
    test::write_file(guard_, text);
  }

  void set_letter_costs(const std::string& text) {
    letter_costs_ = path("letters.costs");
    test::write_file(letter_costs_, text);
  }

 private:
  std::filesystem::path output(const std::string& name) const { return folder_.path() / name; }

  test::TemporaryFolder folder_;
  std::vector<std::string> tables_;
  std::string abbreviations_ = (test::source_dir() / "tables/words/abbreviations.words").string();
  std::string guard_ = (test::source_dir() / "tables/guard/guard.table").string();
  std::string letter_costs_ = (test::source_dir() / "tables/detect/letters.costs").string();
};

void check_stops(const std::string& table, const std::vector<std::string>& expected) {
  Build build;
  build.add_cyrl();
  build.add("test.table", table);
  INFO(table);
  build.check_stops(expected);
}

TEST_CASE("a good table goes through, so that the others fail for their mistake alone") {
  Build build;
  build.add_cyrl();
  build.add("test.table", test_table("ш", "  Ш ш = Sx sx\n", "examples\n  шу = sxу\n"));
  const Finished finished = build.run();
  CHECK(finished.errors.empty());
  CHECK(finished.status == 0);
}

TEST_CASE("a failing example") {
  check_stops(test_table({}, {}, "examples\n  бір = бір\n  екі = eki\n"),
              {"test.table:51:3: error: this example fails: 'екі' becomes 'екі', not 'eki'"});
}

TEST_CASE("a failing example of a variant") {
  check_stops(
      test_table({}, {}, "variant v text\nletters : v\n  Қ қ > Q q\nexamples : v\n  қ > k\n"),
      {"test.table:53:3: error: this example fails: 'қ' becomes 'q', not 'k'"});
}

TEST_CASE("an example that does not come back") {
  check_stops(
      test_table("һ", "  Һ һ > Х х\n", "examples\n  хан = хан\n  һәм > хәм\n  шаһ = шах\n"),
      {"test.table:53:3: error: this example does not come back: 'шах' is read as 'шах', not "
       "'шаһ'; add a rule, or write '>' if it is lost"});
}

TEST_CASE("a rule that is never reached") {
  check_stops(test_table({}, {}, "rules\n  й < и / {а о} _\n  й < и / а _ $\n"),
              {"test.table:51:3: error: this rule is never reached: the one in line 50 holds "
               "wherever it does; put the narrower one first"});
}

TEST_CASE("rules that overlap") {
  check_stops(test_table({}, {}, "rules\n  ия > ja\n  и > i\n  ия > ia / _ $\n"),
              {"test.table:52:3: error: this rule overlaps the one in line 50: both can hold at "
               "one place; make their contexts exclude each other"});
}

TEST_CASE("unknown letters") {
  check_stops(test_table({}, "  Q q = Q q\n"),
              {"test.table:7:3: error: unknown letter 'Q'; expected a Kazakh Cyrillic capital"});
  // The Latin letters a and A look like the Cyrillic ones.
  check_stops(test_table("а", "  A a = A a\n"),
              {"test.table:7:3: error: unknown letter 'A'; expected a Kazakh Cyrillic capital"});
  check_stops(test_table({}, {}, "rules\n  иa > ia\n"),
              {"test.table:50:3: error: unknown letter in 'иa'; expected Kazakh Cyrillic letters"});
}

TEST_CASE("duplicate lines") {
  check_stops(test_table("қ", "  Қ қ = Q q\n  Қ қ = Q q\n"),
              {"test.table:8:3: error: duplicate line: the same row stands in line 7"});
  check_stops(test_table({}, {}, "examples\n  а = а\n  а = а\n"),
              {"test.table:51:3: error: duplicate line: see line 50"});
  check_stops(test_table({}, {}, "name Again\n"),
              {"test.table:49:1: error: duplicate line: 'name' is given already"});
}

TEST_CASE("a letter that no row writes") {
  check_stops(test_table("щ"),
              {"test.table:1:1: error: no row says how 'щ' is written; write ∅ if it is left out"});
}

TEST_CASE("all mistakes of all files are reported in one run") {
  Build build;
  build.add_cyrl();
  build.add("one.table", test_table({}, "  Q q = Q q\n  W w = W w\n"));
  build.add("two.table", test_table({}, {}, "  x\n"));
  build.check_stops(
      {"one.table:7:3: error: unknown letter 'Q'; expected a Kazakh Cyrillic capital",
       "one.table:8:3: error: unknown letter 'W'; expected a Kazakh Cyrillic capital",
       "two.table:49:3: error: expected 'CAPITAL small = SPELLING spelling', one spelling where "
       "the alphabet has no case"});
}

TEST_CASE("a file that is not named after its alphabet") {
  Build build;
  build.add_cyrl();
  build.add("other.table", test_table());
  build.check_stops(
      {"other.table:1:1: error: the file of alphabet 'test' must be called test.table"});
}

TEST_CASE("no table for cyrl") {
  Build build;
  build.add("test.table", test_table());
  const Finished finished = build.run();
  CHECK(finished.status == 1);
  CHECK(finished.errors == "jazu-tablec: error: no table for 'cyrl', which all others refer to\n");
}

TEST_CASE("a mistake in the list of abbreviations") {
  Build build;
  build.add_cyrl();
  build.set_abbreviations("АҚШ\nАҚШ\nЖшс\n");
  build.check_stops({"list.words:2:1: error: duplicate line",
                     "list.words:3:1: error: expected one abbreviation of two to ten Kazakh "
                     "capitals"});
}

TEST_CASE("mistakes in the lists of the guard") {
  std::string lists;
  for (const char* name : {"suffixes", "small-suffixes", "extensions", "roots", "units", "names",
                           "compounds", "tags", "elements", "attributes"}) {
    lists += std::string(name) + "\n  a\n";
  }
  Build build;
  build.add_cyrl();
  build.set_guard("sufixes\n  kz\n" + lists + "  b a\n  abcdefghijklmnopqrstu\n");
  build.check_stops({"guard.table:1:1: error: no list is called 'sufixes'",
                     "guard.table:23:5: error: stands twice in its list: 'a'",
                     "guard.table:24:3: error: longer than 20 bytes: 'abcdefghijklmnopqrstu'"});
  build.set_guard("\xFF");
  build.check_stops({"guard.table:0:0: error: the file is not UTF-8"});
  build.set_guard(lists.substr(std::string("suffixes\n  a\n").size()));
  build.check_stops({"guard.table:0:0: error: the list 'suffixes' is missing"});
}

TEST_CASE("mistakes in the costs of letters") {
  const std::string costs(43, '!');
  Build build;
  build.add_cyrl();
  build.set_letter_costs("# of nothing\norder абв|\nа " + costs + "\nа " + costs + "\nАб " + costs +
                         "\nабв " + costs + "\nб !!\n");
  build.check_stops(
      {"letters.costs:2:1: error: the order is not that of the 42 letters and '|'",
       "letters.costs:4:1: error: duplicate line",
       "letters.costs:5:1: error: expected a context of one or two small letters or '|'",
       "letters.costs:6:1: error: expected a context of one or two small letters or '|'",
       "letters.costs:7:1: error: expected 43 costs"});
  build.set_letter_costs("а " + costs + "\n");
  build.check_stops({"letters.costs:1:1: error: each letter and '|' needs a row of its own"});
  build.set_letter_costs("\xFF");
  build.check_stops({"letters.costs:0:0: error: the file is not UTF-8"});
}

TEST_CASE("a capital that is not known, named where ICU is there") {
#ifdef JAZU_ICU
  const std::string name = " LATIN SMALL LETTER S WITH CARON";
#else
  const std::string name;
#endif
  check_stops(test_table("ш", "  Ш ш = Sš sš\n"),
              {"test.table:7:3: error: no capital is known for 'š' (U+0161" + name +
               "); add a line 'CAPITAL small' to a block 'pairs'"});
}

#ifdef JAZU_ICU

TEST_CASE("a decomposed letter, which looks right and matches nothing") {
  check_stops(test_table({}, {}, "examples\n  Абаи\xCC\x86 = Абай\n"),
              {"test.table:50:1: error: this line is not in NFC; write U+XXXX for a code point "
               "that must stay decomposed"});
}

#endif

}  // namespace
}  // namespace jazu
