// Case and order on random texts.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string>

#include "jazu/jazu.hpp"
#include "text_generator.hpp"

namespace {

using jazu::Alphabet;
using jazu::Collation;
using jazu::LetterCase;
using jazu::property::any_text;

Alphabet any_alphabet() {
  return Alphabet::all(*rc::gen::inRange<std::size_t>(0, Alphabet::all_count()));
}

}  // namespace

TEST_CASE("letters: what was changed does not change again, and no text grows fourfold") {
  CHECK(rc::check([] {
    const LetterCase letters(any_alphabet());
    const std::string text = *any_text();
    const std::string upper = letters.upper(text), lower = letters.lower(text);
    RC_ASSERT(letters.upper(upper) == upper);
    RC_ASSERT(letters.lower(lower) == lower);
    RC_ASSERT(upper.size() <= 4 * text.size());
    RC_ASSERT(letters.title(text).size() <= 4 * text.size());
  }));
}

TEST_CASE("letters: equal keys are of equal texts, and a key is not too long") {
  CHECK(rc::check([] {
    const auto collation = Collation::make(any_alphabet());
    if (!collation) return;
    const std::string a = *any_text(), b = *any_text();
    const std::string key_a = collation->sort_key(a), key_b = collation->sort_key(b);
    RC_ASSERT((key_a == key_b) == (a == b));
    RC_ASSERT(key_a < collation->sort_key(a + "я"));
    RC_ASSERT(key_a.size() <= 7 * a.size() + 2);
  }));
}
