#include "engine/pieces.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "engine/alphabet_data.hpp"
#include "jazu/jazu.hpp"
#include "support/exact_buffer.hpp"
#include "support/rows.hpp"

namespace jazu::engine {
namespace {

// The pieces of a text of an alphabet, asked for with one size.
std::vector<std::string> pieces(std::string_view tag, std::string_view text, std::size_t size) {
  const test::ExactBuffer exact(text);
  const Options options;
  const Alphabet from = *Alphabet::find(tag);
  const Route route = builtin_route(cyrl.data()->program, from.data()->reader, nullptr, options);
  Pieces cuts(route, options, exact.view());
  std::vector<std::string> result;
  const char* at = exact.view().data();
  const char* const last = at + text.size();
  while (at < last) {
    // A longer piece that did not fit is asked for again, shorter.
    cuts.end(at, 3 * size);
    const char* const end = cuts.end(at, size);
    REQUIRE(end > at);
    result.emplace_back(at, end);
    at = end;
  }
  return result;
}

using Strings = std::vector<std::string>;

TEST_CASE("pieces end after white space, at the size or before, else behind it") {
  CHECK(pieces("latn-2021", "aa bb cc dd", 6) == Strings{"aa bb ", "cc dd"});
  CHECK(pieces("latn-2021", "aa bb cc dd", 1) == Strings{"aa ", "bb ", "cc ", "dd"});
  CHECK(pieces("latn-2021", "aaaaaa bb", 3) == Strings{"aaaaaa ", "bb"});
  CHECK(pieces("latn-2021", "aa bb\ncc dd ee", 8) == Strings{"aa bb\n", "cc dd ee"});
  CHECK(pieces("latn-2021", "aa", 8) == Strings{"aa"});
}

TEST_CASE("no piece ends in a span") {
  CHECK(pieces("latn-2021", "a <!-- a b c --> d e", 3) == Strings{"a ", "<!-- a b c --> ", "d e"});
  CHECK(pieces("latn-2021", "a `b c d` e", 1) == Strings{"a ", "`b c d` ", "e"});
  CHECK(pieces("latn-2021", "<a href=\"x y\">z z", 4) == Strings{"<a href=\"x y\">z ", "z"});
  // Asked for a long piece first, which would end behind a line end that is farther on.
  CHECK(pieces("latn-2021", "`a b` c\ndd ee ff", 3) ==
        Strings{"`a b` ", "c\n", "dd ", "ee ", "ff"});
  // What is opened and not closed is text.
  CHECK(pieces("latn-2021", "a `b c d e", 1) == Strings{"a ", "`b ", "c ", "d ", "e"});
}

TEST_CASE("where capitals are restored pieces end between sentences") {
  CHECK(pieces("arab", "ا ب. ج د! ھ و", 1) == Strings{"ا ب. ج د! ", "ھ و"});
  CHECK(pieces("arab", "ا ب\nج د", 1) == Strings{"ا ب\n", "ج د"});
}

TEST_CASE("pieces of a text that is longer than what is searched at a time") {
  const std::string chunk = test::times(40000, "a");
  CHECK(pieces("latn-2021", chunk + " b `c d` e", 5) == Strings{chunk + " ", "b ", "`c d` ", "e"});
  const std::string words = test::times(10000, "aa ");
  std::string whole;
  for (const std::string& piece : pieces("latn-2021", words + "`b b` " + words, 100)) {
    CHECK(piece.size() <= 100);
    whole += piece;
  }
  CHECK(whole == words + "`b b` " + words);
  // One window is left in the middle of a span.
  for (std::size_t size = 16370; size < 16400; ++size) {
    const std::string text = test::times(static_cast<int>(size), "a ") + "<!-- b c --> d";
    const auto found = pieces("latn-2021", text, 2);
    CHECK(found[found.size() - 2] == "<!-- b c --> ");
  }
}

TEST_CASE("convert into a small buffer does not cut a span") {
  const auto converter = test::converter_between("latn-2021", "cyrl");
  const std::string text = test::times(20, "bar ") + "<!-- bar bar --> bar";
  const std::string expected = converter(text);
  for (std::size_t room = 0; room <= expected.size(); ++room) {
    std::string out;
    std::string_view rest = text;
    Status status = Status::output_full;
    while (status == Status::output_full) {
      test::ExactBuffer buffer(room);
      const Result result = converter.convert(rest, buffer.span());
      out += buffer.view().substr(0, result.written);
      rest.remove_prefix(result.read);
      status = result.status;
      if (status == Status::output_full && result.read == 0) break;
    }
    CHECK(expected.substr(0, out.size()) == out);
    if (room >= 30) CHECK(out == expected);
  }
}

}  // namespace
}  // namespace jazu::engine
