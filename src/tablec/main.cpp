// jazu-tablec: compiles tables/ into constant arrays.
//
//   jazu-tablec --source OUT.cpp --header OUT.hpp --abbreviations FILE --guard FILE
//               --letter-costs FILE TABLE...
//
// Prints every mistake as file:line:column: error: message and exits with 1; writes its outputs
// only when there is none, so that a half-written file never looks up to date.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tablec/emit.hpp"
#include "tablec/load.hpp"

namespace {

struct Arguments {
  std::string source, header, abbreviations, guard, letter_costs;
  std::vector<std::string> tables;
};

std::optional<Arguments> parse_arguments(int argc, char** argv) {
  Arguments result;
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    std::string* value = word == "--source"          ? &result.source
                         : word == "--header"        ? &result.header
                         : word == "--abbreviations" ? &result.abbreviations
                         : word == "--guard"         ? &result.guard
                         : word == "--letter-costs"  ? &result.letter_costs
                                                     : nullptr;
    if (value == nullptr) {
      result.tables.emplace_back(word);
    } else if (++i < argc) {
      *value = argv[i];
    }
  }
  if (result.source.empty() || result.header.empty() || result.abbreviations.empty() ||
      result.guard.empty() || result.letter_costs.empty() || result.tables.empty()) {
    return std::nullopt;
  }
  return result;
}

bool write_file(const std::string& path, const std::string& text) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file << text;
  file.close();
  if (!file) std::cerr << path << ": error: cannot write\n";
  return static_cast<bool>(file);
}

}  // namespace

int main(int argc, char** argv) {
  const auto arguments = parse_arguments(argc, argv);
  if (!arguments) {
    std::cerr << "usage: jazu-tablec --source OUT.cpp --header OUT.hpp --abbreviations FILE "
                 "--guard FILE --letter-costs FILE TABLE...\n";
    return 2;
  }
  const auto loaded = jazu::tablec::load(arguments->tables, arguments->abbreviations,
                                         arguments->guard, arguments->letter_costs);
  if (!loaded) return 1;
  const bool written = write_file(arguments->source, jazu::tablec::emit_source(*loaded)) &&
                       write_file(arguments->header, jazu::tablec::emit_header(*loaded));
  return written ? 0 : 1;
}
