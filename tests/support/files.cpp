#include "support/files.hpp"

#include <doctest/doctest.h>
#include <stdlib.h>  // mkdtemp is not in <cstdlib>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <system_error>

namespace jazu::test {

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  REQUIRE_MESSAGE(file.good(), "cannot open ", path.string());
  return std::string(std::istreambuf_iterator<char>(file), {});
}

void write_file(const std::filesystem::path& path, std::string_view text) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file << text;
  file.close();
  REQUIRE_MESSAGE(file.good(), "cannot write ", path.string());
}

std::filesystem::path source_dir() {
  return JAZU_SOURCE_DIR;
}

std::vector<std::filesystem::path> table_files() {
  std::vector<std::filesystem::path> result;
  for (const auto& entry : std::filesystem::directory_iterator(source_dir() / "tables/alphabets")) {
    if (entry.path().extension() == ".table") result.push_back(entry.path());
  }
  std::sort(result.begin(), result.end());
  return result;
}

TemporaryFolder::TemporaryFolder() {
  std::string name = (std::filesystem::temp_directory_path() / "jazu-test-XXXXXX").string();
  REQUIRE(mkdtemp(name.data()) != nullptr);
  path_ = name;
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
}

}  // namespace jazu::test
