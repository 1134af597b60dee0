// Real text in old encodings, and misread in them. The figures are printed: docs/measurements.md
// has them.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "jazu/encoding.hpp"
#include "jazu/mojibake.hpp"

namespace {

using jazu::Encoding;

const std::filesystem::path root(JAZU_SHARED_DATA);

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  REQUIRE(file);
  return {std::istreambuf_iterator<char>(file), {}};
}

// Every file of text below these folders but those of text that was misread on purpose.
std::vector<std::filesystem::path> files(std::string_view suffix) {
  std::vector<std::filesystem::path> result;
  for (const char* folder : {"open", "measure", "words", "parallel"}) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
      const std::string path = entry.path().string();
      if (!entry.is_regular_file() || path.find("legacy") != std::string::npos) continue;
      if (path.ends_with(suffix)) result.push_back(entry.path());
    }
  }
  std::sort(result.begin(), result.end());
  REQUIRE(result.size() > 10);
  return result;
}

std::string decoded(std::string_view bytes, Encoding encoding) {
  std::string text;
  jazu::decode(bytes, encoding, text);
  return text;
}

// The same lines in an encoding, and as they look when they are read as windows-1251.
void check_legacy(const std::string& name, Encoding encoding) {
  const std::filesystem::path legacy = root / "measure/noisy/legacy";
  const std::string right = read_file(legacy / "utf8.txt");
  const std::string bytes = read_file(legacy / (name + ".bin"));
  const jazu::EncodingDetection found = jazu::detect_encoding(bytes);
  CHECK(found.encoding == encoding);
  CHECK(found.verdict == jazu::EncodingVerdict::told);
  CHECK(std::count(right.begin(), right.end(), '\n') == 1000);
  CHECK(decoded(bytes, encoding) == right);
  std::string back;
  CHECK(jazu::encode(right, encoding, back).missing == 0);
  CHECK(back == bytes);
  const std::string misread = read_file(legacy / (name + "_read_as_cp1251.txt"));
  CHECK(misread != right);
  CHECK(jazu::repair_mojibake(misread).text == right);
}

TEST_CASE("encoding: a thousand lines, as bytes and as misread text") {
  check_legacy("kz1048", Encoding::kz_1048);
  check_legacy("ptcp154", Encoding::pt154);
}

TEST_CASE("mojibake: text that is right stays as it is") {
  std::size_t bytes = 0;
  for (const auto& path : files("")) {
    CAPTURE(path);
    const std::string text = read_file(path);
    bytes += text.size();
    CHECK(jazu::repair_mojibake(text).changes.empty());
  }
  std::cout << "0 changes in " << bytes << " bytes of right text\n";
}

struct Score {
  std::size_t all = 0, right = 0, named = 0, told = 0, told_wrong = 0;
};

bool begins_letter(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0xD0 && byte <= 0xD3;
}

// The text from `from` on up to its letter number `letters`, or nothing where it has fewer.
std::string_view cut(std::string_view text, std::size_t from, std::size_t letters) {
  std::size_t end = from;
  for (std::size_t seen = 0; seen < letters; ++end) {
    if (end >= text.size()) return {};
    if (begins_letter(text[end])) ++seen;
  }
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80) ++end;
  return text.substr(from, end - from);
}

void judge(std::string_view sample, Encoding encoding, Score& score) {
  std::string bytes;
  if (jazu::encode(sample, encoding, bytes).missing != 0) return;
  const jazu::EncodingDetection found = jazu::detect_encoding(bytes);
  const bool right = decoded(bytes, found.encoding) == sample;
  const bool told = found.verdict == jazu::EncodingVerdict::told;
  ++score.all;
  score.right += right ? 1 : 0;
  score.named += found.encoding == encoding ? 1 : 0;
  score.told += told ? 1 : 0;
  score.told_wrong += told && !right ? 1 : 0;
}

// Samples that begin at words, a hundred from each held-out file.
Score judge_all(Encoding encoding, std::size_t letters) {
  constexpr std::size_t samples = 100;
  Score score;
  for (const auto& path : files(".dev.txt")) {
    const std::string text = read_file(path);
    for (std::size_t i = 0; i < samples; ++i) {
      const std::size_t space = text.find(' ', text.size() / samples * i);
      if (space == std::string::npos) break;
      const std::string_view sample = cut(text, space + 1, letters);
      if (!sample.empty()) judge(sample, encoding, score);
    }
  }
  return score;
}

double percent(std::size_t part, std::size_t all) {
  return static_cast<double>(part) * 100 / static_cast<double>(all);
}

void check_samples(Encoding encoding, std::size_t letters, double least) {
  const Score score = judge_all(encoding, letters);
  REQUIRE(score.all > 1000);
  const double right = percent(score.right, score.all);
  std::cout << to_string(encoding) << ", " << letters << " letters: " << score.all << " samples, "
            << right << " % right, " << percent(score.named, score.all) << " % by name, "
            << 100 - percent(score.told, score.all) << " % too short, " << score.told_wrong
            << " told wrong\n";
  CHECK(right >= least);
  CHECK(score.told_wrong == 0);
}

TEST_CASE("encoding: parts of text tell what they are in") {
  for (const Encoding encoding : {Encoding::kz_1048, Encoding::pt154, Encoding::utf_8}) {
    check_samples(encoding, 10, 0);
    check_samples(encoding, 20, 90);
    check_samples(encoding, 40, 90);
    check_samples(encoding, 80, 98);
  }
}

}  // namespace
