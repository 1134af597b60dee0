#include "train/sources.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "train/typos.hpp"

namespace jazu::train {
namespace {

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::filesystem::path> files(const std::filesystem::path& folder,
                                         std::string_view ending) {
  std::vector<std::filesystem::path> result;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().filename().string().ends_with(ending)) result.push_back(entry.path());
  }
  std::sort(result.begin(), result.end());
  return result;
}

}  // namespace

void count_sources(const std::filesystem::path& data, Vocabulary& vocabulary, Manifest& manifest) {
  for (const auto& path : files(data / "open", ".train.txt")) {
    const std::string text = read_file(path);
    const bool cased = path.filename().string().find("_lc.") == std::string::npos;
    manifest.add_source(path.filename().string(), text);
    vocabulary.add_text(text, cased);
  }
  for (const auto& path : files(data / "words", "")) {
    const std::string text = read_file(path);
    manifest.add_source(path.filename().string(), text);
    vocabulary.add_list(text);
  }
  manifest.typos = remove_typos(vocabulary);
}

}  // namespace jazu::train
