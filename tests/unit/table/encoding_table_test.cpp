// The tables of encodings, and of the languages that are told by them.
#include "table/encoding_table.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/files.hpp"
#include "table/neighbour_costs.hpp"

namespace jazu::table {
namespace {

std::string rows() {
  std::string text = "bytes\n";
  for (int row = 0; row < 8; ++row) {
    text += "  " + std::string(1, "89ABCDEF"[row]) + "0 ";
    for (int i = 0; i < 16; ++i) {
      text += " U+04" + std::string(1, "01234567"[row]) + std::string(1, "0123456789ABCDEF"[i]);
    }
    text += "\n";
  }
  return text;
}

std::string complaint(const std::string& text) {
  std::vector<Diagnostic> problems;
  CHECK(!parse_encoding(text, problems));
  REQUIRE(!problems.empty());
  return std::to_string(problems[0].line) + ":" + std::to_string(problems[0].column) + ": " +
         problems[0].message;
}

TEST_CASE("an encoding is its names and 128 characters") {
  std::vector<Diagnostic> problems;
  const auto table = parse_encoding(
      "# of nothing\nencoding x-1\naliases a b\nname X\nsource me\n" + rows(), problems);
  REQUIRE(table);
  CHECK(problems.empty());
  CHECK(table->name == "x-1");
  CHECK(table->aliases == std::vector<std::string>{"a", "b"});
  CHECK(table->high[0] == 0x400);
  CHECK(table->high[127] == 0x47F);
}

TEST_CASE("mistakes in an encoding are reported at their place") {
  const std::string head = "encoding x\n";
  CHECK(complaint(rows()) == "1:1: the header lacks a line 'encoding'");
  CHECK(complaint(head) == "1:1: expected rows from 80 to F0");
  CHECK(complaint(head + "nmae x\n" + rows()) == "2:1: unknown keyword 'nmae'");
  CHECK(complaint(head + "bytes\n  90 a\n").find("2:") == std::string::npos);
  CHECK(complaint(head + "bytes\n  90 a\n").find("3:3: expected the first byte of the row") == 0);
  std::string text = head + rows();
  text.replace(text.find("U+0401"), 6, "U+0400");
  CHECK(complaint(text) == "3:14: another byte stands for this character already");
  text.replace(text.find("U+0400"), 6, "U+04G0");
  CHECK(complaint(text) == "3:7: expected one character or U+XXXX");
  CHECK(complaint("\xFF") == "0:0: the file is not UTF-8");
}

std::string costs_complaint(const std::string& text) {
  std::vector<Diagnostic> problems;
  CHECK(!parse_neighbour_costs(text, problems));
  REQUIRE(!problems.empty());
  return std::to_string(problems[0].line) + ": " + problems[0].message;
}

TEST_CASE("costs of letters behind letters") {
  std::vector<Diagnostic> problems;
  const auto languages = parse_neighbour_costs(
      "language ru Russian\nletters аб\nа !\"#\nб $%&\n| '()\nlanguage uk Ukrainian\nletters і\n"
      "і !!\n| !!\n",
      problems);
  REQUIRE(languages);
  REQUIRE(languages->size() == 2);
  CHECK(languages->at(0).tag == "ru");
  CHECK(languages->at(0).letters == U"аб");
  CHECK(languages->at(0).costs == std::vector<std::uint8_t>{0, 1, 2, 3, 4, 5, 6, 7, 8});
  CHECK(costs_complaint("letters аб\n") == "1: a line 'language' comes first");
  CHECK(costs_complaint("language ru\nletters аб\nб !!!\n") ==
        "3: expected the rows in the order of 'letters', and '|' at last");
  CHECK(costs_complaint("language ru\nletters аб\nа !!\n") == "3: expected 3 costs");
  CHECK(costs_complaint("language ru\nletters а\nа !!\nlanguage uk\n") ==
        "4: the language before this one lacks rows");
  CHECK(costs_complaint("") == "0: the last language lacks rows");
}

TEST_CASE("every file of the library says where it comes from") {
  for (const auto& entry :
       std::filesystem::directory_iterator(test::source_dir() / "tables/encodings")) {
    const std::string text = test::read_file(entry.path());
    std::vector<Diagnostic> problems;
    const auto table = parse_encoding(text, problems);
    REQUIRE(table);
    CHECK(entry.path().filename() == table->name + ".table");
    CHECK(text.find("\nsource    ") != std::string::npos);
  }
}

}  // namespace
}  // namespace jazu::table
