// The tables of the library, each by itself: what it says, its examples, and that the file gives
// the same program at run time as at build time.
#include <doctest/doctest.h>

#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "engine/alphabet_data.hpp"
#include "jazu/jazu.hpp"
#include "support/files.hpp"
#include "support/rows.hpp"
#include "support/tables.hpp"
#include "table/compile.hpp"
#include "table/parser.hpp"
#include "text/utf8.hpp"

namespace jazu {
namespace {

std::vector<Alphabet> all_alphabets() {
  std::vector<Alphabet> result;
  for (std::size_t i = 0; i < Alphabet::all_count(); ++i) result.push_back(Alphabet::all(i));
  return result;
}

table::Definition definition_of(Alphabet alphabet) {
  std::vector<Diagnostic> problems;
  auto definition = table::parse(alphabet.text(), problems);
  for (const Diagnostic& each : problems) INFO(test::to_text(each));
  REQUIRE(definition.has_value());
  return *definition;
}

TEST_CASE("every file is built in, and every alphabet has a file") {
  std::set<std::string> files;
  for (const auto& path : test::table_files()) {
    files.insert(path.stem().string());
    const auto alphabet = Alphabet::find(path.stem().string());
    REQUIRE_MESSAGE(alphabet.has_value(), path.string());
    CHECK(alphabet->text() == test::read_file(path));
  }
  for (const Alphabet each : all_alphabets()) CHECK(files.count(std::string(each.tag())) == 1);
  CHECK(files.size() == Alphabet::all_count());
}

TEST_CASE("a file parsed at run time gives the same program as the built-in one") {
  for (const auto& path : test::table_files()) {
    INFO(path.string());
    std::vector<Diagnostic> problems;
    const auto parsed = Table::parse(test::read_file(path), problems);
    REQUIRE(parsed.has_value());
    const Alphabet loaded = parsed->alphabet();
    const auto built_in = Alphabet::find(path.stem().string());
    REQUIRE(built_in.has_value());
    CHECK(loaded.data()->program != built_in->data()->program);
    CHECK(table::same(*loaded.data()->program, *built_in->data()->program));
    CHECK(loaded.tag() == built_in->tag());
    CHECK(loaded.data()->alias == built_in->data()->alias);
    CHECK(loaded.name() == built_in->name());
    CHECK(loaded.script() == built_in->script());
    CHECK(loaded.standing() == built_in->standing());
    CHECK(loaded.since() == built_in->since());
    CHECK(loaded.source() == built_in->source());
    CHECK(loaded.bcp47() == built_in->bcp47());
    CHECK(loaded.order() == built_in->order());
    CHECK(loaded.experimental() == built_in->experimental());
    CHECK(loaded.two_way() == built_in->two_way());
    REQUIRE(loaded.variant_count() == built_in->variant_count());
    for (std::size_t i = 0; i < loaded.variant_count(); ++i) {
      CHECK(loaded.variant_name(i) == built_in->variant_name(i));
      CHECK(loaded.variant_description(i) == built_in->variant_description(i));
    }
  }
}

TEST_CASE("no two alphabets have the same program") {
  const auto alphabets = all_alphabets();
  for (const Alphabet a : alphabets) {
    for (const Alphabet b : alphabets) {
      CHECK(table::same(*a.data()->program, *b.data()->program) == (a == b));
    }
  }
}

TEST_CASE("the examples come out by every door of the library, those of variants too") {
  for (const Alphabet alphabet : all_alphabets()) {
    const table::Definition says = definition_of(alphabet);
    for (const table::Layer& layer : says.layers) {
      const Alphabet target =
          layer.variant.empty() ? alphabet : *alphabet.with_variant(layer.variant);
      const auto converter = Converter::make(cyrl, target);
      REQUIRE(converter.has_value());
      INFO(std::string(alphabet.tag()), " ", layer.variant);
      CHECK_FALSE(layer.examples.empty());
      for (const table::Example& each : layer.examples) {
        test::check_rows(*converter, {{each.input, each.expected}});
      }
    }
  }
}

TEST_CASE("every table says where it comes from and how it stands") {
  const std::set<std::string_view> scripts = {"Cyrl", "Latn", "Arab", "Brai"};
  for (const Alphabet each : all_alphabets()) {
    CAPTURE(std::string(each.tag()));
    CHECK_FALSE(each.name().empty());
    CHECK(each.source().size() > 10);
    CHECK(scripts.count(each.script()) == 1);
    CHECK(to_string(each.standing()) == definition_of(each).status);
    for (std::size_t i = 0; i < each.variant_count(); ++i) {
      CHECK_FALSE(each.variant_description(i).empty());
    }
  }
}

TEST_CASE("every letter stands in an example of every table") {
  for (const Alphabet each : all_alphabets()) {
    std::string inputs;
    const table::Definition says = definition_of(each);
    for (const table::Example& example : says.layers[0].examples) {
      inputs += example.input;
    }
    for (const table::LetterName& letter : table::letters) {
      std::string capital;
      std::string small;
      text::append(letter.capital, capital);
      text::append(letter.small, small);
      const bool found =
          inputs.find(capital) != std::string::npos || inputs.find(small) != std::string::npos;
      CHECK_MESSAGE(found, std::string(each.tag()), " has no example with ", small);
    }
  }
}

TEST_CASE("an order lists spellings that the rows have") {
  for (const Alphabet each : all_alphabets()) {
    if (each.order().empty()) continue;
    CAPTURE(std::string(each.tag()));
    std::set<std::string> spellings;
    const table::Definition says = definition_of(each);
    // Capitals; in braille, where those have a sign before them, small letters.
    for (const table::Row& row : says.layers[0].rows) {
      spellings.insert(each.script() == "Brai" ? row.small : row.capital);
    }
    std::string_view rest = each.order();
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(' '), rest.size());
      const std::string letter(rest.substr(0, end));
      CHECK_MESSAGE(spellings.count(letter) == 1, letter);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
}

}  // namespace
}  // namespace jazu
