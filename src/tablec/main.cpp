// jazu-tablec: compiles tables/ into constant arrays.
//
//   jazu-tablec --source OUT.cpp --header OUT.hpp --abbreviations FILE --guard FILE
//               --letter-costs FILE --endings FILE [--repair FILE]... --stems FILE [--stems FILE]
//               [--also FILE]... TABLE...
//
// A file behind --also is for others to compile or to read, and only counts in the digest.
//
// Prints every mistake as file:line:column: error: message and exits with 1; writes its outputs
// only when there is none, so that a half-written file never looks up to date.
#include <algorithm>
#include <array>
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
  std::string source, header;
  jazu::tablec::Paths paths;
};

std::optional<Arguments> parse_arguments(int argc, char** argv) {
  Arguments result;
  jazu::tablec::Paths& paths = result.paths;
  const std::array<std::pair<std::string_view, std::string*>, 6> single = {
      {{"--source", &result.source},
       {"--header", &result.header},
       {"--abbreviations", &paths.abbreviations},
       {"--guard", &paths.guard},
       {"--letter-costs", &paths.letter_costs},
       {"--endings", &paths.endings}}};
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    const auto* const known = std::find_if(single.begin(), single.end(),
                                           [&](const auto& each) { return each.first == word; });
    if (known != single.end() && i + 1 < argc) {
      *known->second = argv[++i];
    } else if (word == "--stems" && i + 1 < argc) {
      paths.stems.emplace_back(argv[++i]);
    } else if (word == "--repair" && i + 1 < argc) {
      paths.repair.emplace_back(argv[++i]);
    } else if (word == "--also" && i + 1 < argc) {
      paths.also.emplace_back(argv[++i]);
    } else {
      paths.tables.emplace_back(word);
    }
  }
  const bool complete = std::all_of(single.begin(), single.end(),
                                    [](const auto& each) { return !each.second->empty(); });
  if (!complete || paths.stems.empty() || paths.tables.empty()) return std::nullopt;
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
                 "--guard FILE --letter-costs FILE --endings FILE [--repair FILE]... "
                 "--stems FILE [--stems FILE] [--also FILE]... TABLE...\n";
    return 2;
  }
  const auto loaded = jazu::tablec::load(arguments->paths);
  if (!loaded) return 1;
  const bool written = write_file(arguments->source, jazu::tablec::emit_source(*loaded)) &&
                       write_file(arguments->header, jazu::tablec::emit_header(*loaded));
  return written ? 0 : 1;
}
