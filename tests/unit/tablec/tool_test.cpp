// The tool that compiles the tables, run as the build runs it.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "jazu/jazu.hpp"
#include "support/files.hpp"
#include "support/process.hpp"
#include "support/tables.hpp"

namespace jazu {
namespace {

using test::Finished;
using test::read_file;
using test::source_dir;
using test::TemporaryFolder;
using test::write_file;

std::string abbreviations() {
  return (source_dir() / "tables/words/abbreviations.words").string();
}

std::string guard() {
  return (source_dir() / "tables/guard/guard.table").string();
}

std::string letter_costs() {
  return (source_dir() / "tables/detect/letters.costs").string();
}

std::string endings() {
  return (source_dir() / "tables/words/endings.words").string();
}

std::vector<std::string> stems() {
  std::vector<std::string> result = {(source_dir() / "tables/words/lexicon.words").string()};
  const std::filesystem::path learned = source_dir() / "tables/words/stems.words";
  if (std::filesystem::exists(learned)) result.push_back(learned.string());
  return result;
}

std::vector<std::string> repair_tables() {
  std::vector<std::string> result;
  for (const auto& each : std::filesystem::directory_iterator(source_dir() / "tables/repair")) {
    result.push_back(each.path().string());
  }
  std::sort(result.begin(), result.end());
  return result;
}

// What others compile or read: in the order of the build, because the digest depends on it.
std::vector<std::string> also() {
  std::vector<std::string> result;
  for (const auto& entry : std::filesystem::directory_iterator(source_dir() / "tables/encodings")) {
    result.push_back(entry.path().string());
  }
  std::sort(result.begin(), result.end());
  result.push_back((source_dir() / "tables/detect/neighbours.costs").string());
  result.push_back((source_dir() / "tables/structure/news.table").string());
  return result;
}

Finished compile(const std::filesystem::path& folder, const std::vector<std::string>& tables) {
  std::vector<std::string> arguments = {JAZU_TABLEC,
                                        "--source",
                                        (folder / "out.cpp").string(),
                                        "--header",
                                        (folder / "out.hpp").string(),
                                        "--abbreviations",
                                        abbreviations(),
                                        "--guard",
                                        guard(),
                                        "--letter-costs",
                                        letter_costs(),
                                        "--endings",
                                        endings()};
  for (const std::string& path : repair_tables()) {
    arguments.push_back("--repair");
    arguments.push_back(path);
  }
  for (const std::string& path : stems()) {
    arguments.push_back("--stems");
    arguments.push_back(path);
  }
  for (const std::string& path : also()) {
    arguments.push_back("--also");
    arguments.push_back(path);
  }
  arguments.insert(arguments.end(), tables.begin(), tables.end());
  return test::run_program(arguments);
}

std::vector<std::string> all_tables() {
  std::vector<std::string> result;
  for (const auto& path : test::table_files()) result.push_back(path.string());
  return result;
}

TEST_CASE("the tables compile to what the library was built from, in any order of the files") {
  const TemporaryFolder folder;
  std::vector<std::string> tables = all_tables();
  const std::filesystem::path generated = JAZU_GENERATED_DIR;
  for (int round = 0; round < 2; ++round) {
    const Finished finished = compile(folder.path(), tables);
    CHECK(finished.status == 0);
    CHECK(finished.errors.empty());
    CHECK(read_file(folder.path() / "out.cpp") == read_file(generated / "alphabets.cpp"));
    CHECK(read_file(folder.path() / "out.hpp") ==
          read_file(generated / "include/jazu/alphabets.hpp"));
    std::reverse(tables.begin(), tables.end());
  }
}

TEST_CASE("the digest changes with any table") {
  const TemporaryFolder folder;
  const std::string cyrl_path = (source_dir() / "tables/alphabets/cyrl.table").string();
  const std::string table = (folder.path() / "test.table").string();
  std::string old;
  for (const char* comment : {"", "# one\n", "# two\n"}) {
    write_file(table, test::test_table({}, {}, comment));
    REQUIRE(compile(folder.path(), {cyrl_path, table}).status == 0);
    const std::string source = read_file(folder.path() / "out.cpp");
    const std::string digest = source.substr(source.rfind("return \""), 24);
    CHECK(digest != old);
    CHECK(source.find(std::string(table_digest())) == std::string::npos);
    old = digest;
  }
}

TEST_CASE("text with quotes, backslashes and trigraphs survives the generated source") {
  const TemporaryFolder folder;
  const std::string cyrl_path = (source_dir() / "tables/alphabets/cyrl.table").string();
  const std::string table = (folder.path() / "test.table").string();
  write_file(table, test::test_table("ъь", "  Ъ ъ > \" \"\n  Ь ь > \\ \\\n",
                                     "# ?"
                                     "?/\n"));
  REQUIRE(compile(folder.path(), {cyrl_path, table}).status == 0);
  const std::string source = read_file(folder.path() / "out.cpp");
  CHECK(source.find("?"
                    "?/") == std::string::npos);
  CHECK(source.find("\\042") != std::string::npos);
  CHECK(source.find("\\134") != std::string::npos);
}

TEST_CASE("wrong arguments: exit 2 and the usage") {
  for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{
           {},
           {"--source", "a"},
           {"--source", "a", "--header", "b", "t.table"},
           {"--source", "a", "--header", "b", "--abbreviations"},
           {"--source", "a", "--header", "b", "--abbreviations", abbreviations()},
           {"--source", "a", "--header", "b", "--abbreviations", abbreviations(), "--guard",
            guard(), "t.table"},
           {"--source", "a", "--header", "b", "--abbreviations", abbreviations(), "--guard",
            guard(), "--letter-costs", letter_costs()},
           {"--source", "a", "--header", "b", "--abbreviations", abbreviations(), "--guard",
            guard(), "--letter-costs", letter_costs(), "--endings", endings(), "t.table"}}) {
    std::vector<std::string> whole = {JAZU_TABLEC};
    whole.insert(whole.end(), arguments.begin(), arguments.end());
    const Finished finished = test::run_program(whole);
    CHECK(finished.status == 2);
    CHECK(finished.errors.substr(0, 19) == "usage: jazu-tablec ");
  }
}

TEST_CASE("files that cannot be read or written: exit 1 and their name") {
  const TemporaryFolder folder;
  const std::string missing = (folder.path() / "missing.table").string();
  CHECK(compile(folder.path(), {missing}).errors == missing + ": error: cannot open\n");
  CHECK(compile(folder.path(), {missing}).status == 1);
  const std::filesystem::path nowhere = folder.path() / "nowhere";
  const Finished finished = compile(nowhere, all_tables());
  CHECK(finished.status == 1);
  CHECK(finished.errors == (nowhere / "out.cpp").string() + ": error: cannot write\n");
}

TEST_CASE(
    "a list that is missing: of abbreviations, for the guard, costs of letters, endings, or "
    "stems") {
  const TemporaryFolder folder;
  const std::string missing = (folder.path() / "none.words").string();
  std::vector<std::string> arguments = {JAZU_TABLEC,
                                        "--source",
                                        (folder.path() / "a").string(),
                                        "--header",
                                        (folder.path() / "b").string(),
                                        "--abbreviations",
                                        missing,
                                        "--guard",
                                        guard(),
                                        "--letter-costs",
                                        letter_costs(),
                                        "--endings",
                                        endings(),
                                        "--stems",
                                        stems().front(),
                                        all_tables().front()};
  for (const std::size_t which : {6U, 8U, 10U, 12U, 14U}) {
    arguments[6] = abbreviations();
    arguments[8] = guard();
    arguments[10] = letter_costs();
    arguments[12] = endings();
    arguments[14] = stems().front();
    arguments[which] = missing;
    const Finished finished = test::run_program(arguments);
    CHECK(finished.status == 1);
    CHECK(finished.errors == missing + ": error: cannot open\n");
  }
}

TEST_CASE("a line of the lexicon that is no stem is named with its place") {
  const TemporaryFolder folder;
  const std::string wrong = (folder.path() / "wrong.words").string();
  write_file(wrong, "# Stems\nмодель\n  model\n");
  const Finished finished =
      test::run_program({JAZU_TABLEC, "--source", (folder.path() / "a").string(), "--header",
                         (folder.path() / "b").string(), "--abbreviations", abbreviations(),
                         "--guard", guard(), "--letter-costs", letter_costs(), "--endings",
                         endings(), "--stems", wrong, all_tables().front()});
  CHECK(finished.status == 1);
  CHECK(finished.errors.find(wrong + ":3:3: error: 'model' is no stem; write one of") == 0);
}

}  // namespace
}  // namespace jazu
