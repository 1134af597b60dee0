// A filter in twenty lines: text in pieces, cut anywhere, through a Stream.
//
//   filter latn-2018 < article.txt
#include <jazu/jazu.hpp>

#include <array>
#include <cstdio>
#include <string>

int main(int argc, char** argv) {
  jazu::Diagnostic why;
  const auto converter = jazu::Converter::make("cyrl", argc > 1 ? argv[1] : "latn", {}, &why);
  if (!converter) {
    std::fprintf(stderr, "filter: %s\n", why.message.c_str());
    return 2;
  }
  jazu::Stream stream(*converter);
  std::array<char, 4096> piece{};
  std::string out;
  while (const std::size_t size = std::fread(piece.data(), 1, piece.size(), stdin)) {
    out.clear();
    stream.feed({piece.data(), size}, out);  // the last word may still go on: it is held back
    std::fwrite(out.data(), 1, out.size(), stdout);
  }
  out.clear();
  stream.finish(out);  // gives what was held back
  std::fwrite(out.data(), 1, out.size(), stdout);
  return std::ferror(stdin) == 0 && std::fflush(stdout) == 0 ? 0 : 1;
}
