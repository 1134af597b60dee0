// Any text from any alphabet that can be read into any other, with any options: within its bound,
// the same by every way of calling, and a Stream gives what the conversion at once gives. Input:
// source, target, two bytes of options, eight sizes of pieces that take turns, size of the small
// buffer, how often the text is repeated, text.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "input.hpp"
#include "jazu/jazu.hpp"

namespace {

using jazu::Alphabet;
using jazu::Choice;
using jazu::Converter;
using jazu::Options;
using jazu::Report;
using jazu::Result;
using jazu::Status;
using jazu::fuzz::Input;
using jazu::fuzz::into_small_buffers;
using jazu::fuzz::require;

// More than the longest span and the token behind it.
constexpr std::size_t most_bytes = 12 * 1024;

Alphabet any_source(Input& input) {
  static const std::vector<Alphabet> sources = [] {
    std::vector<Alphabet> result;
    for (std::size_t i = 0; i < Alphabet::all_count(); ++i) {
      if (Alphabet::all(i).two_way()) result.push_back(Alphabet::all(i));
    }
    return result;
  }();
  return sources[input.byte() % sources.size()];
}

Options any_options(Input& input) {
  const unsigned how = input.byte();
  const unsigned who = input.byte();
  Options options;
  options.invalid = static_cast<jazu::Invalid>(how % 3);
  options.punctuation = static_cast<jazu::Punctuation>(how / 3 % 2);
  options.letter_case = static_cast<jazu::Case>(how / 6 % 2);
  options.guard = static_cast<jazu::Guard>(how / 12 % 2);
  options.reading = static_cast<jazu::Reading>(how / 24 % 2);
  options.layers = {who % 2 == 0, who / 2 % 2 == 0};
  return options;
}

void same_reports(const Report& a, const Report& b, std::string_view tag) {
  require(a.invalid == b.invalid && a.foreign == b.foreign && a.respelled == b.respelled,
          "a stream counts the same", tag);
  require((a.invalid == 0 || a.first_invalid == b.first_invalid) &&
              (a.foreign == 0 || a.first_foreign == b.first_foreign) &&
              (a.respelled == 0 || a.first_respelled == b.first_respelled),
          "a stream finds the same places", tag);
}

// The choices are what was written, and one behind the other.
void explained(const Converter& converter, std::string_view text, const std::string& out,
               std::string_view tag) {
  std::size_t end = 0;
  std::size_t at = 0;
  for (const Choice& choice : converter.explain(text)) {
    require(choice.offset >= end && choice.offset + choice.size <= text.size(),
            "choices follow one another", tag);
    end = choice.offset + choice.size;
    at = out.find(choice.chosen, at);
    require(at != std::string::npos, "what is chosen is written", tag);
    at += choice.chosen.size();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Input input(data, size);
  const Alphabet from = any_source(input);
  const Alphabet to = Alphabet::all(input.byte() % Alphabet::all_count());
  const Options options = any_options(input);
  std::array<std::size_t, 8> pieces;
  for (std::size_t& piece : pieces) piece = input.byte();
  const std::size_t room = input.byte() * 16U;
  const std::size_t times = std::max<std::size_t>(input.byte(), 128) - 127;
  const std::string_view once = input.rest();
  std::string text(once);
  for (std::size_t i = 1; i < times && text.size() + once.size() <= most_bytes; ++i) text += once;

  const auto converter = Converter::make(from, to, options);
  require(converter.has_value(), "there is a way", from.tag());
  std::string expected;
  Report report;
  const Result result = converter->append(text, expected, report);
  require(expected.size() <= converter->max_size(text.size()), "output within the bound",
          from.tag());
  require(result.written == expected.size(), "written is the size of the output", from.tag());
  require(converter->size(text) == expected.size(), "size() is the size", from.tag());
  into_small_buffers(*converter, text, expected, expected.size(), from.tag());
  into_small_buffers(*converter, text, expected, room, from.tag());
  explained(*converter, text, expected, from.tag());

  jazu::Stream stream(*converter);
  std::string out;
  std::size_t turn = 0;
  for (std::size_t at = 0; at < text.size();) {
    // Sizes of 0 are pieces too, but not eight of them for ever.
    const std::size_t wanted = turn < 256 ? pieces[turn % pieces.size()] : 97;
    ++turn;
    // A copy of its own, so that a read beyond the piece is seen.
    const std::string copy = text.substr(at, wanted);
    stream.feed(copy, out);
    at += copy.size();
  }
  const Status ended = stream.finish(out);
  require(out == expected, "a stream equals the conversion at once", from.tag());
  require(ended == result.status, "a stream ends as the conversion at once", from.tag());
  same_reports(stream.report(), report, from.tag());
  return 0;
}
