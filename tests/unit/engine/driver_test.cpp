#include "engine/driver.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "engine/alphabet_data.hpp"
#include "engine/units.hpp"
#include "support/exact_buffer.hpp"
#include "support/jobs.hpp"
#include "support/rows.hpp"

namespace jazu::engine {
namespace {

using test::ExactBuffer;
using test::times;

struct Limit {
  std::size_t offset;
  bool mid_word;
};

Limit limit_of(std::string_view text, bool mid_word = false) {
  const ExactBuffer copy(text);
  const char* begin = copy.view().data();
  const char* found = safe_limit(builtin_reading(), begin, begin + text.size(), mid_word);
  return {static_cast<std::size_t>(found - begin), mid_word};
}

void check_limit(std::string_view text, std::size_t offset, bool mid_word = false) {
  INFO(std::string(text));
  const Limit limit = limit_of(text);
  CHECK(limit.offset == offset);
  CHECK(limit.mid_word == mid_word);
}

TEST_CASE("incomplete text is safe up to its last unfinished word") {
  check_limit("", 0);
  check_limit("бір ", 7);
  check_limit("бір екі", 7);
  check_limit("бір", 0);
  check_limit("бір-екі", 7);
  check_limit("бір,", 7);
  check_limit("ок abc", 8);
  check_limit("а\xCC\x81ў", 0);
}

TEST_CASE("a cut code point waits for its rest") {
  check_limit("x\xD2", 1);
  check_limit("x\xE2\x82", 1);
  check_limit("x\xF0\x9F\x98", 1);
  check_limit("а \xD2", 3);
  check_limit("а\xD2", 0);
  check_limit("x\xC0", 2);
  check_limit("x\x80", 2);
}

TEST_CASE("marks before the first letter of a word need not wait") {
  check_limit(
      "\xCC\x81\xCC\x81"
      "аб",
      4);
  check_limit(
      "x \xCC\x81"
      "аб",
      2);
}

TEST_CASE("of a word longer than any decision sees only the end waits") {
  const int letters = max_word + held_units + 10;
  const Limit limit = limit_of(times(letters, "а"));
  CHECK(limit.offset == 2 * static_cast<std::size_t>(letters - held_units));
  CHECK(limit.mid_word);
  const Limit shorter = limit_of(times(max_word, "а"));
  CHECK(shorter.offset == 0);
  CHECK_FALSE(shorter.mid_word);
}

TEST_CASE("inside such a word") {
  const Limit few = limit_of("аб", true);
  CHECK(few.offset == 0);
  CHECK(few.mid_word);
  const Limit many = limit_of(times(held_units + 3, "а"), true);
  CHECK(many.offset == 6);
  CHECK(many.mid_word);
  const Limit ended = limit_of("аб в", true);
  CHECK(ended.offset == 5);
  CHECK_FALSE(ended.mid_word);
}

TEST_CASE("the context goes back as far as a decision can look, and begins a code point") {
  const std::string text = times(100, "а");
  const char* begin = text.data();
  CHECK(context_before(begin, begin) == begin);
  CHECK(context_before(begin, begin + 20) == begin);
  CHECK(context_before(begin, begin + 200) == begin + 200 - window * 4);
  const std::string shifted = "x" + text;
  const char* at = shifted.data() + shifted.size();
  CHECK(context_before(shifted.data(), at) == at - window * 4);
  const char* odd = shifted.data() + 150;  // inside a letter
  CHECK((static_cast<unsigned char>(*context_before(shifted.data(), odd)) & 0xC0) != 0x80);
}

TEST_CASE("bound counts the largest growth") {
  const table::Program& latin = test::program_of("latn-2021");
  const table::Program& braille = test::program_of("brai");
  Options replace;
  replace.invalid = Invalid::replace;
  CHECK(bound(latin, {}, 10) == 10U * latin.expansion);
  CHECK(bound(latin, replace, 10) == 30);
  CHECK(bound(braille, replace, 10) == 10U * braille.expansion);
  CHECK(braille.expansion > 3);
}

TEST_CASE("run chooses the kernel that the program needs") {
  const std::string text = "үш";
  for (const char* tag : {"latn-2021", "arab"}) {
    const table::Program& program = test::program_of(tag);
    std::string out(bound(program, {}, text.size()) + output_slack, '\0');
    const Options options;
    Report report;
    const char* end = text.data() + text.size();
    Job job{&program,   text.data(),        text.data(), end,         end,
            out.data(), WordState::outside, &options,    text.data(), &report};
    CHECK(run(job, scalar_kernels));
    out.resize(static_cast<std::size_t>(job.out - out.data()));
    CHECK(out == (program.mark.present ? "ٴۇش" : "üş"));
  }
}

}  // namespace
}  // namespace jazu::engine
