// Tries the examples that a table carries.
#pragma once

#include <vector>

#include "jazu/diagnostic.hpp"
#include "table/definition.hpp"
#include "table/program.hpp"
#include "table/reader.hpp"

namespace jazu::engine {

// Converts each example of one layer with `program` and reports those that come out otherwise.
void try_examples(const table::Layer& layer, const table::Program& program,
                  std::vector<Diagnostic>& problems);

// Reads back those that say '=' by the table's rules alone, and reports what does not come back. An
// alphabet without case gives back small letters.
void try_examples_back(const table::Layer& layer, const table::Reader& reader,
                       std::vector<Diagnostic>& problems);

// Compiles the table without variants and with each of them alone, and tries the examples of each,
// both ways where the alphabet can be read.
void try_all_examples(const table::Definition& definition, const table::Reading& reading,
                      std::span<const std::uint64_t> abbreviations,
                      std::vector<Diagnostic>& problems);

}  // namespace jazu::engine
