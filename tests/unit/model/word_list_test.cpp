// Walking the automaton of the word list.
#include "model/word_list.hpp"

#include <doctest/doctest.h>

#include <vector>

#include "model/model.hpp"
#include "unit/model/small_model.hpp"

namespace jazu::model {
namespace {

using test::letters;
using test::small_model;

WordList::Class find(const WordList& words, std::string_view word) {
  std::vector<table::Letter> all;
  for (const char each : letters(word)) all.push_back(static_cast<table::Letter>(each));
  return words.find_word(all);
}

TEST_CASE("the list has its words, each of its class, and no other") {
  const auto storage = small_model({{"ел", 3},
                                    {"елде", 2},
                                    {"елдер", 1},
                                    {"мектеп", 2},
                                    {"мектепте", 1},
                                    {"Астана", 2, WordCase::title},
                                    {"АҚШ", 2, WordCase::upper}});
  const WordList words = storage.view().words;
  CHECK(find(words, "ел") == 10);
  CHECK(find(words, "елде") == 7);
  CHECK(find(words, "елдер") == 4);
  CHECK(find(words, "мектепте") == 4);
  for (const char* none : {"", "е", "елд", "елдерде", "мектепт", "астан", "эл"}) {
    CAPTURE(none);
    CHECK(find(words, none) == 0);
  }
  CHECK(WordList::usual_case(find(words, "астана")) == WordCase::title);
  CHECK(WordList::usual_case(find(words, "ақш")) == WordCase::upper);
  CHECK(WordList::usual_case(find(words, "ел")) == WordCase::lower);
  CHECK(words.cost(find(words, "ел")) < words.cost(find(words, "елде")));
}

TEST_CASE("the longest word that letters begin with") {
  const auto storage = small_model({{"ел", 3}, {"елде", 2}, {"елдерде", 1}});
  const WordList words = storage.view().words;
  const auto beginning = [&](std::string_view word, std::size_t size) {
    const auto all = letters(word);
    std::vector<table::Letter> numbers(all.begin(), all.end());
    return words.find_beginning(numbers, size);
  };
  CHECK(beginning("елдеңіз", 2) == 7);
  CHECK(beginning("елдер", 5) == 0);
  CHECK(beginning("елге", 2) == 10);
  CHECK(beginning("жел", 1) == 0);
}

TEST_CASE("equal endings are stored once") {
  const auto storage = small_model({{"аттар"}, {"таттар"}, {"баттар"}});
  // None, three first letters and the five of аттар; the т of таттар goes to the а of аттар.
  CHECK(storage.edges.size() <= 1 + 3 + 5);
}

TEST_CASE("the built-in list has common words in their usual case") {
  const WordList words = builtin_model().words;
  if (words.empty()) return;
  const auto usual = [&](std::string_view word) {
    const auto found = find(words, word);
    REQUIRE(found != 0);
    return WordList::usual_case(found);
  };
  CHECK(usual("және") == WordCase::lower);
  CHECK(usual("кітап") == WordCase::lower);
  CHECK(usual("қазақстан") == WordCase::title);
  CHECK(usual("ақш") == WordCase::upper);
  // The homographs of Latin and Arabic: the frequent word must be cheaper.
  CHECK(words.cost(find(words, "ел")) < words.cost(find(words, "эл")));
  CHECK(find(words, "қазақстанқ") == 0);
}

TEST_CASE("a list without data has no words") {
  const WordList words;
  CHECK(words.empty());
  CHECK(find(words, "ел") == 0);
}

}  // namespace
}  // namespace jazu::model
