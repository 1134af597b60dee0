#include "text/utf8.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/exact_buffer.hpp"

namespace jazu::text {
namespace {

using test::ExactBuffer;

std::string encode(char32_t code_point) {
  std::string result;
  append(code_point, result);
  return result;
}

// The sizes of the steps through ill-formed bytes; a valid step counts as 0.
std::vector<unsigned> invalid_steps(std::string_view bytes) {
  const ExactBuffer text(bytes);
  const char* at = text.view().data();
  const char* end = at + text.view().size();
  std::vector<unsigned> result;
  while (at < end) {
    const Decoded next = decode(at, end);
    result.push_back(next.valid ? 0 : next.size);
    at += next.size;
  }
  return result;
}

TEST_CASE("decode reads well-formed sequences of every length at their limits") {
  struct Row {
    const char* bytes;
    char32_t code_point;
    unsigned size;
  };
  for (const Row& row : std::vector<Row>{{"A", 'A', 1},
                                         {"\x7F", 0x7F, 1},
                                         {"\xC2\x80", 0x80, 2},
                                         {"\xD2\x9B", 0x49B, 2},
                                         {"\xDF\xBF", 0x7FF, 2},
                                         {"\xE0\xA0\x80", 0x800, 3},
                                         {"\xED\x9F\xBF", 0xD7FF, 3},
                                         {"\xEE\x80\x80", 0xE000, 3},
                                         {"\xEF\xBF\xBF", 0xFFFF, 3},
                                         {"\xF0\x90\x80\x80", 0x10000, 4},
                                         {"\xF4\x8F\xBF\xBF", 0x10FFFF, 4}}) {
    CAPTURE(row.code_point);
    const ExactBuffer text(row.bytes);
    const char* begin = text.view().data();
    const Decoded forwards = decode(begin, begin + row.size);
    CHECK(forwards.valid);
    CHECK(forwards.code_point == row.code_point);
    CHECK(forwards.size == row.size);
    const Decoded backwards = decode_before(begin, begin + row.size);
    CHECK(backwards.valid);
    CHECK(backwards.code_point == row.code_point);
    CHECK(backwards.size == row.size);
    CHECK(encode(row.code_point) == row.bytes);
  }
}

TEST_CASE("decode steps over maximal ill-formed subparts") {
  using Steps = std::vector<unsigned>;
  CHECK(invalid_steps("\xE0\x80\x80") == Steps{1, 1, 1});
  CHECK(invalid_steps("\xED\xA0\x80") == Steps{1, 1, 1});
  CHECK(invalid_steps("\xF4\x90\x80\x80") == Steps{1, 1, 1, 1});
  CHECK(invalid_steps("\xF0\x8F\xBF\xBF") == Steps{1, 1, 1, 1});
  CHECK(invalid_steps("\xC0\x80") == Steps{1, 1});
  CHECK(invalid_steps("\xC1\xBF") == Steps{1, 1});
  CHECK(invalid_steps("\xF5\x80") == Steps{1, 1});
  CHECK(invalid_steps("\xFE\xFF") == Steps{1, 1});
  CHECK(invalid_steps("\x80\xBF") == Steps{1, 1});
  CHECK(invalid_steps("\xE2\x82") == Steps{2});
  CHECK(invalid_steps("\xE2\x82z") == Steps{2, 0});
  CHECK(invalid_steps("\xF0\x9F\x98z") == Steps{3, 0});
  CHECK(invalid_steps("\xD2z") == Steps{1, 0});
  CHECK(invalid_steps("\xE2\xD2\x9B") == Steps{1, 0});
}

TEST_CASE("decode tells a cut sequence from a wrong one") {
  for (const char* cut : {"\xD2", "\xE2", "\xE2\x82", "\xF0", "\xF0\x9F", "\xF0\x9F\x98"}) {
    const ExactBuffer text(cut);
    const Decoded next = decode(text.view().data(), text.view().data() + text.view().size());
    CHECK_FALSE(next.valid);
    CHECK(next.truncated);
    CHECK(next.size == text.view().size());
  }
  for (const char* wrong : {"\xC0", "\x80", "\xE0\x80", "\xED\xA0", "\xF4\x90", "\xF5"}) {
    const ExactBuffer text(wrong);
    CHECK_FALSE(decode(text.view().data(), text.view().data() + text.view().size()).truncated);
  }
}

TEST_CASE("decode_before reports one invalid byte where no sequence ends") {
  for (const char* bytes : {"\x80", "a\x80", "\xD2\x9B\x80", "\xE2\x82", "\xC0\x80",
                            "\xF0\x9F\x98\x80\x80", "\xED\xA0\x80"}) {
    const ExactBuffer text(bytes);
    const char* begin = text.view().data();
    const Decoded found = decode_before(begin, begin + text.view().size());
    CHECK_FALSE(found.valid);
    CHECK(found.size == 1);
  }
  const ExactBuffer after("\x80\xD2\x9B");
  CHECK(decode_before(after.view().data(), after.view().data() + 3).code_point == 0x49B);
}

TEST_CASE("find_invalid gives the offset of the first invalid byte") {
  CHECK(find_invalid("") == std::string_view::npos);
  CHECK(find_invalid("\xD2\x9B\xE2\x82\xAC") == std::string_view::npos);
  CHECK(find_invalid("ab\xFF") == 2);
  CHECK(find_invalid("\xD2\x9B\xE2\x82") == 2);
}

TEST_CASE("count_code_points counts code points, not bytes") {
  CHECK(count_code_points("") == 0);
  CHECK(count_code_points("a\xD2\x9B\xE2\x82\xAC\xF0\x9F\x98\x80") == 4);
}

}  // namespace
}  // namespace jazu::text
