// Real text: the engine against the reference line by line, and a Stream against the conversion at
// once, on every file of the folders open/ and measure/. The quick run takes their beginnings.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "jazu/stream.hpp"
#include "reference/targets.hpp"

namespace {

using jazu::reference::Target;

constexpr const char* tags[] = {"latn-2021", "latn-2018", "arab", "bgn"};

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  REQUIRE(file);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

constexpr std::size_t whole = std::string::npos;

// The lines that end within the first so many bytes.
std::string beginning(const std::string& text, std::size_t bytes) {
  return text.size() <= bytes ? text : text.substr(0, text.rfind('\n', bytes) + 1);
}

// The files below open/ and measure/ and the article, in order; held-out parts are small and the
// training parts are large.
std::vector<std::filesystem::path> files(bool large) {
  const std::filesystem::path root(JAZU_SHARED_DATA);
  std::vector<std::filesystem::path> result;
  for (const char* folder : {"open", "measure"}) {
    if (!std::filesystem::is_directory(root / folder)) continue;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
      const bool is_large = entry.path().string().find(".train.") != std::string::npos;
      if (entry.is_regular_file() && is_large == large) result.push_back(entry.path());
    }
  }
  if (!large) result.push_back(root / "article.txt");
  std::sort(result.begin(), result.end());
  REQUIRE(result.size() > 1);
  return result;
}

// By the line law a file may be compared line by line, which says where it differs.
void check_against_reference(const Target& target, const std::string& text,
                             const std::string& name) {
  std::istringstream lines(target.converter()(text));
  std::istringstream inputs(text);
  std::size_t number = 0;
  for (std::string input, line; std::getline(inputs, input);) {
    ++number;
    std::getline(lines, line);
    const std::string expected = target.reference->convert(input).text;
    if (line == expected) continue;
    FAIL_CHECK(target.tag, ": ", name, ":", number, ": '", input, "' becomes '", line,
               "', by the reference '", expected, "'");
    return;
  }
}

void check_stream(const Target& target, const std::string& text, const std::string& name) {
  const auto converter = target.converter();
  const std::string expected = converter(text);
  for (const std::size_t piece : {1UL, 17UL, 4096UL}) {
    jazu::Stream stream(converter);
    std::string out;
    for (std::size_t at = 0; at < text.size(); at += piece) {
      stream.feed(std::string_view(text).substr(at, piece), out);
    }
    stream.finish(out);
    if (out != expected) FAIL_CHECK(target.tag, ": ", name, " in pieces of ", piece);
  }
}

void check_files(bool large, std::size_t bytes) {
  for (const auto& path : files(large)) {
    const std::string text = beginning(read_file(path), bytes);
    for (const char* tag : tags) {
      const Target& target = jazu::reference::target(tag);
      check_against_reference(target, text, path.string());
      check_stream(target, text, path.string());
    }
  }
}

}  // namespace

TEST_CASE("the engine, the reference and a stream agree where the held-out parts begin") {
  check_files(false, 100000);
}

TEST_CASE("the engine, the reference and a stream agree on the held-out parts" *
          doctest::test_suite("long")) {
  check_files(false, whole);
}

TEST_CASE("the engine, the reference and a stream agree on the training parts" *
          doctest::test_suite("long")) {
  check_files(true, whole);
}

TEST_CASE("no Cyrillic letter is left in the article in a Latin alphabet") {
  const std::string article = read_file(std::filesystem::path(JAZU_SHARED_DATA) / "article.txt");
  const auto is_cyrillic = [](char32_t c) { return c >= 0x400 && c <= 0x52F; };
  const auto count = [&](const std::string& text, const std::string& tag) {
    // In the alphabets of 1929 and 1938 ы is the letter ь.
    const bool has_soft_sign = tag == "latn-1929" || tag == "latn-1938";
    const auto letters = jazu::reference::decode(text);
    return std::count_if(letters.begin(), letters.end(), [&](const auto& each) {
      const bool soft_sign = each.value == 0x42C || each.value == 0x44C;
      return is_cyrillic(each.value) && !(has_soft_sign && soft_sign);
    });
  };
  CHECK(count(article, "cyrl") > 1000);
  for (const Target& target : jazu::reference::targets()) {
    if (target.tag.rfind("latn", 0) != 0) continue;
    CAPTURE(target.tag);
    CHECK(count(target.converter()(article), target.tag) == 0);
  }
}
