// A table after parsing: everything the file says, nothing decided yet. The compiler (compile.hpp)
// turns a definition into the flat arrays that the engine runs.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "table/letters.hpp"

namespace jazu::table {

// The longest spelling a table may give, in bytes: the arrays of a program have one byte for its
// length, and a bound this low keeps max_size() honest.
inline constexpr std::size_t max_spelling = 24;

struct Place {
  std::uint32_t line = 0, column = 0;  // from 1; the column in code points
};

// How a row or rule may be used: '=' both ways, '>' only for writing, '<' only for reading.
enum class Sign : std::uint8_t { both, write, read };

// `Ғ ғ = Ǵ ǵ`. Alphabets without case have the same spelling twice.
struct Row {
  Place place;
  Letter letter = 0;
  Sign sign = Sign::both;
  std::string capital, small;
};

// One position of a rule's context: any letter of a set, or the edge of a word. `{vowel}*` is any
// number of letters of the set; only reading rules have it.
struct ContextItem {
  LetterSet letters = 0;
  bool edge = false;
  bool any_number = false;
};

// `ия > ıa / {consonant} _ $`: letters, their spelling in small letters, what stands around them.
// `before` is ordered outwards, from the letters to the left.
struct WritingRule {
  Place place;
  std::vector<Letter> letters;
  std::string spelling;
  std::vector<ContextItem> before, after;
};

// One position of what follows a spelling that is read: any of some code points or of those that
// begin the spellings of some letters, any number of them, or the edge of the word.
struct SpellingItem {
  std::u32string code_points;
  LetterSet letters = 0;
  bool edge = false;
  bool any_number = false;
};

// `й < i / {vowel} _ {e}`: what a spelling is read as. Before it stand letters that are read
// already, ordered outwards; after it code points of the text.
struct ReadingRule {
  Place place;
  std::vector<Letter> letters;
  std::string spelling;
  std::vector<ContextItem> before;
  std::vector<SpellingItem> after;
  bool only_front = false;  // `when front`
  bool frozen = false;      // from a block `marks`, on which lossless mode relies
  bool lenient = false;     // from a block `lenient`: a candidate, only where that is asked for
};

// `Ñ ñ < Ŋ ŋ`: another spelling that is found in texts, and the one of this alphabet that it stands
// for.
struct Acceptance {
  Place place;
  std::string capital, small;              // of this alphabet
  std::string found_capital, found_small;  // read as those
};

// A sign written before a word, either for the letters in it or because it is all capitals.
struct WordMark {
  Place place;
  std::string text;
  bool for_capitals = false;
  LetterSet any = 0, none = 0;
};

// An ASCII punctuation mark and what it becomes after a converted word.
struct Punctuation {
  Place place;
  char ascii = 0;
  std::string text;
};

// A sign before a run of digits, and the ten digits.
struct Digits {
  Place place;
  std::string sign;
  std::array<std::string, 10> digits;
};

// Two spellings of one code point each that differ only in case.
struct CasePair {
  Place place;
  char32_t capital = 0, small = 0;
};

// `text = expected`, which comes back the same by table rules, or `text > expected`.
struct Example {
  Place place;
  std::string input, expected;
  bool comes_back = false;
};

// What the blocks of the file say, or the blocks of one variant (`rules : orthography`).
struct Layer {
  std::string variant;  // empty for the table itself
  std::string description;
  std::vector<Row> rows;
  std::vector<WritingRule> rules;
  std::vector<ReadingRule> reading;
  std::vector<Acceptance> accepts;
  std::vector<WordMark> marks;
  std::u32string front;  // a word with one of these code points is read as a front word
  std::vector<Punctuation> punctuation;
  std::vector<Digits> digits;  // none or one
  std::vector<CasePair> pairs;
  std::vector<Example> examples;
};

struct LetterClass {
  std::string name;
  LetterSet letters = 0;
};

// What `status` may say, in the order of jazu::Standing.
inline constexpr std::array<std::string_view, 6> statuses = {"official", "enacted",    "draft",
                                                             "de-facto", "historical", "scholarly"};

struct Definition {
  std::string tag, alias, name, script, status, since, source, order, bcp47, experimental;
  bool two_way = true;
  bool title_case_initialisms = false;
  std::vector<LetterClass> classes;
  std::vector<Layer> layers;  // layers[0] is the table itself; the variants follow
};

// A set of variants of a table: bit n stands for definition.layers[n].
using Variants = std::uint32_t;

// What counts when these variants are on. The table itself comes last: what a variant says goes
// before it.
inline std::vector<const Layer*> layers_of(const Definition& definition, Variants variants) {
  std::vector<const Layer*> result;
  for (std::size_t i = 1; i < definition.layers.size(); ++i) {
    if ((variants >> i & 1) != 0) result.push_back(&definition.layers[i]);
  }
  result.push_back(&definition.layers.front());
  return result;
}

}  // namespace jazu::table
