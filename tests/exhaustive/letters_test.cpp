// Every sequence of Kazakh letters up to three, in the three case shapes, into every alphabet.
#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

#include "reference/targets.hpp"
#include "table/letters.hpp"

namespace {

using jazu::reference::encode;
using jazu::reference::Target;
using jazu::table::letter_count;

enum class Shape { lower, title, upper };

std::string letter(unsigned index, bool upper) {
  const jazu::table::LetterName name = jazu::table::letters[index];
  return encode(upper ? name.capital : name.small);
}

// A line with all words of three letters that begin with `first`, and those of one and two.
std::string words(unsigned first, Shape shape) {
  const bool title = shape != Shape::lower;
  const bool upper = shape == Shape::upper;
  const std::string a = letter(first, title);
  std::string result = a;
  for (unsigned second = 0; second < letter_count; ++second) {
    const std::string ab = a + letter(second, upper);
    result += " " + ab;
    for (unsigned third = 0; third < letter_count; ++third) {
      result += " " + ab + letter(third, upper);
    }
  }
  return result;
}

// The first word that comes out otherwise.
std::string first_difference(const Target& target, const jazu::Converter& converter,
                             const std::string& line) {
  for (std::size_t begin = 0; begin < line.size();) {
    const std::size_t end = std::min(line.find(' ', begin), line.size());
    const std::string word = line.substr(begin, end - begin);
    const std::string expected = target.reference->convert(word).text;
    const std::string found = converter(word);
    if (found != expected) return word + " becomes " + found + ", by the reference " + expected;
    begin = end + 1;
  }
  return "no word by itself";
}

void check_line(const Target& target, const jazu::Converter& converter, const std::string& line) {
  if (converter(line) == target.reference->convert(line).text) return;
  FAIL_CHECK(target.tag, ": ", first_difference(target, converter, line));
}

void check_triples(const Target& target) {
  const auto converter = target.converter();
  for (const Shape shape : {Shape::lower, Shape::title, Shape::upper}) {
    for (unsigned first = 0; first < letter_count; ++first) {
      check_line(target, converter, words(first, shape));
    }
  }
}

}  // namespace

TEST_CASE("all triples of letters in three case shapes through every alphabet") {
  for (const Target& target : jazu::reference::exhaustive_targets()) {
    if (target.alphabet.variants() == 0) check_triples(target);
  }
}

TEST_CASE("all triples of letters through the variants of the alphabets") {
  for (const Target& target : jazu::reference::exhaustive_targets()) {
    if (target.alphabet.variants() != 0) check_triples(target);
  }
}

// Three million words; the alphabets whose rules look farthest.
TEST_CASE("all words of four small letters" * doctest::test_suite("long")) {
  for (const char* tag : {"latn-2018:orthography", "arab", "odni", "latn-2021"}) {
    const Target& target = jazu::reference::target(tag);
    const auto converter = target.converter();
    for (unsigned first = 0; first < letter_count; ++first) {
      for (unsigned second = 0; second < letter_count; ++second) {
        std::string line;
        const std::string ab = letter(first, false) + letter(second, false);
        for (unsigned third = 0; third < letter_count; ++third) {
          const std::string abc = ab + letter(third, false);
          for (unsigned fourth = 0; fourth < letter_count; ++fourth) {
            line += abc + letter(fourth, false) + " ";
          }
        }
        check_line(target, converter, line);
      }
    }
  }
}

// Capitals anywhere: 84 forms of letters, three long, and a neighbour word.
TEST_CASE("all triples in any case" * doctest::test_suite("long")) {
  for (const Target& target : jazu::reference::exhaustive_targets()) {
    const auto converter = target.converter();
    for (unsigned first = 0; first < 2 * letter_count; ++first) {
      std::string line;
      for (unsigned second = 0; second < 2 * letter_count; ++second) {
        const std::string ab =
            letter(first / 2, first % 2 != 0) + letter(second / 2, second % 2 != 0);
        for (unsigned third = 0; third < 2 * letter_count; ++third) {
          line += ab + letter(third / 2, third % 2 != 0) + " ";
        }
      }
      check_line(target, converter, line);
    }
  }
}
