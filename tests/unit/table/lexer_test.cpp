#include "table/lexer.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace jazu::table {
namespace {

// "line:column text", with a leading '>' for indented lines.
std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> result;
  for (const Line& line : split_lines(text)) {
    result.push_back((line.indented ? ">" : "") + std::to_string(line.place.line) + ":" +
                     std::to_string(line.place.column) + " " + std::string(line.text));
  }
  return result;
}

std::vector<std::string> tokens_of(std::string_view text) {
  std::vector<std::string> result;
  for (const Line& line : split_lines(text)) {
    for (const Token& token : split_tokens(line)) {
      result.push_back(std::to_string(token.place.line) + ":" + std::to_string(token.place.column) +
                       " " + std::string(token.text));
    }
  }
  return result;
}

using Texts = std::vector<std::string>;

TEST_CASE("lines know their place and whether they are indented") {
  CHECK(lines_of("") == Texts{});
  CHECK(lines_of("\n\n") == Texts{});
  CHECK(lines_of("a\n\n  b  \n\tc") == Texts{"1:1 a", ">3:3 b", ">4:2 c"});
  CHECK(lines_of("last line without an end") == Texts{"1:1 last line without an end"});
}

TEST_CASE("carriage returns and a byte order mark are passed over") {
  CHECK(lines_of("a\r\n  b\r\n") == Texts{"1:1 a", ">2:3 b"});
  CHECK(lines_of("\xEF\xBB\xBF"
                 "a\n") == Texts{"1:1 a"});
  CHECK(lines_of("a\n\xEF\xBB\xBF"
                 "b") == Texts{"1:1 a",
                               "2:1 \xEF\xBB\xBF"
                               "b"});
}

TEST_CASE("a comment begins at the start of a line or between white space") {
  CHECK(lines_of("# all of it\na # rest\nb #") == Texts{"2:1 a", "3:1 b"});
  CHECK(lines_of("  # indented\n#first") == Texts{});
  CHECK(lines_of("  #Қазақстан = x") == Texts{">1:3 #Қазақстан = x"});
  CHECK(lines_of("a#b") == Texts{"1:1 a#b"});
}

TEST_CASE("columns count code points") {
  CHECK(tokens_of("  Ғ ғ  =  Ǵ ǵ") == Texts{"1:3 Ғ", "1:5 ғ", "1:8 =", "1:11 Ǵ", "1:13 ǵ"});
}

TEST_CASE("braces are tokens by themselves") {
  CHECK(tokens_of("  й > ı / {vowel}_{а  ә}") == Texts{"1:3 й", "1:5 >", "1:7 ı", "1:9 /", "1:11 {",
                                                       "1:12 vowel", "1:17 }", "1:18 _", "1:19 {",
                                                       "1:20 а", "1:23 ә", "1:24 }"});
}

TEST_CASE("place_of finds a part of a line") {
  const auto lines = split_lines("\n  қол: text");
  REQUIRE(lines.size() == 1);
  const Place place = place_of(lines[0], lines[0].text.substr(lines[0].text.find("text")));
  CHECK(place.line == 2);
  CHECK(place.column == 8);
}

}  // namespace
}  // namespace jazu::table
