#include "jazu/chrome.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "jazu/jazu.hpp"
#include "structure/rule_table.hpp"
#include "support/files.hpp"

namespace jazu {
namespace {

// A page of pages.txt: its text, and the rule of each line, empty for those of the article.
struct Page {
  std::string name, text;
  std::vector<std::string> rules;
};

std::vector<Page> pages() {
  std::vector<Page> result;
  std::string_view rest;
  const std::string all =
      test::read_file(std::string(JAZU_SOURCE_DIR) + "/tests/unit/structure/pages.txt");
  for (rest = all; !rest.empty();) {
    const std::size_t end = rest.find('\n');
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end + 1);
    if (line.substr(0, 4) == "=== ") {
      result.push_back({std::string(line.substr(4)), {}, {}});
      continue;
    }
    Page& page = result.back();
    page.rules.emplace_back();
    if (line.substr(0, 2) == "[K") {
      const std::size_t close = line.find(']');
      page.rules.back() = line.substr(1, close - 1);
      line.remove_prefix(close + 2);
    }
    page.text += line;
    page.text += '\n';
  }
  return result;
}

std::vector<std::string> found_rules(const std::vector<ChromeLine>& lines, std::size_t count) {
  std::vector<std::string> rules(count);
  for (const ChromeLine& each : lines) rules[each.line - 1] = each.rule;
  return rules;
}

std::string with_windows_ends(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '\n') result += '\r';
    result += c;
  }
  return result;
}

TEST_CASE("the table has no mistakes, and its examples are what it says") {
  const SearchKey key({KeyLevel::keyboard});
  std::vector<Diagnostic> problems;
  const auto rules = structure::parse_rules(structure::news_table(), key, problems);
  REQUIRE(problems.empty());
  REQUIRE(rules);
  for (const structure::Rule& rule : *rules) {
    const auto one_fits = [&](const std::string& example) {
      for (const auto& way : rule.ways) {
        std::vector<std::string> lines = {example};
        const std::size_t slash = example.find(" / ");
        if (way.size() == 2) {
          if (slash == std::string::npos) continue;
          lines = {example.substr(0, slash), example.substr(slash + 3)};
        }
        bool all = true;
        for (std::size_t i = 0; i < way.size(); ++i) {
          const std::string line = key.key(lines[i]);
          all = all && structure::fits(way[i], structure::tokens_of(line));
        }
        if (all) return true;
      }
      return false;
    };
    CAPTURE(rule.id);
    CHECK((rule.ways.empty() || (!rule.examples.empty() && !rule.prose.empty())));
    for (const std::string& each : rule.examples) CHECK_MESSAGE(one_fits(each), each);
    for (const std::string& each : rule.prose) CHECK_MESSAGE(!one_fits(each), each);
  }
}

TEST_CASE("C01 to C08: pages after the habits of sites, and prose that looks alike") {
  const Chrome chrome;
  const std::vector<Page> all = pages();
  CHECK(all.size() >= 30);
  for (const Page& page : all) {
    CAPTURE(page.name);
    CHECK(found_rules(chrome.find(page.text), page.rules.size()) == page.rules);
    CHECK(found_rules(chrome.find(with_windows_ends(page.text)), page.rules.size()) == page.rules);
  }
}

TEST_CASE("what is dropped are whole lines, and the record gives them back") {
  const Chrome chrome;
  for (const Page& page : pages()) {
    CAPTURE(page.name);
    Edits edits;
    const ChromeDropped dropped = chrome.drop(page.text, &edits);
    CHECK(dropped.lines == chrome.find(page.text));
    CHECK(edits.undo(dropped.text) == page.text);
    if (dropped.refused) continue;
    std::string expected;
    std::string_view rest = page.text;
    for (const std::string& rule : page.rules) {
      const std::size_t end = rest.find('\n') + 1;
      if (rule.empty() && end > 1) expected += rest.substr(0, end);
      rest.remove_prefix(end);
    }
    std::string kept;
    rest = dropped.text;
    while (!rest.empty()) {
      const std::size_t end = rest.find('\n') + 1;
      if (end > 1) kept += rest.substr(0, end);
      rest.remove_prefix(end);
    }
    CHECK(kept == expected);
  }
}

TEST_CASE("blank lines beside dropped lines go too") {
  const Chrome chrome;
  const std::string text =
      "Қоғам • 3 Ақпан, 2021\n\nАуылға жаңа кітапхана салынды\n\n86 рет\nкөрсетілді\n\n1 мин\n"
      "оқу үшін\n\nКөлсай ауылында екі қабатты кітапхана ашылды, онда он мың кітап пен оқу залы "
      "бар, деп хабарлайды Dala.kz тілшісі.\n\nБөлісу:\n\n12 пікір\n";
  CHECK(
      chrome.drop(text).text ==
      "Ауылға жаңа кітапхана салынды\n\nКөлсай ауылында екі қабатты кітапхана ашылды, онда он мың "
      "кітап пен оқу залы бар, деп хабарлайды Dala.kz тілшісі.\n");
}

TEST_CASE("more than 40 percent is never dropped") {
  const Chrome chrome;
  const std::string text = "Қала күні тойланды\n86 рет көрсетілді\n12 пікір\n";
  Edits edits;
  const ChromeDropped dropped = chrome.drop(text, &edits);
  CHECK(dropped.refused);
  CHECK(dropped.text == text);
  CHECK(dropped.lines.size() == 2);
  CHECK(edits.changes() == 0);
  CHECK(chrome.drop("").lines.empty());
  CHECK_FALSE(chrome.drop("").refused);
}

TEST_CASE("places are bytes of the source") {
  const Chrome chrome;
  const std::string text = "Қала күні тойланды кеше\n  86 рет көрсетілді \r\nбар";
  const std::vector<ChromeLine> lines = chrome.find(text);
  REQUIRE(lines.size() == 1);
  CHECK(lines[0].line == 2);
  CHECK(lines[0].kind == "counter");
  CHECK(text.substr(lines[0].begin, lines[0].end - lines[0].begin) == "  86 рет көрсетілді ");
}

TEST_CASE("mistakes in a table are told with their place") {
  const SearchKey key({KeyLevel::keyboard});
  const auto first = [&](const std::string& text) {
    std::vector<Diagnostic> problems;
    CHECK_FALSE(structure::parse_rules(text, key, problems));
    return problems.empty() ? std::string() : problems[0].message;
  };
  CHECK(first("  zone any\n") == "this line belongs to no block");
  CHECK(first("rules\n") == "expected 'rule ID KIND' or 'list NAME'");
  CHECK(first("rule K1\n") == "the rule has no kind");
  CHECK(first("rule K1 date\n  zone middle 3\n") ==
        "expected 'head N', 'tail N', 'edge N' or 'any'");
  CHECK(first("rule K1 date\n  line {moon}\n") == "no class or list is called 'moon'");
  CHECK(first("rule K1 date\n  line {words}\n") == "how many words does {words N} take?");
  CHECK(first("rule K1 date\n  line а /\n") == "a pattern of nothing");
  CHECK(first("rule K1 date\n  colour red\n") == "unknown field 'colour'");
}

}  // namespace
}  // namespace jazu
