// Turns a definition into a Program: resolves case, orders and checks the rules, fills the arrays.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "jazu/diagnostic.hpp"
#include "table/definition.hpp"
#include "table/program.hpp"
#include "table/reader.hpp"

namespace jazu::table {

struct ReadingStorage {
  std::vector<std::uint8_t> unit;
  std::vector<Composition> compositions;
  Reading reading{};
};

// The way an alphabet is read: every spelling of its rows that fits the flat table (one code point
// up to U+07FF, or a letter and a combining mark). `vowel` among its classes names the vowels, and
// `rare` the letters that block kernels need not be quick at.
std::unique_ptr<ReadingStorage> compile_reading(const Definition& source,
                                                std::vector<Diagnostic>& problems);

// Known abbreviations: one word in capitals a line, '#' comments, sorted by nobody but us.
std::optional<std::vector<std::uint64_t>> parse_abbreviations(std::string_view text,
                                                              std::vector<Diagnostic>& problems);

struct ProgramStorage {
  Planes planes{};
  std::vector<std::uint64_t> entry;
  std::vector<Forms> letters;
  std::vector<RuleRange> ranges;
  std::vector<Rule> rules;
  std::vector<Item> items;
  std::string pool;
  std::vector<PunctuationForm> punctuation;
  std::vector<Piece> digits;
  Program program{};
};

// Compiles the writing side of `target` with the given variants switched on. `reading` and
// `abbreviations` are referred to, not copied. Returns null and says why when a letter has no row,
// rules overlap, or a capital cannot be told.
std::unique_ptr<ProgramStorage> compile(const Definition& target, Variants variants,
                                        const Reading& reading,
                                        std::span<const std::uint64_t> abbreviations,
                                        std::vector<Diagnostic>& problems);

struct ReaderStorage {
  std::vector<std::uint16_t> low;
  std::vector<HighEntry> high;
  std::vector<ReadEntry> entries;
  std::vector<ReadSpelling> spellings;
  std::vector<std::uint16_t> arcs;
  std::vector<ReadContext> contexts;
  std::vector<Item> before;
  std::vector<ReadItem> after;
  std::vector<std::uint16_t> rows, frozen_rows;          // of Decisions
  std::vector<std::uint8_t> choices;                     // the same
  std::vector<std::uint16_t> lists, list_begins, tried;  // the same
  std::vector<std::uint8_t> plain;
  ReadPlanes planes{}, frozen_planes{};
  std::vector<Accepted> accepts;
  std::vector<ReadPunctuation> punctuation;
  std::u32string pool;
  Reader reader{};
};

// Compiles the reading side of a table with the given variants, from what `writer`, the program of
// the same table and variants, writes: every spelling it has is a candidate. `writer` is referred
// to, not copied. Returns null and says why when a rule is wrong.
std::unique_ptr<ReaderStorage> compile_reader(const Definition& source, Variants variants,
                                              const Program& writer,
                                              std::vector<Diagnostic>& problems);

// Fills the arrays for Decisions from the others.
void compile_decisions(ReaderStorage& storage);

}  // namespace jazu::table
