// Words that the lexicon decides, through the library and by a reader of its own.
#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "engine/alphabet_data.hpp"
#include "engine/letter_writer.hpp"
#include "engine/word_reader.hpp"
#include "jazu/jazu.hpp"
#include "model/model.hpp"
#include "support/files.hpp"
#include "support/needs_model.hpp"
#include "table/compile_lexicon.hpp"

namespace jazu {
namespace {

constexpr Layers with_rules{true, false};
constexpr Layers alone{false, false};

std::string back(std::string_view text, Alphabet from, Layers layers) {
  Options options;
  options.layers = layers;
  const auto converter = Converter::make(from, cyrl, options);
  REQUIRE(converter);
  return (*converter)(text);
}

std::string written(std::string_view cyrillic, Alphabet to) {
  const auto converter = Converter::make(cyrl, to);
  REQUIRE(converter);
  return (*converter)(cyrillic);
}

// Words that are wrong by rules alone; with the lexicon they are right in any alphabet.
TEST_CASE("a stem and what the rules read behind it") {
  for (const std::string_view word :
       {"айдаһар", "айдаһарды", "экспортёр", "экспортёрлер", "щебёнка", "кинофестивальдер",
        "модельге", "ведомость", "Внешэкономбанк", "шампиньондар", "Юньнань", "компаньондарға"}) {
    CAPTURE(word);
    for (const Alphabet each : {latn_2021, latn_2018, latn_2017}) {
      const std::string text = written(word, each);
      CHECK(back(text, each, with_rules) == word);
      CHECK(back(text, each, Layers{}) == word);
    }
  }
  CHECK(back(written("щебёнка", latn_2021), latn_2021, alone) == "щебионка");
}

// The stem бар was learned against the rules; with it the model would read бары.
TEST_CASE("learned stems are for the rules and not for the model" * test::needs_model()) {
  Options options;
  options.letter_case = Case::lower;
  const Converter converter = *Converter::make(arab, cyrl, options);
  for (const std::string_view word : {"бәрі", "бәрін", "төккен", "осындағы"}) {
    CHECK(converter(written(word, arab)) == word);
  }
}

TEST_CASE("each part of a word with hyphens begins anew") {
  CHECK(back(written("модель-экспортёр", latn_2021), latn_2021, with_rules) == "модель-экспортёр");
}

TEST_CASE("no sign stands before a vowel: моделі, консолі") {
  for (const std::string_view word : {"моделі", "консолі", "пароліне", "фестивалі"}) {
    CHECK(back(written(word, latn_2021), latn_2021, with_rules) == word);
    CHECK(back(written(word, latn_2021), latn_2021, Layers{}) == word);
  }
}

TEST_CASE("a name of the lexicon gets its capital back from Arabic letters") {
  const std::string text = "бүгін Вильгельм келді";
  CHECK(back(written(text, arab), arab, with_rules) == "Бүгін Вильгельм келді");
}

TEST_CASE("a stem that agrees with the sign before the word, and one that does not") {
  CHECK(back(written("әдепкі", arab), arab, with_rules) == "Әдепкі");
  CHECK(back(written("мұғалім", arab), arab, with_rules) == "Мұғалім");
}

TEST_CASE("explain names the line of the lexicon") {
  Options options;
  const auto converter = Converter::make(latn_2021, cyrl, options);
  REQUIRE(converter);
  const auto choices = converter->explain(written("экспортёрлер", latn_2021));
  REQUIRE(choices.size() == 1);
  CHECK(choices[0].layer == Layer::lexicon);
  const std::string file = test::read_file(test::source_dir() / "tables/words/lexicon.words");
  std::size_t at = 0;
  for (std::uint32_t line = 1; line < choices[0].line; ++line) at = file.find('\n', at) + 1;
  CHECK(file.substr(at, file.find('\n', at) - at) == "экспортёр");
}

// A lexicon of a few lines that no file has: the line wins whatever the model expects.
class OwnLexicon {
 public:
  explicit OwnLexicon(std::string_view stems) {
    std::vector<Diagnostic> problems;
    storage_ = table::compile_lexicon(*table::parse_stems(stems, problems),
                                      *table::parse_stems("лар\nды\nмен\n", problems));
    REQUIRE(problems.empty());
  }

  std::string read(std::string_view text, engine::WordReading& reading) {
    for (const engine::AlphabetData& each : engine::builtin_alphabets()) {
      if (each.tag != "latn-2021") continue;
      engine::WordReader words(*each.reader, &model::builtin_model(), &storage_.lexicon, Options{});
      reading::Word word;
      REQUIRE(reading::take_word(*each.reader, text.data(), text.data(), text.data() + text.size(),
                                 true, word));
      words.read(word, reading);
      std::string out(1024, '\0');
      out.resize(static_cast<std::size_t>(
          engine::write_cyrillic(word, reading.letters, out.data()) - out.data()));
      return out;
    }
    return {};
  }

 private:
  table::LexiconStorage storage_;
};

TEST_CASE("a line mends a word against the model, with endings only when it is short") {
  OwnLexicon lexicon("һолд\nБаһарат\n");
  engine::WordReading reading;
  CHECK(lexicon.read("holdlar", reading) == "һолдлар");
  CHECK(reading.layer == Layer::lexicon);
  CHECK(reading.line == 1);
  CHECK(reading.listed);
  CHECK(lexicon.read("holdbek", reading) != "һолдбек");
  CHECK(lexicon.read("Baharatmen", reading) == "Баһаратмен");
  CHECK(reading.line == 2);
  CHECK(reading.usual_case == model::WordCase::title);
}

TEST_CASE("capitals stay as they are written") {
  OwnLexicon lexicon("һолд\n");
  engine::WordReading reading;
  CHECK(lexicon.read("HOLDLAR", reading) == "ҺОЛДЛАР");
  CHECK(lexicon.read("Holdlar", reading) == "Һолдлар");
}

}  // namespace
}  // namespace jazu
