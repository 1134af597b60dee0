#include "engine/word_reader.hpp"

#include <doctest/doctest.h>

#include <array>
#include <memory>
#include <string>

#include "engine/alphabet_data.hpp"
#include "engine/letter_writer.hpp"
#include "jazu/jazu.hpp"
#include "model/model.hpp"
#include "support/exact_buffer.hpp"
#include "support/needs_model.hpp"
#include "support/rows.hpp"

namespace jazu::engine {
namespace {

using test::check_rows;

// One word through a WordReader of an alphabet.
class Reads {
 public:
  Reads(std::string_view tag, std::string_view text, bool with_model = true)
      : text_(text),
        reader_(*Alphabet::find(tag)->data()->reader),
        words_(std::make_unique<WordReader>(reader_, with_model ? &model::builtin_model() : nullptr,
                                            nullptr, Options{})) {
    const char* const begin = text_.view().data();
    REQUIRE(reading::take_word(reader_, begin, begin, begin + text.size(), true, word_));
    words_->read(word_, result_);
  }

  std::string text() const {
    std::array<char, max_cyrillic> out;
    const char* const end = write_cyrillic(word_, result_.letters, out.data());
    return std::string(out.data(), static_cast<std::size_t>(end - out.data()));
  }
  const WordReading& result() const { return result_; }
  std::size_t weighed() { return words_->weigh(word_).count; }
  std::uint32_t line() const { return words_->deciding_line(word_); }

 private:
  test::ExactBuffer text_;
  const table::Reader& reader_;
  std::unique_ptr<WordReader> words_;  // too large for the stack of a test
  reading::Word word_;
  WordReading result_;
};

TEST_CASE("lenient reading takes what others write, and leaves regular words alone" *
          test::needs_model()) {
  Options options;
  options.letter_case = Case::lower;
  const auto strict = *Converter::make(arab, cyrl, options);
  options.reading = jazu::Reading::lenient;
  const auto lenient = *Converter::make(arab, cyrl, options);
  struct Row {
    std::string_view text, expected;
  };
  for (const Row& row :
       {Row{"تارىيح", "тарих"}, Row{"مايلاڭحان", "майланған"}, Row{"قارۋلاڭحان", "қаруланған"}}) {
    CAPTURE(std::string(row.text));
    CHECK(lenient(row.text) == row.expected);
    CHECK(strict(row.text) != row.expected);
  }
  for (const std::string_view text : {"قازاقستان", "ٴۇش", "تىلەۋبەردى"}) {
    CHECK(lenient(text) == strict(text));
  }
}

TEST_CASE("lenient reading asks the hamza where the word list says nothing" * test::needs_model()) {
  Options options;
  options.letter_case = Case::lower;
  options.reading = jazu::Reading::lenient;
  // hapin has a hamza before a back word with и, and none before one with ы.
  check_rows(*Converter::make(arab, cyrl, options),
             {{"ٴاۆتوتىپ", "автотип"}, {"ٴالانىن", "аланин"}, {"بۇلدىر", "бұлдыр"}});
}

TEST_CASE("a stem of the lexicon and no ending that is known is not regular" *
          test::needs_model()) {
  Options options;
  options.letter_case = Case::lower;
  options.reading = jazu::Reading::lenient;
  check_rows(*Converter::make(arab, cyrl, options),
             {{"ەلەكترونىكا", "электроника"}, {"ەكسكۋرسىيالار", "экскурсиялар"}});
}

TEST_CASE("the model reads what the rules cannot tell" * test::needs_model()) {
  CHECK(Reads("arab", "\xD9\xB4ۇش").text() == "үш");
  CHECK(Reads("arab", "قازاقستان").text() == "қазақстан");
  CHECK(Reads("latn-2021", "kıtap").text() == "кітап");
  CHECK(Reads("latn-2021", "Qazaqstan").result().layer == Layer::model);
  CHECK(Reads("latn-2021", "Qazaqstan").result().listed);
}

TEST_CASE(
    "a word that the list lacks is read by the rules unless another reading is much likelier") {
  CHECK(Reads("latn-2021", "emsız").text() == "емсіз");          // not эмсіз
  CHECK(Reads("latn-2021", "avtogoldy").text() == "автоголды");  // not автогольды
  CHECK(Reads("latn-2021", "jegjat").text() == "жегжат");        // not жегжать
}

TEST_CASE("without a model the rules of the table read") {
  const Reads reads("latn-2021", "qazaqtar", false);
  CHECK(reads.text() == "қазақтар");
  CHECK(reads.result().layer == Layer::table);
  CHECK_FALSE(reads.result().listed);
  CHECK_FALSE(reads.result().respelled);
  CHECK(Reads("latn-2021", "qazaq", false).weighed() == 0);
}

TEST_CASE("usual capitals come from the list" * test::needs_model()) {
  CHECK(Reads("arab", "استانا").result().usual_case == model::WordCase::title);
  CHECK(Reads("arab", "اقش").result().usual_case == model::WordCase::upper);
  CHECK(Reads("arab", "بالا").result().usual_case == model::WordCase::lower);
}

TEST_CASE("a word that is spelled as no reading of it is respelled") {
  // A sign that no reading calls for, and one that is missing.
  CHECK(Reads("arab", "\xD9\xB4قازاق").result().respelled);
  CHECK(Reads("arab", "ۇشىنشى").result().respelled == (Reads("arab", "ۇشىنشى").text() == "үшінші"));
  CHECK_FALSE(Reads("arab", "\xD9\xB4ۇش").result().respelled);
  CHECK_FALSE(Reads("latn-2021", "söz").result().respelled);
  // By rules too: a letter that no spelling begins with is copied.
  CHECK_FALSE(Reads("latn-2018", "shy", false).result().respelled);
}

TEST_CASE("what is left of a word that is too long is read by the rules") {
  const std::string text = test::times(reading::max_positions + 1, "a");
  const Reads reads("latn-2021", text);
  CHECK(reads.result().layer == Layer::table);
  CHECK(reads.text() == test::times(reading::max_positions, "а"));
}

TEST_CASE("the line of the rule that decided") {
  CHECK(Reads("latn-2021", "bar", false).line() == 0);
  CHECK(Reads("arab", "يا", false).line() != 0);
}

}  // namespace
}  // namespace jazu::engine
