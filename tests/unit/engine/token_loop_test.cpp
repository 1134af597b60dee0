// The way back through every door of the library, and the limits of a token.
#include "engine/token_loop.hpp"

#include <doctest/doctest.h>

#include <string>

#include "jazu/jazu.hpp"
#include "support/exact_buffer.hpp"
#include "support/needs_model.hpp"
#include "support/rows.hpp"

namespace jazu {
namespace {

using test::check_rows;
using test::converter_between;
using test::ExactBuffer;
using test::times;
using test::unrepaired;

Options with_invalid(Invalid invalid) {
  Options options;
  options.invalid = invalid;
  return options;
}

TEST_CASE("capitals from arab: sentences, names, abbreviations" * test::needs_model()) {
  check_rows(converter_between("arab", "cyrl"),
             {{"قازاقستان", "Қазақстан"},
              {"ول استانادا", "Ол Астанада"},
              {"مۇحتار اۋەزوۆ", "Мұхтар Әуезов"},
              {"ا. ب. نۇرعالي كەلدى. ول وسىندا", "А. Б. Нұрғали келді. Ол осында"},
              {"كەلدى! ول كەتتى… سەن؟ مەن", "Келді! Ол кетті… Сен? Мен"},
              {"ول اقش پرەزيدەنتى", "Ол АҚШ Президенті"},
              {"بار\nبار", "Бар\nБар"},
              {"5. ول", "5. ол"},
              {"«بار»، (بار)", "«Бар», (бар)"}});
}

// The first byte of a text may be one that only goes on with a code point. It stays what stands
// before a word, also when a Stream drops what it no longer needs.
TEST_CASE("a text that begins within a code point begins no sentence behind it") {
  const Converter converter = converter_between("arab", "cyrl");
  const std::string text = "\xB3 \xD9\xB4ىس", expected = "\xB3 іс";
  CHECK(converter(text) == expected);
  Stream stream(converter);
  std::string out;
  for (const char& c : text) stream.feed({&c, 1}, out);
  stream.finish(out);
  CHECK(out == expected);
}

TEST_CASE("Case::lower leaves small letters") {
  Options options;
  options.letter_case = Case::lower;
  check_rows(converter_between("arab", "cyrl", options),
             {{"ا. ب. نۇرعالي اقش-قا كەلدى.", "а. б. нұрғали ақш-қа келді."}});
}

TEST_CASE("the hamza, in each of its forms") {
  check_rows(converter_between("arab", "cyrl"), {{"بار \xD9\xB4ۇش", "Бар үш"},
                                                 {"بار ءۇش", "Бар үш"},
                                                 {"\xD9\xB4ىس-قيمىل", "Іс-қимыл"},
                                                 {"بار كۇن", "Бар күн"}});
}

TEST_CASE("punctuation in and out of arab") {
  check_rows(
      converter_between("arab", "cyrl"),
      {{"قالاي، نەگە؛ كىم؟", "Қалай, неге; кім?"}, {"«بار»،", "«Бар»,"}, {"15، x؟", "15، x؟"}});
  check_rows(converter_between("latn-2021", "arab"),
             {{"Qalai, nege; kım?", "قالاي، نەگە؛ كىم؟"}, {"1,5 söz", "1,5 \xD9\xB4سوز"}});
  check_rows(converter_between("arab", "latn-2021"), {{"قالاي، نەگە؛ كىم؟", "Qalai, nege; kım?"}});
  Options options;
  options.punctuation = Punctuation::keep;
  check_rows(converter_between("arab", "cyrl", options), {{"قالاي،", "Қалай،"}});
}

TEST_CASE("what is not Kazakh stays") {
  check_rows(converter_between("latn-2021", "cyrl"),
             {{"COVID-19", "COVID-19"},
              {"iPhone-dy", "iPhone-ды"},
              {"UNESCO-nyñ", "UNESCO-ның"},
              {"https://egemen.kz/söz söz", "https://egemen.kz/söz сөз"},
              {"info@egemen.kz", "info@egemen.kz"},
              {"<b>söz</b> `söz söz` %s", "<b>сөз</b> `söz söz` %s"},
              {"XXI ğasyr", "XXI ғасыр"},
              {"сөз 漢字 😀 Ελλάς", "сөз 漢字 😀 Ελλάς"}});
  Options options;
  options.guard = Guard::off;
  check_rows(converter_between("latn-2021", "cyrl", options), {{"`söz söz`", "`сөз сөз`"}});
}

TEST_CASE("marks inside a word stay where they are") {
  check_rows(converter_between("latn-2021", "cyrl", unrepaired()),
             {{"qaza\xC2\xADqstan", "қаза\xC2\xADқстан"},
              {"qaza\xCC\x81qstan", "қаза\xCC\x81қстан"},
              {"bar\xE2\x80\x8D", "бар\xE2\x80\x8D"},
              {"\xC2\xAD"
               "bar",
               "\xC2\xAD"
               "бар"},
              {"\xC2\xAD", "\xC2\xAD"}});
}

TEST_CASE("one letter and a full stop is an initial" * test::needs_model()) {
  // The list has а, с and т as names too, for there are so many initials in news.
  check_rows(converter_between("arab", "cyrl"),
             {{"بار (ا) بار", "Бар (а) бар"}, {"بار ا. بار", "Бар А. бар"}});
  // І alone is a numeral; before a full stop it is an initial, of which Иван and Ильяс have И.
  check_rows(converter_between("latn-2018", "cyrl"), {{"Karlos I", "Карлос І"},
                                                      {"I.I. Neplıýev", "И.И. Неплюев"},
                                                      {"M.I.", "М.И."},
                                                      {"II.", "II."}});
}

TEST_CASE("initials go with what they stand beside" * test::needs_model()) {
  check_rows(converter_between("arab", "cyrl"), {{"ول ە.باپي", "Ол Е.Бапи"},
                                                 {"ول ج.م.باررو", "Ол Ж.М.Барро"},
                                                 {"بار ت.ب. بار", "Бар т.б. бар"},
                                                 {"بار ت.س.س.، بار", "Бар т.с.с., бар"},
                                                 {"بار ا.ب. بار", "Бар А.Б. бар"}});
}

TEST_CASE("capitals of Latin letters") {
  check_rows(converter_between("latn-2018", "cyrl"), {{"Shymkent", "Шымкент"},
                                                      {"SHYMKENT", "ШЫМКЕНТ"},
                                                      {"JShS-niń", "ЖШС-нің"},
                                                      {"A.Sh.", "А.Ш."}});
  check_rows(converter_between("latn-2018", "latn-2021"),
             {{"SHYMKENT Shymkent", "ŞYMKENT Şymkent"}});
}

TEST_CASE("digits where the target has its own") {
  check_rows(converter_between("latn-2021", "brai"), {{"15 jyl", "⠼⠁⠑ ⠚⠮⠇"}});
}

TEST_CASE("words of more letters than a word has, tokens of more bytes than a token") {
  // Hundreds of one letter are no Kazakh to the model.
  Options options;
  options.guard = Guard::off;
  const auto converter = converter_between("latn-2021", "cyrl", options);
  for (const int count : {63, 64, 65, 127, 128, 129, 1023, 1024, 1025, 3000}) {
    CAPTURE(count);
    const std::string text = "bar " + times(count, "a") + " bar";
    const std::string expected = "бар " + times(count, "а") + " бар";
    check_rows(converter, {{text, expected}});
    // Of two bytes each, so that the end of the token is in the middle of one.
    check_rows(converter, {{"a" + times(count, "ö"), "а" + times(count, "ө")}});
  }
  check_rows(converter, {{times(300, "bar-") + "bar", times(300, "бар-") + "бар"}});
}

TEST_CASE("invalid UTF-8 in the three policies") {
  const std::string text = "bar\xFF söz \xE2\x82 b\xD0";
  const auto keep = converter_between("latn-2021", "cyrl");
  check_rows(keep, {{text, "бар\xFF сөз \xE2\x82 б\xD0"}});
  check_rows(converter_between("latn-2021", "cyrl", with_invalid(Invalid::replace)),
             {{text, "бар\xEF\xBF\xBD сөз \xEF\xBF\xBD б\xEF\xBF\xBD"}});
  std::string out;
  Report report;
  keep.append(text, out, report);
  CHECK(report == Report{3, 3, 0, 0});
  out.clear();
  const auto stop = converter_between("latn-2021", "cyrl", with_invalid(Invalid::stop));
  CHECK(stop.append(text, out, report) == Result{Status::invalid_utf8, 3, 6});
  CHECK(out == "бар");
  CHECK(report.invalid == 1);
  CHECK(report.first_invalid == 3);
}

TEST_CASE("letters of the script that the alphabet lacks are counted") {
  std::string out;
  Report report;
  converter_between("latn-2021", "cyrl").append("bar ßar", out, report);
  CHECK(out == "бар ßar");
  CHECK(report.foreign == 1);
  CHECK(report.first_foreign == 4);
}

TEST_CASE("a Stream that is fed at every split gives the one-shot result, from each alphabet") {
  const std::string cyrillic =
      "Шымкент ЖШС-нің Азия, үшін? «объект» А. Б. Нұрғали іс\xC2\xAD"
      "қимыл\n";
  const std::string guarded = "`söz ' 15` <!-- a b --> a<!-- b c --> \xFF\xE2\x82 iPhone {{ x }}z";
  for (std::size_t i = 0; i < Alphabet::all_count(); ++i) {
    const Alphabet from = Alphabet::all(i);
    if (!from.two_way() || from == cyrl) continue;
    CAPTURE(std::string(from.tag()));
    const std::string text = (*Converter::make(cyrl, from))(cyrillic) + guarded;
    for (const Alphabet to : {cyrl, arab, latn_2018}) {
      const auto converter = *Converter::make(from, to);
      const std::string expected = converter(text);
      CHECK(converter.size(text) == expected.size());
      CHECK(expected.size() <= converter.max_size(text.size()));
      for (std::size_t cut = 0; cut <= text.size(); ++cut) {
        CAPTURE(cut);
        Stream stream(converter);
        std::string out;
        const ExactBuffer head(std::string_view(text).substr(0, cut));
        const ExactBuffer tail(std::string_view(text).substr(cut));
        stream.feed(head.view(), out);
        stream.feed(tail.view(), out);
        stream.finish(out);
        CHECK(out == expected);
      }
    }
  }
}

TEST_CASE("token_end: white space, the longest token, and no cut code point") {
  const std::string text = times(3000, "ö");
  const char* const begin = text.data();
  CHECK(engine::token_end(begin, begin + text.size()) == begin + engine::max_token);
  CHECK(engine::token_end(begin + 1, begin + text.size()) == begin + engine::max_token);
  CHECK(engine::token_end(begin, begin + 10) == begin + 10);
  const std::string words = "ab c";
  CHECK(engine::token_end(words.data(), words.data() + 4) == words.data() + 2);
  // White space at each of eight places, between bytes on both sides of it in order.
  for (std::size_t place = 0; place < 20; ++place) {
    std::string bytes = times(5, "!\x7F\x80\xFF");
    for (const char white : {' ', '\t', '\r'}) {
      bytes[place] = white;
      CHECK(engine::token_end(bytes.data(), bytes.data() + 20) == bytes.data() + place);
    }
    for (const char other : {'\x1F', '\b', '\x0E', '\0'}) {
      bytes[place] = other;
      CHECK(engine::token_end(bytes.data(), bytes.data() + 20) == bytes.data() + 20);
    }
  }
  // Four bytes of a code point that is none are cut anywhere.
  const std::string tails = times(2000, "\x80");
  CHECK(engine::token_end(tails.data(), tails.data() + 2000) == tails.data() + engine::max_token);
}

}  // namespace
}  // namespace jazu
