#include "engine/repaired_pieces.hpp"

#include <doctest/doctest.h>

#include <array>
#include <random>
#include <string>
#include <string_view>

#include "engine/alphabet_data.hpp"
#include "jazu/jazu.hpp"

namespace {

using jazu::Converter;

// What the guard or repair have something to say about, or almost.
constexpr std::array parts = {
    "мемлекеттiк",
    "жəне",
    "ХХІ ғасыр",
    "Х",
    "бүгін\u00AD гі",
    "қала\u200Cлық",
    "и\u0306од",
    "egemen.kz",
    "сайт:egemen.kz/жаңалық",
    "мекен-жай@mail.kz",
    "`код мемлекеттiк код`",
    "-{мемлекеттiк}-",
    "<b title=\"тiл\">тiл</b>",
    "{{ аты }}",
    "%(аты)s",
    "15%",
    "100км/сағ",
    "5km",
    "COVID-19",
    "iPhоne",
    "/var/үй/файл.txt",
    "«тырнақша»",
    "— сызықша",
    "№ 5",
    "اlla",
    "Рromo",
    "ТОР-10",
    "\xFF",
    "\xD0",
    "ҚазҰУ-дың",
};

// A text of words, with something of the list every now and then, in lines of any length.
std::string any_text(std::mt19937& random) {
  const auto below = [&](unsigned bound) { return static_cast<unsigned>(random() % bound); };
  constexpr std::array words = {"Қазақстан", "тілі",    "мен", "Тілеуберді",
                                "жазуы,",    "шетелде", "ел."};
  std::string text;
  const unsigned size = below(4) == 0 ? 20'000 : 3'000;
  const unsigned rarity = 1 + below(200), line = 1 + below(200);
  while (text.size() < size) {
    if (below(rarity) == 0) {
      text += parts[below(parts.size())];
    } else {
      text += words[below(words.size())];
    }
    if (below(300) == 0) text += std::string(below(200), 'x');
    text += below(line) == 0 ? '\n' : below(40) == 0 ? '-' : ' ';
  }
  return text;
}

}  // namespace

TEST_CASE("repaired_pieces: a text becomes in pieces what it becomes as a whole") {
  std::mt19937 random(20261130);
  const std::array converters = {*Converter::make("cyrl", "latn-2021"),
                                 *Converter::make("cyrl", "latn-2018"),
                                 *Converter::make("cyrl", "arab")};
  for (int i = 0; i < 400; ++i) {
    const std::string text = any_text(random);
    for (const Converter& converter : converters) {
      std::string whole;
      jazu::Edits edits;
      jazu::Report report, expected;
      converter.append(text, whole, edits, expected);  // with a record, it goes as a whole
      std::string out;
      CHECK(converter.append(text, out, report).read == text.size());
      REQUIRE(out == whole);
      CHECK(report.invalid == expected.invalid);
      CHECK(report.first_invalid == expected.first_invalid);
      CHECK(report.foreign == expected.foreign);
      CHECK(report.first_foreign == expected.first_foreign);
      out.assign(whole.size(), '\0');
      CHECK(converter.convert(text, out).written == whole.size());
      CHECK(out == whole);
      CHECK(converter.size(text) == whole.size());
    }
  }
}

TEST_CASE("repaired_pieces: words of other languages stay behind what was repaired") {
  std::string text = "q\u0430la tili\n";
  while (text.size() < 5000) text += "Qazaq tili government qala, jazu. ";
  for (const char* tag : {"latn-2021", "latn-2018"}) {
    const auto converter = *Converter::make(tag, "cyrl");
    const std::string whole = converter(text);
    std::string out(converter.max_size(text.size()), '\0');
    out.resize(converter.convert(text, out).written);
    INFO(tag);
    CHECK(out == whole);
    CHECK(converter.size(text) == whole.size());
  }
}

TEST_CASE("repaired_pieces: where a buffer is full one can go on, whatever looks back") {
  const auto converter = *Converter::make("cyrl", "latn-2021");
  for (const std::string text : {"ХХ ХХ тел", "XХ ХХ ХX а", "15 %www.а.kz", "8 ХХ ХХ 15 % тең"}) {
    const std::string whole = converter(text);
    for (std::size_t size = 0; size < whole.size(); ++size) {
      std::string out(size, '\0');
      const jazu::Result result = converter.convert(text, out);
      out.resize(result.written);
      INFO(text << " into " << size);
      CHECK(out + converter(std::string_view(text).substr(result.read)) == whole);
    }
  }
}

TEST_CASE("repaired_pieces: quiet pieces end between words, and are most of a text") {
  std::string text;
  while (text.size() < 200'000) text += "Қазақ тілінің жазуы өзгеріп келеді. ";
  const std::size_t trigger = text.size();
  text += "мемлекеттiк тіл\n";
  const jazu::Options options;
  const jazu::engine::Route route =
      jazu::engine::builtin_route(jazu::latn_2021.data()->program, nullptr, nullptr, options);
  jazu::engine::RepairedPieces pieces(route, options, text, text.size());
  std::size_t quiet = 0;
  while (pieces.next()) {
    const std::string_view piece = pieces.repaired();
    if (piece.data() < text.data() || piece.data() >= text.data() + text.size()) continue;
    quiet += piece.size();
    CHECK(piece.back() == ' ');
  }
  CHECK(quiet + 300 > trigger);
}
