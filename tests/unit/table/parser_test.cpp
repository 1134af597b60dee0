#include "table/parser.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/tables.hpp"

namespace jazu::table {
namespace {

using test::test_header;

// What the parser finds in a table, one "line:column: message" after another.
std::vector<std::string> problems_of(std::string_view text) {
  std::vector<Diagnostic> problems;
  const auto definition = parse(text, problems);
  CHECK(definition.has_value() == problems.empty());
  std::vector<std::string> result;
  result.reserve(problems.size());
  for (const Diagnostic& each : problems) result.push_back(test::to_text(each));
  return result;
}

// A table with exactly one mistake.
struct Mistake {
  std::string_view text;  // after the test header, so that it begins in line 6
  std::string_view expected;
};

void check_mistakes(std::initializer_list<Mistake> mistakes) {
  for (const Mistake& each : mistakes) {
    INFO(std::string(each.text));
    CHECK(problems_of(test_header().append(each.text)) ==
          std::vector<std::string>{std::string(each.expected)});
  }
}

Definition parse_good(std::string_view text) {
  std::vector<Diagnostic> problems;
  auto definition = parse(text, problems);
  for (const Diagnostic& each : problems) INFO(test::to_text(each));
  REQUIRE(definition.has_value());
  return *definition;
}

TEST_CASE("the header is read") {
  const Definition says = parse_good(
      "alphabet latn-9\nalias l\nname Ат ат\nscript Latn\nstatus de-facto\nsince 2030\n"
      "source first act,\nsource second act\norder A B\nbcp47 kk-x-test\nexperimental why\n"
      "direction to\ninitialisms title\nvariant one  what it does\n");
  CHECK(says.tag == "latn-9");
  CHECK(says.alias == "l");
  CHECK(says.name == "Ат ат");
  CHECK(says.script == "Latn");
  CHECK(says.status == "de-facto");
  CHECK(says.since == "2030");
  CHECK(says.source == "first act, second act");
  CHECK(says.order == "A B");
  CHECK(says.bcp47 == "kk-x-test");
  CHECK(says.experimental == "why");
  CHECK_FALSE(says.two_way);
  CHECK(says.title_case_initialisms);
  REQUIRE(says.layers.size() == 2);
  CHECK(says.layers[1].variant == "one");
  CHECK(says.layers[1].description == "what it does");
}

TEST_CASE("defaults: both ways, digraphs of initialisms in capitals") {
  const Definition says = parse_good(test_header());
  CHECK(says.two_way);
  CHECK_FALSE(says.title_case_initialisms);
}

TEST_CASE("rows keep their sign, their spellings and their place") {
  const auto rows = parse_good(test_header() +
                               "letters\n  А а = A a\n  Ъ ъ > ∅\n  Ә ә < U+018F U+0259\n"
                               "  Й й < И+U+0306 и+U+0306\n  Ғ ғ = ع\n")
                        .layers[0]
                        .rows;
  REQUIRE(rows.size() == 5);
  CHECK(rows[0].sign == Sign::both);
  CHECK(rows[0].capital == "A");
  CHECK(rows[0].small == "a");
  CHECK(rows[0].place.line == 7);
  CHECK(rows[0].place.column == 3);
  CHECK(rows[1].sign == Sign::write);
  CHECK(rows[1].small.empty());
  CHECK(rows[2].sign == Sign::read);
  CHECK(rows[2].capital == "\xC6\x8F");
  CHECK(rows[2].small == "\xC9\x99");
  CHECK(rows[3].small == "\xD0\xB8\xCC\x86");
  CHECK(rows[4].capital == rows[4].small);
}

TEST_CASE("rules, classes and contexts are read") {
  const Definition says = parse_good(
      test_header() + "classes\n  vowel = а ә\nrules\n  ия > ia / ^ {vowel б} й _ к $\n  ъ > ∅\n");
  REQUIRE(says.classes.size() == 1);
  CHECK(says.classes[0].name == "vowel");
  CHECK(says.classes[0].letters == (set_of(0) | set_of(1)));
  REQUIRE(says.layers[0].rules.size() == 2);
  const WritingRule& rule = says.layers[0].rules[0];
  CHECK(rule.letters == std::vector<Letter>{11, 41});
  CHECK(rule.spelling == "ia");
  REQUIRE(rule.before.size() == 3);  // outwards: й, then the set, then the edge
  CHECK(rule.before[0].letters == set_of(12));
  CHECK(rule.before[1].letters == (set_of(0) | set_of(1) | set_of(2)));
  CHECK(rule.before[2].edge);
  REQUIRE(rule.after.size() == 2);
  CHECK(rule.after[0].letters == set_of(13));
  CHECK(rule.after[1].edge);
  CHECK(says.layers[0].rules[1].before.empty());
}

TEST_CASE("the other blocks are read, those of variants into their own layer") {
  const Definition says =
      parse_good(test_header() +
                 "variant v text\nword\n  ٴ > any {ә} none {е}\nword : v\n  ⠨ > capitals\n"
                 "punctuation\n  , > ،\ndigits\n  ⠼ > 0 1 2 3 4 5 6 7 8 9\npairs\n  Ь ь\n"
                 "examples\n  бір екі  =  bir eki\n  #тег > #teg # said of it\n");
  const Layer& base = says.layers[0];
  REQUIRE(base.marks.size() == 1);
  CHECK(base.marks[0].text == "ٴ");
  CHECK(base.marks[0].any == set_of(1));
  CHECK(base.marks[0].none == set_of(7));
  CHECK_FALSE(base.marks[0].for_capitals);
  REQUIRE(says.layers[1].marks.size() == 1);
  CHECK(says.layers[1].marks[0].for_capitals);
  REQUIRE(base.punctuation.size() == 1);
  CHECK(base.punctuation[0].ascii == ',');
  CHECK(base.punctuation[0].text == "،");
  REQUIRE(base.digits.size() == 1);
  CHECK(base.digits[0].digits[9] == "9");
  REQUIRE(base.pairs.size() == 1);
  CHECK(base.pairs[0].small == 0x44C);
  REQUIRE(base.examples.size() == 2);
  CHECK(base.examples[0].input == "бір екі");
  CHECK(base.examples[0].expected == "bir eki");
  CHECK(base.examples[1].input == "#тег");
  CHECK(base.examples[1].expected == "#teg");
  CHECK(base.examples[0].comes_back);
  CHECK_FALSE(base.examples[1].comes_back);
}

TEST_CASE("rules that read: letters before, code points behind, any number, front words") {
  const Definition says = parse_good(
      test_header() +
      "classes\n  vowel = а ә\nmarks\n  й < i / ^ {vowel}* бв _ e {vowel ь U+0456}* $ when front\n"
      "rules\n  і < i when front\n  я > ia\n");
  const Layer& base = says.layers[0];
  CHECK(base.rules.size() == 1);
  REQUIRE(base.reading.size() == 2);
  const ReadingRule& rule = base.reading[0];
  CHECK(rule.letters == std::vector<Letter>{12});
  CHECK(rule.spelling == "i");
  CHECK(rule.frozen);
  CHECK(rule.only_front);
  REQUIRE(rule.before.size() == 4);  // outwards: в, б, the set, the edge
  CHECK(rule.before[0].letters == set_of(find_letter(U'в')->letter));
  CHECK_FALSE(rule.before[1].any_number);
  CHECK(rule.before[2].letters == (set_of(0) | set_of(1)));
  CHECK(rule.before[2].any_number);
  CHECK(rule.before[3].edge);
  REQUIRE(rule.after.size() == 3);
  CHECK(rule.after[0].code_points == U"e");
  CHECK(rule.after[1].code_points == U"\u044C\u0456");
  CHECK(rule.after[1].letters == (set_of(0) | set_of(1)));
  CHECK(rule.after[1].any_number);
  CHECK(rule.after[2].edge);
  CHECK_FALSE(base.reading[1].frozen);
  CHECK(base.reading[1].only_front);
  CHECK(base.reading[1].before.empty());
}

TEST_CASE("other spellings and what tells of front words are read") {
  const Definition says = parse_good(test_header() +
                                     "accepts\n  Ñ ñ < Ŋ ŋ\n  Ä ä < A+U+0308 a+U+0308\n"
                                     "  ∅ < U+0640\nword\n  front < ٴ ك گ\n");
  const Layer& base = says.layers[0];
  REQUIRE(base.accepts.size() == 3);
  CHECK(base.accepts[0].capital == "Ñ");
  CHECK(base.accepts[0].small == "ñ");
  CHECK(base.accepts[0].found_capital == "Ŋ");
  CHECK(base.accepts[0].found_small == "ŋ");
  CHECK(base.accepts[1].found_small == "a\xCC\x88");
  CHECK(base.accepts[2].small.empty());
  CHECK(base.front == U"\u0674\u0643\u06AF");
}

TEST_CASE("mistakes of the header") {
  check_mistakes({
      {"colour red\n",
       "6:1: unknown keyword 'colour'; indent the line if it belongs to the block above"},
      {"alias\n", "6:1: 'alias' needs a value"},
      {"name Again\n", "6:1: duplicate line: 'name' is given already"},
      {"variant\n", "6:1: 'variant' needs a name and a description"},
      {"variant a b\nvariant a c\n", "7:1: duplicate line: variant 'a' is declared already"},
      {"variant A_b text\n",
       "6:1: the name of a variant has only small ASCII letters, digits and hyphens"},
      {"direction to\ndirection both\n", "7:1: duplicate line: 'direction' is given already"},
      {"initialisms title\ninitialisms title\n",
       "7:1: duplicate line: 'initialisms' is given already"},
      {"alias L\n", "1:1: a tag has only small ASCII letters, digits and hyphens"},
      {"direction from\n", "6:1: expected 'both' or 'to'"},
      {"initialisms lower\n", "6:1: expected 'title' or 'upper'"},
      {"letters x\n", "6:9: expected nothing or ': variant' after the name of a block"},
      {"rules : v\n",
       "6:1: no variant is called 'v'; declare it above with 'variant NAME description'"},
      {"  А а = A a\n", "6:3: this line belongs to no block; name one above it"},
  });
}

TEST_CASE("a header that lacks lines") {
  CHECK(problems_of("") == std::vector<std::string>{"1:1: the header lacks a line 'alphabet'",
                                                    "1:1: the header lacks a line 'name'",
                                                    "1:1: the header lacks a line 'script'",
                                                    "1:1: the header lacks a line 'status'",
                                                    "1:1: the header lacks a line 'source'"});
  CHECK(problems_of("alphabet T_1\nname n\nscript s\nstatus new\nsource s\n") ==
        std::vector<std::string>{
            "1:1: unknown status 'new'; use official, enacted, draft, de-facto, historical or "
            "scholarly",
            "1:1: a tag has only small ASCII letters, digits and hyphens"});
}

TEST_CASE("a table that is not UTF-8") {
  CHECK(problems_of("alphabet a\nname қ\xFF\n") ==
        std::vector<std::string>{"2:7: invalid UTF-8; save the table as UTF-8"});
  CHECK(problems_of("alphabet a\nname қ\x01\n") ==
        std::vector<std::string>{"2:7: a table has no control characters; save it as plain text"});
  CHECK(problems_of("\xC0") ==
        std::vector<std::string>{"1:1: invalid UTF-8; save the table as UTF-8"});
}

TEST_CASE("mistakes of rows") {
  constexpr std::string_view shape =
      "7:3: expected 'CAPITAL small = SPELLING spelling', one spelling where the alphabet has no "
      "case";
  constexpr std::string_view scalar =
      "U+ needs four to six hexadecimal digits of a Unicode scalar value";
  check_mistakes({
      {"letters\n  А а =\n", shape},
      {"letters\n  А а = A a a\n", shape},
      {"letters\n  Q q = Q q\n", "7:3: unknown letter 'Q'; expected a Kazakh Cyrillic capital"},
      {"letters\n  а А = a A\n", "7:3: unknown letter 'а'; expected a Kazakh Cyrillic capital"},
      {"letters\n  АБ а = A a\n", "7:3: unknown letter 'АБ'; expected a Kazakh Cyrillic capital"},
      {"letters\n  А б = A a\n", "7:5: expected the small letter of 'А', found 'б'"},
      {"letters\n  А a = A a\n", "7:5: expected the small letter of 'А', found 'a'"},
      {"letters\n  А а : A a\n", "7:7: expected '=', '>' or '<' here, found ':'"},
      {"letters\n  А а = U+12 a\n", std::string("7:9: ").append(scalar)},
      {"letters\n  А а = A U+D800\n", std::string("7:11: ").append(scalar)},
      {"letters\n  А а = A U+110000\n", std::string("7:11: ").append(scalar)},
      {"letters\n  А а = A U+000A\n",
       "7:11: a spelling has no control characters: line ends are never written"},
      {"letters\n  А а = U+007F\n",
       "7:9: a spelling has no control characters: line ends are never written"},
      {"letters\n  А а = A abcdefghijklmnopqrstuvwxy\n",
       "7:11: a spelling may have at most 24 bytes"},
      {"letters\n  А а = A a\n  А а < A a\n", "8:3: duplicate line: the same row stands in line 7"},
      {"letters\n  А а = A a\n  А а > E e\n",
       "8:3: this letter is written by line 7 already; mark other spellings with '<'"},
      {"letters\n  А а = A a\n  Ә ә = A a\n",
       "8:3: 'a' is read as the letter of line 7 already; use '>' here"},
  });
}

TEST_CASE("mistakes of classes") {
  check_mistakes({
      {"classes\n  vowel а\n", "7:3: expected 'name = letters'"},
      {"classes\n  а = б\n", "7:3: 'а' is a letter; give the class a name"},
      {"classes\n  v = а\n  v = б\n", "8:3: duplicate line: the class is defined already"},
      {"classes\n  v = а Б\n", "7:9: write 'Б' in small letters; case is handled for you"},
      {"classes\n  v = а z\n", "7:9: unknown letter in 'z'; expected Kazakh Cyrillic letters"},
  });
}

TEST_CASE("mistakes of rules") {
  constexpr std::string_view edges = "'^' stands first before '_' and '$' last after it";
  const auto at = [](std::string_view place, std::string_view message) {
    return std::string(place).append(": ").append(message);
  };
  check_mistakes({
      {"rules\n  а >\n", "7:3: expected 'letters > spelling'"},
      {"rules\n  а = e\n", "7:5: a rule writes with '>' or reads with '<'; state both"},
      {"rules\n  а ~ e\n", "7:5: expected '=', '>' or '<' here, found '~'"},
      {"rules\n  абвгд > e\n", "7:3: a rule may have at most 4 letters"},
      {"rules\n  ў > e\n", "7:3: unknown letter in 'ў'; expected Kazakh Cyrillic letters"},
      {"rules\n  а > e б _\n", "7:9: expected '/ before _ after', found 'б'"},
      {"rules\n  а > e / б\n", "7:9: a context needs '_' where the letters stand"},
      {"rules\n  а > e / {б _\n", "7:11: '{' is not closed"},
      {"rules\n  а > e / _ {б\n", "7:13: '{' is not closed"},
      {"rules\n  а > e / _ { }\n", "7:13: an empty set matches nothing"},
      {"rules\n  а > e / б ^ _\n", at("7:13", edges)},
      {"rules\n  а > e / _ $ б\n", at("7:13", edges)},
      {"rules\n  а > e / $ _\n", at("7:11", edges)},
      {"rules\n  а > e / _ ^\n", at("7:13", edges)},
      {"rules\n  а > e / _ б в г д ж з к\n",
       "7:9: a context may have at most 6 letters on each side"},
      {"rules\n  а > e / бвгджзк _\n", "7:9: a context may have at most 6 letters on each side"},
  });
}

TEST_CASE("mistakes of rules that read") {
  constexpr std::string_view shape =
      "7:3: expected 'CAPITAL small < FOUND found', one spelling each where the alphabet has no "
      "case";
  check_mistakes({
      {"marks\n  а > e\n", "7:5: the blocks 'marks' and 'lenient' say how to read: use '<'"},
      {"rules\n  а < ∅\n", "7:7: nothing cannot be read"},
      {"rules\n  а < e / _ {e\n", "7:13: '{' is not closed"},
      {"rules\n  а < e / _ { }\n", "7:13: an empty set matches nothing"},
      {"rules\n  а < e / {б * _\n",
       "7:14: unknown letter in '*'; expected Kazakh Cyrillic letters"},
      {"rules\n  а < e / * _\n", "7:11: unknown letter in '*'; expected Kazakh Cyrillic letters"},
      {"rules\n  а > e / {б}* _\n",
       "7:14: unknown letter in '*'; expected Kazakh Cyrillic letters"},
      {"rules\n  а < e / _ e e e e e e e\n",
       "7:9: a context may have at most 6 letters on each side"},
      {"accepts\n  ñ > ŋ\n", shape},
      {"accepts\n  Ñ ñ < Ŋ\n", shape},
      {"accepts\n  ñ < ∅\n", "7:7: nothing cannot be read"},
      {"accepts\n  ñ < ŋ\n  n < ŋ\n", "8:3: duplicate line: see line 7"},
      {"word\n  front > x\n", "7:3: expected 'front < ' and the letters that tell it"},
  });
}

TEST_CASE("mistakes of the block lenient") {
  check_mistakes({
      {"lenient\n  и > i\n", "7:5: the blocks 'marks' and 'lenient' say how to read: use '<'"},
      {"lenient\n  и < i / а _\n", "7:9: what is read leniently is a candidate wherever it stands"},
  });
}

TEST_CASE("mistakes of word marks") {
  constexpr std::string_view shape =
      "7:3: expected 'mark > any {letters} none {letters}' or 'mark > capitals'";
  check_mistakes({
      {"word\n  x >\n", shape},
      {"word\n  x = capitals\n", shape},
      {"word\n  ∅ > any {а}\n", "7:3: a mark cannot be written as nothing"},
      {"word\n  x > any {а} any {б}\n", "7:15: 'any' is given already"},
      {"word\n  x > any {а} none {б} none {в}\n", "7:24: 'none' is given already"},
      {"word\n  x > some {а}\n", "7:7: expected 'any {letters}' or 'none {letters}'"},
      {"word\n  x > any а\n", "7:7: expected 'any {letters}' or 'none {letters}'"},
      {"word\n  x > any {а} none\n", "7:15: expected 'any {letters}' or 'none {letters}'"},
      {"word\n  x > none {а}\n", "7:3: a mark for letters needs 'any {letters}'"},
      {"word\n  x > capitals\n  y > capitals\n",
       "8:3: a table has one mark before words; see line 7"},
  });
}

TEST_CASE("mistakes of the other blocks") {
  constexpr std::string_view punctuation =
      "7:3: expected 'mark > spelling' with one of , ; ? ! . : %";
  constexpr std::string_view digits = "7:3: expected 'sign > ' and the ten digits from 0 to 9";
  constexpr std::string_view pair = "7:3: expected one code point each for capital and small";
  check_mistakes({
      {"punctuation\n  , > x y\n", punctuation},
      {"punctuation\n  a > x\n", punctuation},
      {"punctuation\n  ,, > x\n", punctuation},
      {"punctuation\n  , > x\n  , > y\n", "8:3: duplicate line: see line 7"},
      {"digits\n  n > 0 1 2\n", digits},
      {"digits\n  n > 0 1 2 3 4 5 6 7 8 9\n  n > 0 1 2 3 4 5 6 7 8 9\n",
       "8:3: duplicate line: digits are given"},
      {"pairs\n  A\n", "7:3: expected 'CAPITAL small'"},
      {"pairs\n  A ab\n", pair},
      {"pairs\n  ∅ a\n", pair},
      {"pairs\n  B b\n  C b\n", "8:3: duplicate line: see line 7"},
      {"examples\n  бір\n", "7:3: expected 'Kazakh text = text in this alphabet'"},
      {"examples\n  а = a\n  а = b\n", "8:3: duplicate line: see line 7"},
  });
}

TEST_CASE("a table has limits, so that no number in a program overflows") {
  std::string lines = test_header();
  for (int i = 0; i < 4000; ++i) lines += "x\n";
  CHECK(problems_of(lines) ==
        std::vector<std::string>{"4001:1: a table may have at most 4000 lines"});
  std::string rules = test_header() + "rules\n";
  for (int i = 0; i < 500; ++i) rules += "  а > a\n";
  CHECK(problems_of(rules).empty());
  CHECK(problems_of(rules + "  а > a\n") ==
        std::vector<std::string>{"507:3: a table may have at most 500 rules"});
  std::string variants = test_header();
  for (int i = 0; i < 31; ++i) variants += "variant v" + std::to_string(i) + " text\n";
  CHECK(problems_of(variants).empty());
  CHECK(problems_of(variants + "variant more text\n") ==
        std::vector<std::string>{"37:1: a table may have at most 31 variants"});
}

TEST_CASE("all mistakes are reported in the order of the file, at most twenty") {
  CHECK(problems_of(test_header() + "letters\n  Q q = q q\nred\n  А б = a b\n") ==
        std::vector<std::string>{
            "7:3: unknown letter 'Q'; expected a Kazakh Cyrillic capital",
            "8:1: unknown keyword 'red'; indent the line if it belongs to the block above",
            "9:3: this line belongs to no block; name one above it"});
  CHECK(problems_of("alphabet x\nname x\nscript x\nstatus draft\nletters\n  Q q = q q\n") ==
        std::vector<std::string>{"1:1: the header lacks a line 'source'",
                                 "6:3: unknown letter 'Q'; expected a Kazakh Cyrillic capital"});
  std::string many = test_header() + "letters\n";
  for (int i = 0; i < 100; ++i) many += "  Q q = q q\n";
  CHECK(problems_of(many).size() == max_problems);
}

}  // namespace
}  // namespace jazu::table
