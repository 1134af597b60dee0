// Words by themselves: what is written is what the library writes, but for marks, and it is read
// back.
#include "lossless/word_codec.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string>

#include "engine/alphabet_data.hpp"
#include "jazu/jazu.hpp"
#include "text/utf8.hpp"

namespace jazu {
namespace {

using lossless::Side;
using reading::Letters;

Letters any_letters() {
  Letters letters;
  const auto size = *rc::gen::inRange<std::size_t>(1, 24);
  const int shape = *rc::gen::inRange(0, 4);
  for (std::size_t i = 0; i < size; ++i) {
    const auto letter = *rc::gen::inRange<int>(0, table::letter_count);
    const bool upper =
        shape == 3 ? *rc::gen::arbitrary<bool>() : shape == 2 || (shape == 1 && i == 0);
    letters.add(static_cast<table::Letter>(letter), upper, 0);
  }
  return letters;
}

std::string cyrillic(const Letters& letters) {
  std::string result;
  for (std::size_t i = 0; i < letters.size; ++i) {
    const table::LetterName& name = table::letters[letters.at[i].letter];
    text::append(letters.at[i].upper ? name.capital : name.small, result);
  }
  return result;
}

bool same(const Letters& a, const Letters& b) {
  return cyrillic(a) == cyrillic(b);
}

std::string without_marks(std::string text) {
  for (std::size_t at = text.find("\xCD\x8F"); at != std::string::npos;
       at = text.find("\xCD\x8F")) {
    text.erase(at, 2);
  }
  return text;
}

TEST_CASE("a word is written as ever, but for marks, and read back") {
  for (std::size_t i = 0; i < Alphabet::all_count(); ++i) {
    const Alphabet alphabet = Alphabet::all(i);
    if (!alphabet.two_way()) continue;
    CAPTURE(std::string(alphabet.tag()));
    const auto ordinary = *Converter::make(cyrl, alphabet);
    const Side side(*alphabet.data()->program, alphabet.data()->reader);
    CHECK(rc::check([&] {
      Letters letters = any_letters();
      const Letters before = letters;
      std::string buffer(lossless::max_word_bytes, '\0');
      const char* const end = lossless::write_marked(side, letters, buffer.data());
      RC_ASSERT(same(letters, before));
      if (end == nullptr) return;
      buffer.resize(static_cast<std::size_t>(end - buffer.data()));
      RC_ASSERT(without_marks(buffer) == ordinary(cyrillic(letters)));
      lossless::Taken taken;
      const char* const text_end = buffer.data() + buffer.size();
      RC_ASSERT(lossless::take(side, buffer.data(), text_end, true, taken) == text_end);
      Letters found;
      RC_ASSERT(lossless::read_marked(side, taken, found));
      RC_ASSERT(same(found, letters));
    }));
  }
}

TEST_CASE("most words need no bracket") {
  // Two unwritten letters in a row do, one at the beginning, and what rules write together.
  for (std::size_t i = 0; i < Alphabet::all_count(); ++i) {
    const Alphabet alphabet = Alphabet::all(i);
    if (!alphabet.two_way()) continue;
    CAPTURE(std::string(alphabet.tag()));
    const Side side(*alphabet.data()->program, alphabet.data()->reader);
    int written = 0;
    for (unsigned a = 0; a < table::letter_count; ++a) {
      for (unsigned b = 0; b < table::letter_count; ++b) {
        Letters letters;
        for (const unsigned letter : {a, b, 0U}) {
          letters.add(static_cast<table::Letter>(letter), letter == a, 0);
        }
        std::string buffer(lossless::max_word_bytes, '\0');
        written += lossless::write_marked(side, letters, buffer.data()) != nullptr ? 1 : 0;
      }
    }
    CHECK(written >= 1500);
  }
}

}  // namespace
}  // namespace jazu
