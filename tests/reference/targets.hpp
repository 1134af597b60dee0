// Every way that the library can write, each with its reference: all alphabets, without variants
// and with each possible set of them.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "jazu/converter.hpp"
#include "reference/reference.hpp"

namespace jazu::reference {

struct Target {
  std::string tag;  // with variants: "arab:plain-hamza"
  Alphabet alphabet;
  std::shared_ptr<const Converter> reference;

  // The library's converter with these options.
  jazu::Converter converter(const Options& options = {}) const;
};

// Made at the first call, in the order of the library's alphabets.
const std::vector<Target>& targets();

// The number in JAZU_EXHAUSTIVE, as under sanitizers, which want every path and not every alphabet;
// 1 without it.
std::size_t sample_step();

// Whether that is more than 1.
bool is_sample();

// Those that the exhaustive tests go through: one of so many.
std::vector<Target> exhaustive_targets();

// The target of a tag; throws when there is none.
const Target& target(std::string_view tag);

// Both punctuation options with each of the three policies for invalid bytes.
const std::vector<Options>& all_options();

}  // namespace jazu::reference
