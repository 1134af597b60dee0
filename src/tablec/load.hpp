// Reads and checks every table of the library.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "table/compile.hpp"
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
  table::LetterCostStorage letter_costs;
  std::uint64_t digest = 0;
};

// Prints what is wrong to standard error; nothing when anything is.
std::optional<Loaded> load(const std::vector<std::string>& paths,
                           const std::string& abbreviations_path, const std::string& guard_path,
                           const std::string& letter_costs_path);

}  // namespace jazu::tablec
