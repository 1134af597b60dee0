// Search keys: the same word in every alphabet, and random texts.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <array>
#include <random>
#include <set>
#include <string>
#include <string_view>

#include "jazu/jazu.hpp"
#include "text_generator.hpp"

namespace {

using jazu::Alphabet;
using jazu::Converter;
using jazu::KeyLevel;
using jazu::SearchKey;
using jazu::property::any_text;

// Words of news, with every Kazakh letter and the clusters that alphabets merge.
constexpr std::string_view words =
    "астанада көлік және мәдениет министрлері бас қосты ынтымақтастық тұрғысында мұхтар тілеуберді "
    "қазақстан өзбекстан қырғызстан төрағалығымен азия экономика сауда саудаэкономикалық ғылым "
    "әлеуметтік шекара сыртқы істер жиын үйлестіру өңір әкім үкімет ұлттық халық айналым тауар "
    "жүк тасымалы денсаулық сақтау білім гуманитарлық инвестиция қоғам пандемия ведомство "
    "заңнама дамыту келісім сәйкес өзара өңіраралық форматындағы факторы қияр аю аяқ ою үю "
    "цирк чемпион щётка актёр объект жаһан қаһарман эфир этика вагон телефон фильм альбом";

// The words whose keys differ, by alphabet and level, and why.
using Words = std::set<std::string_view>;
const Words& differing(std::string_view tag, KeyLevel level) {
  // х is written as қ, ф as п, ч as ш and в between vowels as у; і and и are one letter in эфир.
  static const Words of_1929 = {"вагон", "ведомство",    "мұхтар", "телефон", "факторы",
                                "фильм", "форматындағы", "халық",  "чемпион", "эфир"};
  // ч is written as ш; и and і are one letter, and so they are in the draft of September 2017.
  static const Words of_1938 = {"фильм", "чемпион", "эфир", "өңіраралық"};
  static const Words of_1938_by_keyboard = {"чемпион"};
  // And ae is ә.
  static const Words of_2017sep = {"саудаэкономикалық", "фильм", "эфир", "өңіраралық"};
  static const Words of_2017sep_by_keyboard = {"саудаэкономикалық"};
  // щ is written as ш.
  static const Words of_2018 = {"щётка"};
  // Harmony shows once in a word; ъе is written as йе.
  static const Words of_arab = {"объект",        "пандемия", "сәйкес",
                                "төрағалығымен", "өзара",    "өңіраралық"};
  static const Words of_arab_by_arabic = {"объект"};
  static const Words none;
  const bool keyboard = level == KeyLevel::keyboard;
  if (tag == "latn-1929") return of_1929;
  if (tag == "latn-1938") return keyboard ? of_1938_by_keyboard : of_1938;
  if (tag == "latn-2017sep") return keyboard ? of_2017sep_by_keyboard : of_2017sep;
  if (tag == "latn-2018") return keyboard ? none : of_2018;
  if (tag == "arab") return level == KeyLevel::script ? of_arab : of_arab_by_arabic;
  return none;
}

std::set<std::string_view> split(std::string_view text) {
  std::set<std::string_view> result;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    result.insert(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return result;
}

std::string utf8(char32_t c) {
  return {static_cast<char>(0xC0 | c >> 6), static_cast<char>(0x80 | (c & 0x3F))};
}

}  // namespace

TEST_CASE("key: the same for a word in every alphabet, but for letters that one writes alike") {
  for (const KeyLevel level : {KeyLevel::script, KeyLevel::arabic, KeyLevel::keyboard}) {
    const SearchKey cyrillic({level});
    for (std::size_t i = 0; i < Alphabet::all_count(); ++i) {
      const Alphabet alphabet = Alphabet::all(i);
      const auto key = SearchKey::make(alphabet, {level});
      if (!key) continue;
      const auto converter = *Converter::make(jazu::cyrl, alphabet);
      std::set<std::string_view> found;
      std::string list;
      for (const std::string_view word : split(words)) {
        if (key->key(converter(word)) == cyrillic.key(word)) continue;
        found.insert(word);
        list += (list.empty() ? "" : "\", \"") + std::string(word);
      }
      CAPTURE(alphabet.tag());
      CAPTURE(list);
      CHECK(found == differing(alphabet.tag(), level));
    }
  }
}

TEST_CASE("key: words have it each by itself, and signs that are dropped change nothing") {
  CHECK(rc::check([] {
    const auto alphabet = Alphabet::all(*rc::gen::inRange<std::size_t>(0, Alphabet::all_count()));
    const auto level = static_cast<KeyLevel>(*rc::gen::inRange(0, 3));
    const auto key = SearchKey::make(alphabet, {level});
    if (!key) return;
    const std::string a = *any_text(), b = *any_text();
    // Without a Latin alphabet the text as a whole tells which one it is.
    if (alphabet.script() == "Latn") {
      RC_ASSERT(key->key(a + "\n" + b) == key->key(a + "\n") + key->key(b));
    }
    // A mark that makes no letter sends a word on the way of those that are not plain.
    const std::string word = *rc::gen::elementOf(
        std::vector<std::string>{"сиякты", "Аяққы", "майя", "ШЫМКЕНТ", "ачшы", "йод", "tsirk",
                                 "aiaqqy", "Shymkent", "ұйия", "ҚҰЙТ", "قازاق", "ой-ия"});
    RC_ASSERT(key->key(word + "\xCC\xA4") == key->key(word));
    RC_ASSERT(key->key(word + "\xC2\xAD") == key->key(word));
  }));
}

TEST_CASE("key: plain words of any letters have that of the way of those that are not plain") {
  CHECK(rc::check([] {
    const auto alphabet = Alphabet::all(*rc::gen::inRange<std::size_t>(0, Alphabet::all_count()));
    const auto level = static_cast<KeyLevel>(*rc::gen::inRange(0, 3));
    const auto key = SearchKey::make(alphabet, {level});
    if (!key) return;
    static const std::u32string letters = U"аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюяИЙЯТСШЫІ";
    const auto converter = *Converter::make(jazu::cyrl, alphabet);
    std::mt19937 random(*rc::gen::arbitrary<unsigned>());
    std::string text, plain, marked;
    for (int i = 0; i < 40; ++i) {
      std::string word;
      for (auto size = 1 + random() % 9; size > 0; --size) {
        word += utf8(letters[random() % letters.size()]);
      }
      // At the end some alphabets write ъ as what may also be a quote.
      const std::string written = converter(word + "а");
      text += written + " ";
      plain += key->key(written) + " ";
      marked += key->key(written + "\xCC\xA4") + " ";
    }
    RC_ASSERT(plain == marked);
    RC_ASSERT(key->key(text) == marked);
  }));
}
