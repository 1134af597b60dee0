// Converts standard input into the alphabet of the first argument with one call of the library, for
// the tests that compare the command with it.
#include <iostream>
#include <iterator>
#include <string>

#include "jazu/jazu.hpp"

int main(int argc, char** argv) {
  const std::string text(std::istreambuf_iterator<char>(std::cin), {});
  const auto converted = jazu::convert(text, "cyrl", argc > 1 ? argv[1] : "");
  if (!converted) return 1;
  std::cout << *converted << std::flush;
  return std::cout ? 0 : 1;
}
