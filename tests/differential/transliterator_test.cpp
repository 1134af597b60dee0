// ICU's transliterators as an oracle, where they are right; and where they are wrong, exactly how,
// so that this list ends with the mistake.
#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

#include "icu.hpp"
#include "jazu/jazu.hpp"

namespace {

using jazu::differential::nfc;
using jazu::differential::nfd;
using jazu::differential::transliterate;
using jazu::differential::words;

constexpr const char* icu_bgn = "Kazakh-Latin/BGN";
constexpr const char* icu_ipa = "kk-kk_FONIPA";

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

bool contains_any(const std::string& text, const std::vector<std::string>& parts) {
  for (const std::string& part : parts) {
    if (contains(text, part)) return true;
  }
  return false;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (auto at = text.find(from); at != text.npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

// Its rules begin with ::NFD, which takes й and ё apart before the rules for them can match.
bool has_letter_that_icu_splits(const std::string& word) {
  return contains_any(word, {"й", "Й", "ё", "Ё"});
}

// The word with й and ё taken apart and their marks thrown away.
std::string without_marks(const std::string& word) {
  const std::string plain = replaced(replaced(word, "й", "и"), "Й", "И");
  return replaced(replaced(plain, "ё", "е"), "Ё", "Е");
}

// What ICU wrote for such a word, without the marks that it left over.
std::string without_leftover_marks(const std::string& latin) {
  const std::string plain = replaced(nfd(latin), "\xCC\x86", "");
  return nfc(replaced(replaced(plain, "e\xCC\x88", "e"), "E\xCC\x88", "E"));
}

// True for a word of capitals, in which ours keeps the digraphs of an initialism in title case.
bool is_initialism_of_ours(const std::string& word) {
  for (const char* known : {"ЖШС", "АҚШ", "Ш", "ТСЖ", "Я"}) {
    if (word == known) return true;
  }
  return false;
}

struct Difference {
  std::string input, icu, ours;
};

void check_differences(const char* identifier, const jazu::Converter& converter,
                       const std::vector<Difference>& differences) {
  for (const Difference& each : differences) {
    CAPTURE(each.input);
    CHECK(transliterate(identifier, each.input) == each.icu);
    CHECK(converter(each.input) == each.ours);
    CHECK(each.icu != each.ours);
  }
}

}  // namespace

TEST_CASE("bgn is ICU's Kazakh-Latin/BGN with primes and interpunct") {
  const auto converter = *jazu::Converter::make("cyrl", "bgn:primes:interpunct");
  std::size_t equal = 0;
  for (const std::string& word : words()) {
    CAPTURE(word);
    const std::string icu = transliterate(icu_bgn, nfc(word));
    const std::string ours = converter(word);
    if (has_letter_that_icu_splits(word)) {
      CHECK(icu != ours);
      CHECK(without_leftover_marks(icu) == nfc(converter(without_marks(word))));
    } else if (is_initialism_of_ours(word)) {
      CHECK(icu != ours);
    } else {
      CHECK(icu == ours);
      ++equal;
    }
  }
  CHECK(equal > 500);
}

TEST_CASE("bgn without the interpunct differs where ICU sets a raised dot, and nowhere else") {
  const auto converter = *jazu::Converter::make("cyrl", "bgn:primes");
  std::size_t dotted = 0;
  for (const std::string& word : words()) {
    if (has_letter_that_icu_splits(word) || is_initialism_of_ours(word)) continue;
    CAPTURE(word);
    const std::string icu = transliterate(icu_bgn, nfc(word));
    CHECK(replaced(icu, "·", "") == converter(word));
    dotted += contains(icu, "·") ? 1 : 0;
  }
  CHECK(dotted > 0);
}

TEST_CASE("where ICU's Kazakh-Latin/BGN is wrong") {
  check_differences(icu_bgn, *jazu::Converter::make("cyrl", "bgn:primes:interpunct"),
                    {
                        // ::NFD splits й and ё before they can match.
                        {"Ресей", "Reseī̆", "Resey"},
                        {"бірдей", "birdeī̆", "birdey"},
                        {"актёр", "akte\xCC\x88r", "aktyor"},
                        {"Ёлка", "E\xCC\x88lka", "Yolka"},
                        {"ЩЁТКА", "SHCHE\xCC\x88TKA", "SHCHYOTKA"},
                        // Initialisms and initials are written in capitals throughout.
                        {"ЖШС", "ZHSHS", "ZhShS"},
                        {"ЖШС-нің", "ZHSHS-ning", "ZhShS-ning"},
                        {"АҚШ-қа", "AQSH-qa", "AQSh-qa"},
                        {"А.Ш.", "A.SH.", "A.Sh."},
                        {"Я", "YA", "Ya"},
                        // The look-alike of ә is left alone.
                        {"əлем", "əlem", "älem"},
                    });
  // The same in words that are not initialisms.
  for (const std::string word : {"ШЫМКЕНТ", "ЮНЕСКО", "ЯҒНИ", "ЧЕХ", "ЦИРК", "Шымкент", "ҚазҰУ"}) {
    CHECK(jazu::Converter::make("cyrl", "bgn")->operator()(word) == transliterate(icu_bgn, word));
  }
}

TEST_CASE("the interpunct of bgn, exactly as ICU has it") {
  const auto with = *jazu::Converter::make("cyrl", "bgn:primes:interpunct");
  const auto without = *jazu::Converter::make("cyrl", "bgn:primes");
  for (const std::string pair : {"гһ", "зһ", "кһ", "нг", "сһ", "цһ", "шч", "Нг", "НГ", "ЗҺ"}) {
    CAPTURE(pair);
    const std::string icu = transliterate(icu_bgn, pair);
    CHECK(contains(icu, "·"));
    CHECK(with(pair) == icu);
    CHECK(without(pair) == replaced(icu, "·", ""));
  }
}

TEST_CASE("ipa is ICU's kk-kk_FONIPA") {
  const auto converter = *jazu::Converter::make("cyrl", "ipa");
  for (const std::string& word : words()) {
    CAPTURE(word);
    CHECK(nfc(converter(word)) == transliterate(icu_ipa, nfc(word)));
  }
  // ICU's transform is for pronunciation: it lower-cases Latin text and drops hyphens.
  check_differences(icu_ipa, converter,
                    {
                        {"COVID-19", "covid 19", "COVID-19"},
                        {"іс-қимыл", "ɘs qiməl", "ɘs-qiməl"},
                        {"ЖШС-нің", "ʒʃs nɘŋ", "ʒʃs-nɘŋ"},
                        {"əлем", "əli̯ɘm", "æli̯ɘm"},
                    });
}
