// The arguments of the command in the form that CLI11 knows.
#pragma once

#include <string>
#include <vector>

namespace jazu::cli {

// The arguments: those that may be options, and those behind "--", which are files.
struct Arguments {
  std::vector<std::string> before;
  std::vector<std::string> behind;
};

// Puts two spellings into that form: "-i.bak" and "-i=.bak" are "--in-place=.bak", and an empty
// value ("--output=") is an argument of its own.
Arguments split_arguments(int argc, const char* const* argv);

}  // namespace jazu::cli
