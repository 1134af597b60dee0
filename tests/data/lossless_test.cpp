// Lossless mode on real text, clean and dirty: every file comes back from each alphabet, and the
// word lists from one alphabet to any other. The quick run takes the beginnings of the files.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>
#include <string>
#include <vector>

#include "jazu/jazu.hpp"

namespace {

using jazu::Alphabet;
using jazu::Converter;
using jazu::Lossless;

std::vector<Alphabet> two_way() {
  std::vector<Alphabet> result;
  for (std::size_t i = 0; i < Alphabet::all_count(); ++i) {
    if (Alphabet::all(i).two_way()) result.push_back(Alphabet::all(i));
  }
  return result;
}

Converter side(Alphabet from, Alphabet to, Lossless lossless) {
  jazu::Options options;
  options.lossless = lossless;
  return *Converter::make(from, to, options);
}

bool comes_back(const std::string& text, Alphabet from, Alphabet to) {
  return side(to, from, Lossless::read)(side(from, to, Lossless::write)(text)) == text;
}

// Every file below a folder, whatever it holds.
void for_each_file(const char* folder,
                   const std::function<void(const std::string&, const std::string&)>& use) {
  const auto root = std::filesystem::path(JAZU_SHARED_DATA) / folder;
  std::size_t count = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    use(entry.path().string(), text.str());
    ++count;
  }
  REQUIRE(count > 0);
}

// A part may end within a character: that must come back too.
void check_files(std::size_t bytes) {
  const auto alphabets = two_way();
  for_each_file("", [&](const std::string& name, const std::string& text) {
    CAPTURE(name);
    const std::string part = text.substr(0, bytes);
    for (const Alphabet alphabet : alphabets) {
      CAPTURE(std::string(alphabet.tag()));
      CHECK(comes_back(part, jazu::cyrl, alphabet));
      CHECK(comes_back(part, alphabet, jazu::cyrl));
    }
  });
}

void check_words(std::size_t bytes) {
  const auto alphabets = two_way();
  for_each_file("measure/words", [&](const std::string& name, const std::string& text) {
    if (text.size() > 100000) return;
    CAPTURE(name);
    for (const Alphabet from : alphabets) {
      const std::string words = (*Converter::make(jazu::cyrl, from))(text.substr(0, bytes));
      for (const Alphabet to : alphabets) {
        CAPTURE(std::string(from.tag()) + " to " + std::string(to.tag()));
        CHECK(comes_back(words, from, to));
      }
    }
  });
}

}  // namespace

TEST_CASE("lossless: the beginning of every file comes back from every alphabet") {
  check_files(30000);
}

TEST_CASE("lossless: every file comes back from every alphabet" * doctest::test_suite("long")) {
  check_files(std::string::npos);
}

TEST_CASE("lossless: words come back from each alphabet into each other") {
  check_words(15000);
}

TEST_CASE("lossless: word lists come back from each alphabet into each other" *
          doctest::test_suite("long")) {
  check_words(std::string::npos);
}
