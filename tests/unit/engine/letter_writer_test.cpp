#include "engine/letter_writer.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>

#include "engine/alphabet_data.hpp"
#include "jazu/jazu.hpp"
#include "reading/reader.hpp"
#include "reading/word.hpp"
#include "support/exact_buffer.hpp"
#include "support/jobs.hpp"

namespace jazu::engine {
namespace {

const table::Reader& reader_of(std::string_view tag) {
  return *Alphabet::find(tag)->data()->reader;
}

// A word read by rules and written in Cyrillic.
std::string cyrillic(std::string_view tag, std::string_view text) {
  const test::ExactBuffer exact(text);
  const char* const begin = exact.view().data();
  reading::Word word;
  REQUIRE(reading::take_word(reader_of(tag), begin, begin, begin + text.size(), true, word));
  REQUIRE(word.end == begin + text.size());
  reading::Letters letters;
  reading::read_by_rules(reader_of(tag), word, 0, reading::Rules::all, letters);
  std::array<char, max_cyrillic> out;
  const char* const end = write_cyrillic(word, letters, out.data());
  return std::string(out.data(), static_cast<std::size_t>(end - out.data()));
}

TEST_CASE("letters are written in the case they were read in") {
  CHECK(cyrillic("latn-2021", "qazaq") == "қазақ");
  CHECK(cyrillic("latn-2021", "Qazaq") == "Қазақ");
  CHECK(cyrillic("latn-2021", "QAZAQ") == "ҚАЗАҚ");
  CHECK(cyrillic("latn-2018", "Shy") == "Шы");
}

TEST_CASE("marks stay behind the letter that they stood behind") {
  CHECK(cyrillic("latn-2021", "qa\xC2\xADzaq") == "қа\xC2\xADзақ");
  CHECK(cyrillic("latn-2021", "qa\xCC\x81zaq\xCC\x81") == "қа\xCC\x81зақ\xCC\x81");
  CHECK(cyrillic("latn-2021", "a\xCC\x81\xC2\xAD\xE2\x80\x8D") == "а\xCC\x81\xC2\xAD\xE2\x80\x8D");
  // Between the letters of one spelling there is one letter only: the mark goes behind it.
  CHECK(cyrillic("latn-2018", "s\xC2\xADhy") == "ш\xC2\xADы");
}

TEST_CASE("marks behind an accepted spelling that stands for two code points take no letter away") {
  CHECK(cyrillic("latn-2018", "a\xC5\x9F\xCC\x88") == "аш\xCC\x88");
  CHECK(cyrillic("latn-2018", "\xC5\x9F\xC2\xADy") == "ш\xC2\xADы");
}

TEST_CASE("a program writes Cyrillic that stands by itself") {
  const std::string text = "ЖШС-нің, 15";
  std::array<char, 64> out;
  const char* end = write_letters(test::program_of("latn-2018"), text.data(),
                                  text.data() + text.size(), out.data());
  CHECK(std::string(out.data(), static_cast<std::size_t>(end - out.data())) == "JShS-niń, 15");
  end = write_letters(test::program_of("arab"), text.data(), text.data(), out.data());
  CHECK(end == out.data());
}

}  // namespace
}  // namespace jazu::engine
