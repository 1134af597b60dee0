#include "engine/word_cache.hpp"

#include <doctest/doctest.h>

#include <array>
#include <memory>
#include <random>
#include <string>
#include <vector>

#include "jazu/jazu.hpp"
#include "support/rows.hpp"

namespace jazu::engine {
namespace {

std::string written(const KnownWord& known) {
  std::array<char, 2 * WordCache::most + KnownWord::most_spill> room;
  return {room.data(), known.write(room.data())};
}

TEST_CASE("a word is found by its bytes and its state") {
  const auto cache = WordCache::make(1 << 20);
  CHECK(!cache->find({"söz", 3}));
  cache->put({"söz", 3}, "сөз", false, true);
  const KnownWord known = cache->find({"söz", 3});
  REQUIRE(known);
  CHECK(written(known) == "сөз");
  CHECK(!known.header().kept);
  CHECK(known.header().respelled);
  CHECK(!cache->find({"söz", 2}));
  CHECK(!cache->find({"soz", 3}));
  cache->put({"word", 3}, "word", true, false);
  CHECK(cache->find({"word", 3}).header().kept);
  CHECK(written(cache->find({"word", 3})) == "word");
}

TEST_CASE("what is written comes back, Cyrillic or not, however long it is") {
  const auto cache = WordCache::make(1 << 20);
  std::string cyrillic, latin;
  for (std::size_t size = 1; size <= WordCache::most - 1; ++size) {
    cyrillic += size % 3 == 0 ? "қ" : size % 3 == 1 ? "Ё" : "ң";
    latin += "x";
    const std::string word = "w" + std::to_string(size);
    const std::string other = "o" + std::to_string(size);
    cache->put({word, 3}, cyrillic, false, false);
    cache->put({other, 3}, latin, false, false);
    const KnownWord known = cache->find({word, 3});
    REQUIRE(bool(known) == (word.size() + size <= WordCache::most));
    if (known) CHECK(written(known) == cyrillic);
    const KnownWord known_other = cache->find({other, 3});
    if (known_other) CHECK(written(known_other) == latin);
  }
  cache->put({"half", 3}, "а-", false, false);
  CHECK(written(cache->find({"half", 3})) == "а-");
}

TEST_CASE("long words, and words that become long, are left out") {
  const auto cache = WordCache::make(1 << 20);
  const std::string most(WordKey::most, 'a'), too_long(WordKey::most + 1, 'a');
  cache->put({most, 3}, "xxxx", false, false);
  REQUIRE(cache->find({most, 3}));
  CHECK(written(cache->find({most, 3})) == "xxxx");
  cache->put({most, 2}, "xxxxx", false, false);
  CHECK(!cache->find({most, 2}));
  cache->put({too_long, 3}, "", false, false);
  CHECK(!cache->find({too_long, 3}));
  cache->put({"a", 3}, std::string(WordCache::most, 'x'), false, false);
  CHECK(!cache->find({"a", 3}));
  cache->put({"", 0}, "x", false, false);
  CHECK(!cache->find({"", 0}));
}

TEST_CASE("what is found was put there, however many words there are, short and long") {
  const auto cache = WordCache::make(1 << 20);
  std::minstd_rand random(1);
  std::size_t found = 0;
  for (int n = 0; n < 200000; ++n) {
    const auto number = random() % 20000;
    std::string word = std::to_string(number);
    if (number % 5 == 0) word += std::string(number % 33, 'z');
    if (const KnownWord known = cache->find({word, 3})) {
      REQUIRE(written(known) == "=" + std::to_string(number));
      ++found;
    } else {
      cache->put({word, 3}, "=" + std::to_string(number), false, false);
    }
  }
  CHECK(found > 10000);
}

TEST_CASE("of the words that share a set those stay that were asked for last") {
  // Of a text of no size the cache has two sets, with eight places.
  const auto cache = WordCache::make(0);
  std::vector<std::string> kept;
  for (int n = 0; n < 100; ++n) cache->put({std::to_string(n), 3}, "x", false, false);
  for (int n = 0; n < 100; ++n) {
    if (cache->find({std::to_string(n), 3})) kept.push_back(std::to_string(n));
  }
  REQUIRE(kept.size() == 8);
  for (int n = 100; n < 200; ++n) {
    CHECK(cache->find({kept[0], 3}));
    cache->put({std::to_string(n), 3}, "x", false, false);
  }
  CHECK(cache->find({kept[0], 3}));
  CHECK(!cache->find({kept[1], 3}));
}

TEST_CASE(
    "a run of letters is looked up as the word that it is, where that is known to stand alone") {
  const auto cache = WordCache::make(1 << 20);
  const std::uint8_t whole = word_state::starts | word_state::ends;
  const std::string behind = std::string(1, ' ') + std::string(WordKey::reach, 'x');
  for (const char* word :
       {"a", "söz", "Qazaq", "qazaqst", "qazaqsta", "qazaqstan", "ziyarat\xD9\x84"}) {
    const std::string text = word + behind;
    CHECK(WordKey::of_run(text.data(), whole).size() == std::string(word).size());
    cache->put({word, whole}, "x", false, false);
    CHECK(!cache->find(WordKey::of_run(text.data(), whole)));
    KnownWord known = cache->find({word, whole});
    REQUIRE(known);
    known.set_state(whole | word_state::alone);
    CHECK(cache->find(WordKey::of_run(text.data(), whole)));
    CHECK(cache->find({word, whole}));
    CHECK(!cache->find(WordKey::of_run(text.data(), whole | word_state::begins_sentence)));
    // What tells of front vowels is in the bytes, so a run need not know it.
    known = cache->find({word, whole});
    known.set_state(whole | word_state::alone | word_state::front);
    CHECK(cache->find(WordKey::of_run(text.data(), whole)));
    CHECK(!cache->find({word, whole}));
  }
}

TEST_CASE("a run ends before ASCII that is no letter, and a long one is none") {
  for (int c = 0; c < 0x100; ++c) {
    const std::string text =
        "ab" + std::string(1, static_cast<char>(c)) + "," + std::string(64, '.');
    const bool letter = c >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    CHECK(WordKey::of_run(text.data(), 3).size() == (letter ? 3U : 2U));
  }
  for (std::size_t size = 0; size < 80; ++size) {
    const std::string text = std::string(size, 'a') + std::string(WordKey::reach, ' ');
    CHECK(WordKey::of_run(text.data(), 3).size() == (size <= WordKey::most ? size : 0));
  }
}

// Each sentence alone is too short for a cache, and all of them together are not.
TEST_CASE("a text that repeats its words becomes what its sentences become") {
  const std::vector<std::string> sentences = {
      "Tıleuberdı Mūhtar keldı. ", "tıleuberdı iPhone-dy aldy; Moskvada! ",
      "“Moskvada” bolǵan NATO ",   "Nur-Sultan, ŞETELDE qyrküiek ",
      "ol qyrküiekte COVID-19 ",   "şetelde... Şetelde\n"};
  for (const char* source : {"latn-2021", "latn-2018"}) {
    const Converter converter = test::converter_between(source, "cyrl");
    std::string text, expected;
    for (int n = 0; n < 600; ++n) {
      const std::string& sentence = sentences[static_cast<std::size_t>(n * n + n / 7) % 6];
      text += sentence;
      expected += converter(sentence);
    }
    REQUIRE(text.size() > worth_caching);
    Report whole;
    std::string out;
    converter.append(text, out, whole);
    CHECK(out == expected);
    Stream stream(converter);
    out.clear();
    for (std::size_t at = 0; at < text.size(); at += 1000) stream.feed(text.substr(at, 1000), out);
    stream.finish(out);
    CHECK(out == expected);
    CHECK(stream.report().respelled == whole.respelled);
    CHECK(stream.report().first_respelled == whole.first_respelled);
  }
}

// A line is too short for a cache. Words meet whatever may end them, or be of them.
TEST_CASE("words of a long text are read as in lines of their own, whatever stands beside them") {
  const std::vector<std::string> words = {"söz",
                                          "Qazaq",
                                          "a",
                                          "A",
                                          "o’",
                                          "u'",
                                          "nur’",
                                          "qyrküiek",
                                          "NATO",
                                          "iPhone",
                                          "сөз",
                                          "word",
                                          "III",
                                          "ia",
                                          "“söz",
                                          "ta\u00ADu",
                                          "sóz",
                                          "т",
                                          "5",
                                          "ақ",
                                          "بار",
                                          "كۇن",
                                          "ٴسوز",
                                          "م",
                                          std::string(70, 'a'),
                                          "https://a.kz/b",
                                          "\xFF",
                                          "\u0301"};
  const std::vector<std::string> marks = {" ",   " ",  " ",  ". ", "-",    "’ ", "' ",
                                          "\" ", "” ", ", ", "، ", "/",    "‘",  "ʼ",
                                          "\t",  "`",  "",   "5 ", "{a} ", "? "};
  std::minstd_rand random(7);
  for (const char* source : {"latn-2021", "latn-2018", "latn-2017", "latn-wiki", "arab"}) {
    const Converter converter = test::converter_between(source, "cyrl");
    std::string text, expected;
    for (int line = 0; line < 1500; ++line) {
      std::string next;
      const std::size_t count = line % 500 == 0 ? 400 : random() % 12;
      for (std::size_t n = 0; n < count; ++n) {
        next += words[random() % words.size()] + marks[random() % (line % 500 == 0 ? 1 : 20)];
        if (line % 500 == 0) next.pop_back();
      }
      next += "\n";
      text += next;
      REQUIRE((next.size() < worth_caching));
      expected += converter(next);
    }
    REQUIRE(text.size() > worth_caching);
    CHECK(converter(text) == expected);
  }
}

TEST_CASE("capitals at the beginning of sentences are not taken over") {
  const Converter converter = test::converter_between("arab", "cyrl");
  std::string text, expected;
  for (int n = 0; n < 1500; ++n) {
    text += n % 3 == 0 ? "بار كۇن. " : "بار كۇن ";
    expected += n % 3 == 1 || n == 0 ? "Бар күн" : "бар күн";
    expected += n % 3 == 0 ? ". " : " ";
  }
  REQUIRE(text.size() > worth_caching);
  CHECK(converter(text) == expected);
}

}  // namespace
}  // namespace jazu::engine
