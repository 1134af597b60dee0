#include <doctest/doctest.h>

#include <cstdint>
#include <random>
#include <string>
#include <string_view>

#include "jazu/jazu.hpp"
#include "reading/reader.hpp"
#include "support/jobs.hpp"
#include "table/decisions.hpp"
#include "text/utf8.hpp"

namespace jazu::table {
namespace {

using reading::Letters;
using reading::Rules;
using reading::Word;

// The same choice without Decisions: each spelling is tried.
const ReadSpelling* tried(const Reader& reader, const Word& word, std::size_t at,
                          const Letters& letters, Rules rules) {
  const ReadEntry& entry = reader.entries[word.entry[at]];
  for (std::size_t i = entry.first; i < entry.last; ++i) {
    const ReadSpelling& spelling = reader.spellings[i];
    const bool counts = spelling.role == Role::chosen && (rules == Rules::all || spelling.frozen);
    if (counts && reading::stands_at(reader, spelling, word, at) &&
        reading::context_holds(reader, spelling, word, at, letters)) {
      return &spelling;
    }
  }
  return nullptr;
}

// What look_up() says agrees with it.
bool agrees(std::uint8_t choice, const ReadSpelling* spelling) {
  if (choice >= Decisions::first_list)
    return (choice == Decisions::nothing) == (spelling == nullptr);
  const auto letter = static_cast<Letter>(choice & ~Decisions::upper);
  return spelling != nullptr && spelling->size == 1 && spelling->letter_count == 1 &&
         spelling->letters[0] == letter &&
         (spelling->upper != 0) == ((choice & Decisions::upper) != 0);
}

// A word of code points that the reader has spellings for, small and capital.
std::string random_word(const Reader& reader, std::minstd_rand& random) {
  std::string word;
  for (std::size_t size = 1 + random() % 9; size > 0; --size) {
    text::append(reader.pool[random() % reader.pool.size()], word);
  }
  return word;
}

std::size_t differences(const Reader& reader, std::string_view text, Rules rules) {
  Word word;
  const char* const begin = text.data();
  if (!reading::take_word(reader, begin, begin, begin + text.size(), true, word)) return 0;
  Letters letters;
  std::size_t wrong = 0;
  for (std::size_t at = 0; at < word.size;) {
    const ReadSpelling* const expected = tried(reader, word, at, letters, rules);
    if (reading::choose(reader, word, at, letters, rules) != expected) ++wrong;
    const std::uint8_t choice = reading::look_up(reader, word, at, letters, rules);
    if (choice < Decisions::first_list || choice == Decisions::nothing) {
      if (!agrees(choice, expected)) ++wrong;
    }
    at += expected == nullptr ? 1 : expected->size;
    if (expected == nullptr) letters.add(reading::ReadLetter::copied, false, at);
    for (std::size_t i = 0; expected != nullptr && i < expected->letter_count; ++i) {
      letters.add(expected->letters[i], (expected->upper >> i & 1) != 0, at);
    }
  }
  return wrong;
}

TEST_CASE("what is looked up is what trying the spellings finds, in every alphabet") {
  std::minstd_rand random(1);
  for (std::size_t i = 0; i < Alphabet::all_count(); ++i) {
    const Alphabet alphabet = Alphabet::all(i);
    if (!alphabet.two_way() || alphabet.tag() == "cyrl") continue;
    CAPTURE(alphabet.tag());
    const Reader& reader = test::reader_of(alphabet.tag());
    std::size_t wrong = 0;
    for (int n = 0; n < 4000; ++n) {
      const std::string word = random_word(reader, random);
      wrong += differences(reader, word, Rules::all) + differences(reader, word, Rules::frozen);
    }
    CHECK(wrong == 0);
  }
}

// Of "any number of consonants, then the beginning of the word" the consonants may be none.
TEST_CASE("a context of any number of letters holds where there are none") {
  CHECK(differences(test::reader_of("arab"), "\xD9\xB4ويتكەنى", Rules::frozen) == 0);
}

TEST_CASE("most choices need nothing but the neighbours") {
  const Reader& reader = test::reader_of("latn-2021");
  const auto choice = [&](char32_t c, unsigned previous, char32_t next) {
    return reader.decisions.choose(reader.low[c], previous, next == 0 ? 0 : reader.low[next]);
  };
  const Letter i = find_letter(U'и')->letter, short_i = find_letter(U'й')->letter;
  const Letter a = find_letter(U'а')->letter, l = find_letter(U'л')->letter;
  CHECK(choice(U'i', l, U'm') == i);
  CHECK(choice(U'i', a, U'm') == short_i);
  CHECK(choice(U'İ', word_begins, U'm') == (i | Decisions::upper));
  CHECK(choice(U't', a, U's') >= Decisions::first_list);
  CHECK(choice(U't', a, U'a') == find_letter(U'т')->letter);
}

}  // namespace
}  // namespace jazu::table
