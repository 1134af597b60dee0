// What an Alphabet handle points at: the header of a table and its compiled program.
#pragma once

#include <span>
#include <string_view>

#include "jazu/alphabet.hpp"
#include "table/letter_costs.hpp"
#include "table/lexicon.hpp"
#include "table/program.hpp"
#include "table/reader.hpp"

namespace jazu::engine {

struct VariantData {
  std::string_view name, description;
};

struct AlphabetData {
  std::string_view tag, alias, name, script;
  Standing standing;
  std::string_view since, source, bcp47, order, experimental;
  bool two_way;
  std::span<const VariantData> variants;
  std::string_view text;
  const table::Program* program;  // without variants
  const table::Reader* reader;    // null for `cyrl`, which needs none, and what cannot be read
};

// Generated from tables/ by jazu-tablec.
std::span<const AlphabetData> builtin_alphabets() noexcept;
const table::Reading& builtin_reading() noexcept;
std::span<const std::uint64_t> builtin_abbreviations() noexcept;
const table::LetterCosts& builtin_letter_costs() noexcept;

// The standing that a table's `status` names; the parser has checked it.
Standing standing_of(std::string_view status) noexcept;

}  // namespace jazu::engine
