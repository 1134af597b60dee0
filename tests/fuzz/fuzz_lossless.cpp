// Any text through both sides of lossless mode, and a Stream cut anywhere. Input: the two
// alphabets, a size of pieces, text.
#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "input.hpp"
#include "jazu/jazu.hpp"

namespace {

using jazu::Alphabet;
using jazu::Converter;
using jazu::Lossless;
using jazu::fuzz::require;

const std::vector<Alphabet>& two_way() {
  static const std::vector<Alphabet> all = [] {
    std::vector<Alphabet> result;
    for (std::size_t i = 0; i < Alphabet::all_count(); ++i) {
      if (Alphabet::all(i).two_way()) result.push_back(Alphabet::all(i));
    }
    return result;
  }();
  return all;
}

struct Codec {
  Converter write, read;
};

const Codec& codec(std::size_t from, std::size_t to) {
  static std::map<std::pair<std::size_t, std::size_t>, Codec> made;
  const auto found = made.find({from, to});
  if (found != made.end()) return found->second;
  jazu::Options options;
  options.lossless = Lossless::write;
  const auto write = Converter::make(two_way()[from], two_way()[to], options);
  options.lossless = Lossless::read;
  const auto read = Converter::make(two_way()[to], two_way()[from], options);
  require(write && read, "there is a lossless way", two_way()[from].tag());
  return made.emplace(std::pair{from, to}, Codec{*write, *read}).first->second;
}

void check_stream(const Converter& converter, std::string_view text, std::size_t piece,
                  std::string_view tag) {
  const std::string expected = converter(text);
  require(expected.size() <= converter.max_size(text.size()), "max_size is a bound", tag);
  require(expected.size() == converter.size(text), "size is exact", tag);
  jazu::Stream stream(converter);
  std::string out;
  for (std::size_t at = 0; at < text.size(); at += piece) {
    const std::string copy(text.substr(at, piece));
    stream.feed(copy, out);
  }
  stream.finish(out);
  require(out == expected, "a stream equals the conversion at once", tag);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  jazu::fuzz::Input input(data, size);
  const std::size_t from = input.byte() % two_way().size();
  const std::size_t to = input.byte() % two_way().size();
  const std::size_t piece = std::max<std::size_t>(input.byte(), 1);
  const std::string_view text = input.rest();
  const Codec& both = codec(from, to);
  const std::string_view tag = two_way()[from].tag();
  const std::string written = both.write(text);
  require(both.read(written) == text, "every byte comes back", tag);
  check_stream(both.write, text, piece, tag);
  check_stream(both.read, text, piece, tag);
  check_stream(both.read, written, piece, tag);
  return 0;
}
