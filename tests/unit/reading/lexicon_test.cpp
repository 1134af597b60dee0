// Stems of the lexicon in the readings of a word.
#include <doctest/doctest.h>

#include "reading/lexicon_search.hpp"
#include "table/compile_lexicon.hpp"
#include "unit/reading/test_lattice.hpp"

namespace jazu::reading {
namespace {

using test::lattice;
using test::set;
using Texts = std::vector<std::string>;

table::LexiconStorage lexicon(std::string_view stems, std::string_view endings = "ның\nлар\nы\n") {
  std::vector<Diagnostic> problems;
  auto parsed = table::parse_stems(stems, problems);
  auto parsed_endings = table::parse_stems(endings, problems);
  REQUIRE(problems.empty());
  return table::compile_lexicon(std::move(*parsed), std::move(*parsed_endings));
}

std::string text_of(const Stem& stem) {
  std::string result;
  for (std::size_t i = 0; i < stem.size; ++i) {
    text::append(table::letters[stem.letters[i]].small, result);
  }
  return result;
}

Texts found_in(const Lattice& word, const table::LexiconStorage& storage, bool cased = true) {
  Stems stems;
  find_stems(word, storage.lexicon, cased, true, stems);
  Texts result;
  for (std::size_t i = 0; i < stems.count; ++i) result.push_back(text_of(stems.items[i]));
  return result;
}

Lattice model_word() {
  Lattice word = lattice({"м", "о,ө", "д", "е,э", "л", "л", "е,э", "р"});
  word.silent = set("ъь");
  return word;
}

TEST_CASE("the longest stem comes first, and letters that are not written are put in") {
  CHECK(found_in(model_word(), lexicon("модель\nмода\nмод\n")) == Texts{"модель", "мод"});
  CHECK(found_in(model_word(), lexicon("моделлер\n")) == Texts{"моделлер"});
  CHECK(found_in(model_word(), lexicon("дель\nмодем\n")).empty());
}

TEST_CASE("a whole word is found only where nothing follows") {
  CHECK(found_in(model_word(), lexicon("модель$\n")).empty());
  CHECK(found_in(lattice({"е,э", "л"}), lexicon("эл$\n")) == Texts{"эл"});
}

TEST_CASE("a short name wants its capital, an abbreviation all of them") {
  const auto storage = lexicon("Эрик\nЖЭК\nЭдуардо\n");
  CHECK(found_in(lattice({"Е,Э", "р", "и", "к"}), storage) == Texts{"эрик"});
  CHECK(found_in(lattice({"е,э", "р", "и", "к"}), storage).empty());
  CHECK(found_in(lattice({"е,э", "р", "и", "к"}), storage, false).empty());
  CHECK(found_in(lattice({"е,э", "д", "у", "а", "р", "д", "о"}), storage, false) ==
        Texts{"эдуардо"});
  CHECK(found_in(lattice({"Ж", "Е,Э", "К"}), storage) == Texts{"жэк"});
  CHECK(found_in(lattice({"Ж", "е,э", "к"}), storage).empty());
  CHECK(found_in(lattice({"ж", "е,э", "к"}), storage, false).empty());
}

TEST_CASE("the sign before a word rules stems out") {
  Lattice word = lattice({"а,ә", "р"});
  word.any = set("ә");
  word.none = set("г");
  word.sign = WordSign::absent;
  CHECK(found_in(word, lexicon("әр\nар\n")) == Texts{"ар"});
}

TEST_CASE("endings follow each other") {
  const auto storage = lexicon("модель\n");
  const auto are_endings = [&](std::string_view text) {
    const auto word = test::letters(text);
    std::vector<Letter> letters(word.begin(), word.end());
    return storage.lexicon.are_endings(letters);
  };
  CHECK(are_endings(""));
  CHECK(are_endings("ларының"));
  CHECK_FALSE(are_endings("ларынь"));
  CHECK_FALSE(are_endings("лаг"));
  CHECK_FALSE(are_endings("ларларларларларларларларлар"));
}

TEST_CASE("a lattice that is constrained to a stem leaves the rest open") {
  const Lattice word = model_word();
  const auto storage = lexicon("модель\n");
  Stems stems;
  find_stems(word, storage.lexicon, true, true, stems);
  REQUIRE(stems.count == 1);
  Lattice result;
  REQUIRE(constrain(word, stems.items[0], result));
  CHECK(result.size == word.size);
  CHECK(result.fixed == 5);
  CHECK(result.arc_count == 5 + 1 + 2 + 1);
  for (std::size_t at = 0; at < 5; ++at) CHECK(result.first[at + 1] - result.first[at] == 1);
  CHECK(result.arcs[4].size == 2);
  CHECK(result.first[7] - result.first[6] == 2);
}

TEST_CASE("a learned stem is found where it is asked for") {
  std::vector<Diagnostic> problems;
  auto stems = *table::parse_stems("модель\n", problems);
  stems[0].learned = true;
  const auto storage = table::compile_lexicon(stems, {});
  Stems found;
  find_stems(model_word(), storage.lexicon, true, false, found);
  CHECK(found.count == 0);
  find_stems(model_word(), storage.lexicon, true, true, found);
  CHECK(found.count == 1);
}

TEST_CASE("a lexicon without stems finds none") {
  const table::Lexicon none;
  Stems stems;
  find_stems(model_word(), none, true, true, stems);
  CHECK(stems.count == 0);
  CHECK(none.empty());
}

}  // namespace
}  // namespace jazu::reading
