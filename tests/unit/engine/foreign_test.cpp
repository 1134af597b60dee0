// Through the Converter: which words are copied as those of another language.
#include "engine/foreign.hpp"

#include <doctest/doctest.h>

#include <string>

#include "support/needs_model.hpp"
#include "support/rows.hpp"

namespace jazu {
namespace {

using test::check_rows;
using test::converter_between;

TEST_CASE("Roman numerals of two letters or more stay") {
  check_rows(converter_between("latn-2021", "cyrl"), {{"II", "II"},
                                                      {"III", "III"},
                                                      {"IV", "IV"},
                                                      {"VIII", "VIII"},
                                                      {"IX", "IX"},
                                                      {"XIX", "XIX"},
                                                      {"XXI ğasyr", "XXI ғасыр"},
                                                      {"XXXIX", "XXXIX"},
                                                      {"XX-XXI", "XX-XXI"}});
}

TEST_CASE("words of other languages stay, also with a Kazakh ending") {
  check_rows(converter_between("latn-2021", "cyrl"), {{"COVID-19", "COVID-19"},
                                                      {"Facebook", "Facebook"},
                                                      {"UNESCO", "UNESCO"},
                                                      {"UNESCO-nyñ", "UNESCO-ның"},
                                                      {"iPhone-dy", "iPhone-ды"},
                                                      {"YouTube", "YouTube"}});
}

TEST_CASE("they stay where the alphabet has all their letters too") {
  check_rows(converter_between("latn-1938", "cyrl"),
             {{"COVID-19", "COVID-19"}, {"XXI ƣasьr", "XXI ғасыр"}, {"IV", "IV"}});
  check_rows(converter_between("latn-1929", "cyrl"), {{"pen", "пен"}});
}

TEST_CASE("a letter beyond a to z, or a word of the list, is Kazakh") {
  check_rows(converter_between("latn-2021", "cyrl"), {{"Qazaqstan", "Қазақстан"},
                                                      {"kıtap", "кітап"},
                                                      {"bar", "бар"},
                                                      {"söz", "сөз"},
                                                      {"ŞYMKENT", "ШЫМКЕНТ"}});
}

TEST_CASE("a stem that no listed word is may end all the same" * test::needs_model()) {
  check_rows(converter_between("latn-2018", "cyrl"),
             {{"qut.", "құт."}, {"ur", "ұр"}, {"summit", "summit"}, {"Vogue", "Vogue"}});
}

TEST_CASE("without the guard, or without the model, all words are read") {
  Options options;
  options.guard = Guard::off;
  CHECK(converter_between("latn-2021", "cyrl", options)("II") == "ІІ");
  options.guard = Guard::on;
  options.layers = {false, false};
  CHECK(converter_between("latn-2021", "cyrl", options)("II") == "ІІ");
}

}  // namespace
}  // namespace jazu
