#include "jazu/table.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "engine/loaded_table.hpp"
#include "jazu/jazu.hpp"
#include "support/needs_model.hpp"
#include "support/rows.hpp"
#include "support/tables.hpp"

namespace jazu {
namespace {

using test::test_table;

Table parse_good(std::string_view text) {
  std::vector<Diagnostic> problems;
  const auto table = Table::parse(text, problems);
  for (const Diagnostic& each : problems) INFO(test::to_text(each));
  REQUIRE(table.has_value());
  CHECK(problems.empty());
  return *table;
}

std::vector<std::string> problems_of(std::string_view text) {
  std::vector<Diagnostic> problems = {{1, 1, "left over"}};
  CHECK_FALSE(Table::parse(text, problems).has_value());
  std::vector<std::string> result;
  result.reserve(problems.size());
  for (const Diagnostic& each : problems) result.push_back(test::to_text(each));
  return result;
}

TEST_CASE("a table tells what it says of itself") {
  const std::string text = test_table({}, {}, "variant loud in capitals\ndirection to\n");
  const Table table = parse_good(text);
  const Alphabet alphabet = table.alphabet();
  CHECK(alphabet.tag() == "test");
  CHECK(alphabet.name() == "Test");
  CHECK(alphabet.script() == "Latn");
  CHECK(alphabet.standing() == Standing::draft);
  CHECK(alphabet.source() == "a test");
  CHECK_FALSE(alphabet.two_way());
  CHECK(alphabet.text() == text);
  REQUIRE(alphabet.variant_count() == 1);
  CHECK(alphabet.variant_name(0) == "loud");
  CHECK(alphabet.variant_description(0) == "in capitals");
}

TEST_CASE("its text may go, and so may the table while a converter lives") {
  auto text = std::make_unique<std::string>(test_table("қ", "  Қ қ = Kw kw\n"));
  auto table = std::make_unique<Table>(parse_good(*text));
  text.reset();
  const auto converter = Converter::make(cyrl, *table);
  table.reset();
  REQUIRE(converter.has_value());
  test::check_rows(*converter, {{"Қыз", "Kwыз"}, {"ҚЫЗ", "KWЫЗ"}});
}

TEST_CASE("a variant of a user's table") {
  const Table table =
      parse_good(test_table({}, {},
                            "variant kw қ as kw\nletters : kw\n  Қ қ > Kw kw\nexamples : kw\n"
                            "  қыз > kwыз\n"));
  const auto variant = table.alphabet().with_variant("KW");
  REQUIRE(variant.has_value());
  const auto converter = Converter::make(cyrl, *variant);
  REQUIRE(converter.has_value());
  CHECK((*converter)("қыз") == "kwыз");
  CHECK((*Converter::make(cyrl, table))("қыз") == "қыз");
}

TEST_CASE("mistakes of every stage are reported") {
  CHECK(problems_of("alphabet x\n").front() == "1:1: the header lacks a line 'name'");
  CHECK(problems_of(test_table("ж")) ==
        std::vector<std::string>{"1:1: no row says how 'ж' is written; write ∅ if it is left out"});
  CHECK(problems_of(test_table({}, {}, "examples\n  а = б\n  б = б\n  Шу = Sý\n")) ==
        std::vector<std::string>{"50:3: this example fails: 'а' becomes 'а', not 'б'",
                                 "52:3: this example fails: 'Шу' becomes 'Шу', not 'Sý'"});
}

TEST_CASE("mistakes are reported in the order of the file") {
  const auto found = problems_of(test_table({}, {}, "rules\n  и > š\n  и > y / _ $\n  у > ž\n"));
  REQUIRE(found.size() == 3);
  CHECK(found[0].substr(0, 5) == "50:3:");
  CHECK(found[1].substr(0, 5) == "51:3:");
  CHECK(found[2].substr(0, 5) == "52:3:");
}

TEST_CASE("the example of a variant is tried with the variant") {
  CHECK(problems_of(test_table({}, {},
                               "variant kw қ as kw\nletters : kw\n  Қ қ > Kw kw\n"
                               "examples : kw\n  қ > қ\n")) ==
        std::vector<std::string>{"53:3: this example fails: 'қ' becomes 'kw', not 'қ'"});
}

TEST_CASE("at most twenty mistakes are reported") {
  std::string examples = "examples\n";
  for (int i = 0; i < 50; ++i) {
    examples += "  " + std::to_string(i) + " = x\n";
  }
  CHECK(problems_of(test_table({}, {}, examples)).size() <= 20);
}

TEST_CASE("load_table and compile_table, which Table and Converter use") {
  std::vector<Diagnostic> problems;
  const auto loaded = engine::load_table(test_table(), problems);
  REQUIRE(loaded != nullptr);
  CHECK(loaded->data.program == &loaded->compiled.program->program);
  CHECK(engine::load_table("", problems) == nullptr);
  CHECK_FALSE(problems.empty());
  problems.clear();
  const Alphabet plain = *arab.with_variant("plain-hamza");
  const auto variant =
      engine::compile_table(plain.text(), plain.variants(), engine::Sides::both, problems);
  REQUIRE(variant.program != nullptr);
  const table::Program& program = variant.program->program;
  CHECK(program.text(program.mark.text) == "\xD8\xA1");
  REQUIRE(variant.reader != nullptr);
  CHECK(variant.reader->reader.writer == &program);
  const auto writes =
      engine::compile_table(plain.text(), plain.variants(), engine::Sides::program, problems);
  CHECK(writes.program != nullptr);
  CHECK(writes.reader == nullptr);
}

TEST_CASE("a variant that is written only, and one that is read too" * test::needs_model()) {
  const Alphabet plain = *arab.with_variant("plain-hamza");
  CHECK((*Converter::make(cyrl, plain))("ән") == "ءان");
  CHECK((*Converter::make(plain, cyrl))("ءان") == "Ән");
  Options options;
  options.lossless = Lossless::write;
  const std::string exact = (*Converter::make(cyrl, plain, options))("Ән ән");
  options.lossless = Lossless::read;
  CHECK((*Converter::make(plain, cyrl, options))(exact) == "Ән ән");
}

}  // namespace
}  // namespace jazu
