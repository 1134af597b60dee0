// The corpora that may lie beside the repository. Without them the tests are skipped, and say so.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <filesystem>
#include <iostream>

int main(int argc, char** argv) {
  constexpr int skipped = 77;  // SKIP_RETURN_CODE of the test
  if (!std::filesystem::is_directory(JAZU_SHARED_DATA)) {
    std::cout << "skipped: there is no folder " << JAZU_SHARED_DATA << '\n';
    return skipped;
  }
  return doctest::Context(argc, argv).run();
}
