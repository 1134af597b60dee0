// Lossless mode on random texts: every byte comes back between every ordered pair of alphabets, and
// both sides keep the laws on whatever they are given.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "jazu/jazu.hpp"
#include "text_generator.hpp"

namespace {

using jazu::Alphabet;
using jazu::Converter;
using jazu::Lossless;
using jazu::Options;
using jazu::property::any_text;
using jazu::property::hostile_text;
using jazu::property::text_with_long_word;

struct Codec {
  std::string name;
  Converter write, read;
};

Codec make_codec(Alphabet from, Alphabet to, jazu::Punctuation punctuation) {
  Options options;
  options.punctuation = punctuation;
  options.lossless = Lossless::write;
  auto write = Converter::make(from, to, options);
  options.lossless = Lossless::read;
  auto read = Converter::make(to, from, options);
  REQUIRE(write);
  REQUIRE(read);
  return {std::string(from.tag()) + " to " + std::string(to.tag()), *write, *read};
}

std::vector<Alphabet> two_way() {
  std::vector<Alphabet> result;
  for (std::size_t i = 0; i < Alphabet::all_count(); ++i) {
    if (Alphabet::all(i).two_way()) result.push_back(Alphabet::all(i));
  }
  return result;
}

const std::vector<Codec>& codecs() {
  static const std::vector<Codec> all = [] {
    std::vector<Codec> result;
    for (const Alphabet from : two_way()) {
      for (const Alphabet to : two_way()) {
        result.push_back(make_codec(from, to, jazu::Punctuation::convert));
        if (to.tag() == "arab" || from.tag() == "arab") {
          result.push_back(make_codec(from, to, jazu::Punctuation::keep));
        }
      }
    }
    return result;
  }();
  return all;
}

const Codec& any_codec() {
  return codecs()[*rc::gen::inRange<std::size_t>(0, codecs().size())];
}

// A text, or what another converter makes of it, so that every script is met.
std::string text_in_any_alphabet() {
  const std::string text = *rc::gen::oneOf(any_text(), hostile_text(), text_with_long_word());
  const auto alphabets = two_way();
  const Alphabet to = alphabets[*rc::gen::inRange<std::size_t>(0, alphabets.size())];
  return (*Converter::make(jazu::cyrl, to))(text);
}

std::string in_pieces(const Converter& converter, const std::string& text) {
  jazu::Stream stream(converter);
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto size = *rc::gen::inRange<std::size_t>(1, 40);
    stream.feed(std::string_view(text).substr(at, size), out);
    at += size;
  }
  stream.finish(out);
  return out;
}

std::string into_buffer(const Converter& converter, const std::string& text) {
  std::string buffer(converter.size(text), '\0');
  const jazu::Result result = converter.convert(text, buffer);
  RC_ASSERT(result.status == jazu::Status::ok);
  RC_ASSERT(result.written == buffer.size());
  return buffer;
}

void check_laws(const Converter& converter, const std::string& text) {
  const std::string expected = converter(text);
  RC_ASSERT(expected.size() <= converter.max_size(text.size()));
  RC_ASSERT(in_pieces(converter, text) == expected);
  RC_ASSERT(into_buffer(converter, text) == expected);
  const auto line = text.find('\n');
  if (line == std::string::npos) return;
  RC_ASSERT(converter(text.substr(0, line)) + "\n" + converter(text.substr(line + 1)) == expected);
}

}  // namespace

TEST_CASE("lossless: every byte comes back") {
  CHECK(rc::check([] {
    const Codec& codec = any_codec();
    const std::string text = text_in_any_alphabet();
    const std::string written = codec.write(text);
    if (codec.read(written) == text) return;
    RC_LOG() << codec.name << ": '" << text << "' is written '" << written << "' and read '"
             << codec.read(written) << "'";
    RC_FAIL("a byte is lost");
  }));
}

TEST_CASE("lossless: every byte comes back, each pair of alphabets") {
  CHECK(rc::check([] {
    const std::string text = text_in_any_alphabet();
    for (const Codec& codec : codecs()) {
      if (codec.read(codec.write(text)) == text) continue;
      RC_LOG() << codec.name << ": '" << text << "'";
      RC_FAIL("a byte is lost");
    }
  }));
}

TEST_CASE("lossless: the laws hold for the side that writes") {
  CHECK(rc::check([] {
    const Codec& codec = any_codec();
    RC_LOG() << codec.name;
    check_laws(codec.write, text_in_any_alphabet());
  }));
}

TEST_CASE("lossless: the laws hold for the side that reads, whatever it is given") {
  CHECK(rc::check([] {
    const Codec& codec = any_codec();
    RC_LOG() << codec.name;
    const std::string text = text_in_any_alphabet();
    check_laws(codec.read, text);
    check_laws(codec.read, codec.write(text));
  }));
}
