// Files for tests.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace jazu::test {

// The whole file; the test fails when it cannot be read.
std::string read_file(const std::filesystem::path& path);

void write_file(const std::filesystem::path& path, std::string_view text);

// The folder of this source tree.
std::filesystem::path source_dir();

// tables/alphabets/*.table, sorted by name.
std::vector<std::filesystem::path> table_files();

// A new empty folder, removed with all it holds at the end of its life.
class TemporaryFolder {
 public:
  TemporaryFolder();
  ~TemporaryFolder();
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;

  const std::filesystem::path& path() const noexcept { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace jazu::test
