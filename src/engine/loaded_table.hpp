// A table that was parsed at run time, with everything an Alphabet handle points at.
#pragma once

#include <cstdint>
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
  // Null for an alphabet that cannot be read, and where it was not asked for.
  std::unique_ptr<table::ReaderStorage> reader;
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

// What is asked of a table. A reader takes much longer to compile than a program (the benchmark
// "construct a variant" and docs/measurements.md).
enum class Sides : std::uint8_t { program, both };

// Compiles a table with the given variants. When there are problems, either side may be null.
CompiledTable compile_table(std::string_view text, table::Variants variants, Sides sides,
                            std::vector<Diagnostic>& problems);

}  // namespace jazu::engine
