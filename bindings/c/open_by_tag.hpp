// Handles of what is made for one alphabet.
#pragma once

#include <optional>
#include <string>

#include "diagnostic.hpp"
#include "jazu.h"
#include "jazu/alphabet.hpp"
#include "status.hpp"
#include "table.hpp"

namespace jazu::c {

// The alphabet of a table with the variants of "name:name", which may be NULL; or nothing, and why.
std::optional<jazu::Alphabet> alphabet_of(const jazu_table& table, const char* variants,
                                          jazu::Diagnostic& why);

// Gives a caller what `make` makes of a built-in alphabet: a new handle; or null, and a Diagnostic
// for the status `refusal`.
template <typename Handle, typename Make>
jazu_status open_by_tag(const char* tag, Handle** out, jazu_diagnostic* why, jazu_status refusal,
                        const Make& make) noexcept {
  if (out != nullptr) *out = nullptr;
  if (out == nullptr || tag == nullptr) return explain(JAZU_BAD_ARGUMENT, why);
  const jazu_status opened = guarded([&] {
    jazu::Diagnostic found;
    const auto alphabet = jazu::Alphabet::find(tag);
    if (!alphabet) found.message = "unknown alphabet '" + std::string(tag) + "'";
    if (!alphabet) return explain(JAZU_UNKNOWN_ALPHABET, found, why);
    *out = make(*alphabet, found);
    return *out != nullptr ? JAZU_OK : explain(refusal, found, why);
  });
  return opened == JAZU_OUT_OF_MEMORY ? explain(opened, why) : opened;
}

// The same for the alphabet of a table.
template <typename Handle, typename Make>
jazu_status open_by_table(const jazu_table* table, const char* variants, Handle** out,
                          jazu_diagnostic* why, jazu_status refusal, const Make& make) noexcept {
  if (out != nullptr) *out = nullptr;
  if (out == nullptr || table == nullptr) return explain(JAZU_BAD_ARGUMENT, why);
  const jazu_status opened = guarded([&] {
    jazu::Diagnostic found;
    const auto alphabet = alphabet_of(*table, variants, found);
    if (!alphabet) return explain(JAZU_UNKNOWN_ALPHABET, found, why);
    *out = make(*alphabet, found);
    return *out != nullptr ? JAZU_OK : explain(refusal, found, why);
  });
  return opened == JAZU_OUT_OF_MEMORY ? explain(opened, why) : opened;
}

}  // namespace jazu::c
