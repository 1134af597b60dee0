// A table that was parsed at run time, with everything an Alphabet handle points at.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/alphabet_data.hpp"
#include "jazu/diagnostic.hpp"
#include "table/compile.hpp"

namespace jazu::engine {

// Both sides of a table.
struct CompiledTable {
  std::unique_ptr<table::ProgramStorage> program;
  std::unique_ptr<table::ReaderStorage> reader;  // null for an alphabet that cannot be read
};

struct LoadedTable {
  std::string text;
  table::Definition definition;
  CompiledTable compiled;
  std::vector<VariantData> variants;
  AlphabetData data{};
};

// Parses, compiles and tries the examples. Null when anything is wrong.
std::shared_ptr<const LoadedTable> load_table(std::string_view text,
                                              std::vector<Diagnostic>& problems);

// Compiles both sides of a table with the given variants. When there are problems, either may be
// null.
CompiledTable compile_table(std::string_view text, table::Variants variants,
                            std::vector<Diagnostic>& problems);

}  // namespace jazu::engine
