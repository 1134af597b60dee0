#include "engine/word_cache.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <random>
#include <string>
#include <vector>

#include "jazu/jazu.hpp"
#include "support/rows.hpp"

namespace jazu::engine {
namespace {

TEST_CASE("a word is found by its bytes and its state") {
  const auto cache = WordCache::make(1 << 20);
  CHECK(cache->find("söz", 3) == nullptr);
  cache->put("söz", 3, "сөз", false, true);
  const KnownWord* const known = cache->find("söz", 3);
  REQUIRE(known != nullptr);
  CHECK(known->written() == "сөз");
  CHECK(!known->kept);
  CHECK(known->respelled);
  CHECK(cache->find("söz", 2) == nullptr);
  CHECK(cache->find("soz", 3) == nullptr);
  cache->put("word", 3, "word", true, false);
  CHECK(cache->find("word", 3)->kept);
}

TEST_CASE("long words, and words that become long, are left out") {
  const auto cache = WordCache::make(1 << 20);
  const std::string most(KnownWord::most - 1, 'a'), too_long(KnownWord::most + 1, 'a');
  cache->put(most, 3, "x", false, false);
  REQUIRE(cache->find(most, 3) != nullptr);
  CHECK(cache->find(most, 3)->written() == "x");
  cache->put(most, 2, "xy", false, false);
  CHECK(cache->find(most, 2) == nullptr);
  cache->put(too_long, 3, "", false, false);
  CHECK(cache->find(too_long, 3) == nullptr);
  cache->put("a", 3, std::string(KnownWord::most, 'x'), false, false);
  CHECK(cache->find("a", 3) == nullptr);
  cache->put("", 0, "x", false, false);
  CHECK(cache->find("", 0) == nullptr);
}

TEST_CASE("what is found was put there, however many words there are") {
  const auto cache = WordCache::make(1 << 20);
  std::minstd_rand random(1);
  std::size_t found = 0;
  for (int n = 0; n < 200000; ++n) {
    const std::string word = std::to_string(random() % 20000);
    if (const KnownWord* known = cache->find(word, 3)) {
      REQUIRE(known->written() == "=" + word);
      ++found;
    } else {
      cache->put(word, 3, "=" + word, false, false);
    }
  }
  CHECK(found > 10000);
}

TEST_CASE("of the words that share two places those stay that were asked for last") {
  // Of a text of no size the cache has four places.
  const auto cache = WordCache::make(0);
  std::vector<std::string> kept;
  for (int n = 0; n < 100; ++n) cache->put(std::to_string(n), 3, "x", false, false);
  for (int n = 0; n < 100; ++n) {
    if (cache->find(std::to_string(n), 3) != nullptr) kept.push_back(std::to_string(n));
  }
  REQUIRE(kept.size() == 4);
  for (int n = 100; n < 200; ++n) {
    CHECK(cache->find(kept[0], 3) != nullptr);
    cache->put(std::to_string(n), 3, "x", false, false);
  }
  CHECK(cache->find(kept[0], 3) != nullptr);
  CHECK(cache->find(kept[1], 3) == nullptr);
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
