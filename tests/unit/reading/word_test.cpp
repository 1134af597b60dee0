#include "reading/word.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "support/jobs.hpp"
#include "text/utf8.hpp"

namespace jazu::reading {
namespace {

struct Taken {
  bool found = false;
  std::string bytes;        // of the text
  std::string code_points;  // as the reader sees them
  Word word;
};

// The word at offset `at` of a text.
Taken take(std::string_view tag, std::string_view text, std::size_t at = 0) {
  Taken result;
  result.found = take_word(test::reader_of(tag), text.data(), text.data() + at,
                           text.data() + text.size(), true, result.word);
  if (!result.found) return result;
  result.bytes.assign(result.word.begin, result.word.end);
  for (std::size_t i = 0; i < result.word.size; ++i) {
    text::append(result.word.code_point[i], result.code_points);
  }
  return result;
}

TEST_CASE("a word is a run of letters of the script") {
  const Taken taken = take("latn-2021", "älem, bar");
  REQUIRE(taken.found);
  CHECK(taken.bytes == "älem");
  CHECK(taken.word.readable);
  CHECK(taken.word.ends);
  CHECK_FALSE(taken.word.changed);
  CHECK_FALSE(take("latn-2021", ", bar").found);
  CHECK_FALSE(take("latn-2021", "12").found);
}

TEST_CASE("the longest word ends behind the mark of its last letter") {
  const std::string most(max_positions - 1, 'b');
  const Taken taken = take("latn-2018", most + "a\xCC\x81" + "b");
  REQUIRE(taken.word.size == max_positions);
  CHECK(taken.word.code_point[max_positions - 1] == U'á');
  CHECK_FALSE(taken.word.ends);
  CHECK(take("latn-2018", most + "a\xCC\x81").word.ends);
}

TEST_CASE("a word with a letter of another script or alphabet is not read") {
  CHECK_FALSE(take("latn-2021", "ќ").word.readable);
  const Taken foreign = take("latn-2021", "wiki");
  CHECK(foreign.word.foreign);
  CHECK_FALSE(foreign.word.readable);
  CHECK_FALSE(take("latn-2021", "sөz").word.readable);
  CHECK_FALSE(take("latn-2018", "о").word.readable);  // a look-alike alone is no evidence
}

TEST_CASE("other spellings are replaced, longest first") {
  const Taken look_alike = take("latn-2018", "О\u0301ńіrіmіz");
  CHECK(look_alike.code_points == "Óńirimiz");
  CHECK(look_alike.word.changed);
  CHECK(look_alike.word.readable);
  CHECK(take("latn-2018", "оn").code_points == "on");
  CHECK(take("latn-2018", "śaś").code_points == "shash");
  CHECK(take("latn-2021", "a\u0308lem").code_points == "älem");
  CHECK(take("arab", "كٸتاپ").code_points == "كىتاپ");
}

struct Quoted {
  std::string_view tag, text, word;
};

TEST_CASE("quotes that an alphabet writes inside words end a word where they can only be quotes") {
  for (const Quoted& each : std::vector<Quoted>{{"latn-2017", "jari'i'alandy", "jari'i'alandy"},
                                                {"latn-2017", "Qazaqstannyn' bar", "Qazaqstannyn'"},
                                                {"latn-2017", "qazaq’ bar", "qazaq"},
                                                {"latn-2017", "so’z”", "so’z"},
                                                {"latn-qazaqparat", "al' bar", "al'"},
                                                {"latn-qazaqparat", "obyekt\" bar", "obyekt"},
                                                {"latn-qazaqparat", "ob\"yekt bar", "ob\"yekt"},
                                                {"latn-qazaqparat", "al''", "al'"},
                                                {"bgn", "alkogol’, ", "alkogol’"},
                                                {"bgn", "Otan” part", "Otan"},
                                                {"alalc", "Resei\" forma", "Resei"},
                                                {"iso9", "alʹ", "alʹ"}}) {
    INFO(std::string(each.text));
    CHECK(take(each.tag, each.text).bytes == each.word);
  }
}

TEST_CASE("a quote before a word takes the one behind it") {
  CHECK(take("latn-2017", "'ku'n' bar", 1).bytes == "ku'n");
  CHECK(take("latn-qazaqparat", "‘söz’", 3).bytes == "söz");
  CHECK_FALSE(take("latn-2017", "'ku'n'").found);
}

TEST_CASE("the sign of a word is not a letter of it") {
  for (const std::string_view text : {"ٴتىل", "ءتىل"}) {
    const Taken taken = take("arab", text);
    CHECK(taken.word.sign);
    CHECK(taken.word.front);
    CHECK(taken.code_points == "تىل");
    CHECK(taken.bytes == text);
  }
  CHECK_FALSE(take("arab", "تىل").word.sign);
  CHECK(take("arab", "كتاپ").word.front);
  CHECK_FALSE(take("arab", "ٴ").word.readable);
}

TEST_CASE("a vowel with its hamza in it stands for both, wherever in the word") {
  const Taken first = take("arab", "ٵلەم");
  CHECK(first.word.sign);
  CHECK(first.code_points == "الەم");
  const Taken inside = take("arab", "بٸز");
  CHECK(inside.word.sign);
  CHECK(inside.word.readable);
  CHECK(inside.code_points == "بىز");
}

TEST_CASE("a stroke that lengthens the line goes with the word") {
  const Taken taken = take("arab", "قاز\u0640اق\u0640 x");
  CHECK(taken.code_points == "قازاق");
  CHECK(taken.bytes == "قاز\u0640اق\u0640");
}

TEST_CASE("presentation forms are the letters they show") {
  CHECK(take("arab", "\uFED7\uFE8E\uFEAF\uFE8D\uFED5").code_points == "قازاق");
  CHECK(take("arab", "\uFEFC").code_points == "لا");
  CHECK(take("arab", "\uFE91\uFEEA").code_points == "بە");
  CHECK(take("arab", "\uFEEB\uFE8E").code_points == "ھا");
}

}  // namespace
}  // namespace jazu::reading
