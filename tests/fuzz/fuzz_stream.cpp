// Any text cut anywhere through a Stream: equal to the conversion at once. Input: target, options,
// eight sizes of pieces that take turns, how often the text is repeated, text.
#include <algorithm>
#include <array>
#include <string>

#include "input.hpp"
#include "jazu/stream.hpp"

namespace {

using jazu::fuzz::require;

constexpr std::size_t most_bytes = 4096;

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  jazu::fuzz::Input input(data, size);
  const auto& target = input.target();
  const auto& options = input.options();
  std::array<std::size_t, 8> pieces;
  for (std::size_t& piece : pieces) piece = input.byte();
  // Half of the values stand for once, which is quicker.
  const std::size_t times = std::max<std::size_t>(input.byte(), 128) - 127;
  const std::string_view once = input.rest();
  std::string text(once);
  // Repeating makes words that are longer than the window from small inputs.
  for (std::size_t i = 1; i < times && text.size() + once.size() <= most_bytes; ++i) text += once;

  const jazu::Converter& converter = jazu::fuzz::converter(target, options);
  std::string expected;
  jazu::Report report;
  const jazu::Status status = converter.append(text, expected, report).status;

  jazu::Stream stream(converter);
  std::string out;
  std::size_t turn = 0;
  for (std::size_t at = 0; at < text.size();) {
    // Sizes of 0 are pieces too, but not eight of them for ever.
    const std::size_t wanted = turn < 256 ? pieces[turn % pieces.size()] : 97;
    ++turn;
    const std::size_t piece = std::min(wanted, text.size() - at);
    // A copy of its own, so that a read beyond the piece is seen.
    const std::string copy = text.substr(at, piece);
    stream.feed(copy, out);
    at += piece;
  }
  const jazu::Status ended = stream.finish(out);
  require(out == expected, "a stream equals the conversion at once", target.tag);
  require(ended == status, "a stream ends as the conversion at once", target.tag);
  const jazu::Report& found = stream.report();
  require(found.invalid == report.invalid && found.foreign == report.foreign,
          "a stream counts the same", target.tag);
  require((report.invalid == 0 || found.first_invalid == report.first_invalid) &&
              (report.foreign == 0 || found.first_foreign == report.first_foreign),
          "a stream finds the same places", target.tag);
  return 0;
}
