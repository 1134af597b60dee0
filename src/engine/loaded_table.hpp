// A table that was parsed at run time, with everything an Alphabet handle points at.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/alphabet_data.hpp"
#include "jazu/diagnostic.hpp"
#include "table/compile.hpp"

namespace jazu::engine {

struct LoadedTable {
  std::string text;
  table::Definition definition;
  std::unique_ptr<table::ProgramStorage> storage;
  std::vector<VariantData> variants;
  AlphabetData data{};
};

// Parses, compiles and tries the examples. Null when anything is wrong.
std::shared_ptr<const LoadedTable> load_table(std::string_view text,
                                              std::vector<Diagnostic>& problems);

// The program of an alphabet with the variants of its handle, compiled from its table.
std::unique_ptr<table::ProgramStorage> compile_variant(Alphabet alphabet,
                                                       std::vector<Diagnostic>& problems);

}  // namespace jazu::engine
