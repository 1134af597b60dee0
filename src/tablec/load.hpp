// Reads and checks every table of the library.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "repair/parse_tables.hpp"
#include "table/compile.hpp"
#include "table/compile_lexicon.hpp"
#include "table/definition.hpp"
#include "table/guard_lists.hpp"
#include "table/letter_costs.hpp"

namespace jazu::tablec {

struct LoadedFile {
  std::string path, text;
  table::Definition definition;
  std::unique_ptr<table::ProgramStorage> storage;
  std::unique_ptr<table::ReaderStorage> reader;  // null for `cyrl` and what cannot be read
};

struct Loaded {
  std::vector<LoadedFile> tables;  // in the order of Alphabet::all()
  std::unique_ptr<table::ReadingStorage> reading;
  std::vector<std::uint64_t> abbreviations;
  table::GuardLists guard;
  repair::RepairStorage repair;
  table::LetterCostStorage letter_costs;
  table::LexiconStorage lexicon;
  std::uint64_t digest = 0;
};

// The files of a library.
struct Paths {
  std::vector<std::string> tables;
  std::string abbreviations, guard, letter_costs, endings;
  std::vector<std::string> repair;
  std::vector<std::string> also;   // that only count in the digest
  std::vector<std::string> stems;  // of two that have the same stem the first one counts
};

// Prints what is wrong to standard error; nothing when anything is.
std::optional<Loaded> load(const Paths& paths);

}  // namespace jazu::tablec
