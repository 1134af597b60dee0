#include "jazu.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "converter.hpp"
#include "diagnostic.hpp"
#include "jazu/alphabet.hpp"
#include "open_by_tag.hpp"
#include "options.hpp"
#include "status.hpp"
#include "table.hpp"

using jazu::c::explain;
using jazu::c::guarded;
using jazu::c::read_options;

namespace {

jazu_status open_converter(const char* from, const char* to, const jazu::Options& options,
                           jazu_converter** out, jazu_diagnostic* why) {
  const auto source = jazu::Alphabet::find(from);
  const auto target = jazu::Alphabet::find(to);
  jazu::Diagnostic found;
  if (!source || !target) {
    jazu::Converter::make(from, to, options, &found);
    return explain(JAZU_UNKNOWN_ALPHABET, found, why);
  }
  auto converter = jazu::Converter::make(*source, *target, options, &found);
  if (!converter) return explain(JAZU_NO_WAY, found, why);
  *out = new jazu_converter{*std::move(converter)};
  return JAZU_OK;
}

// One side of a converter as a caller gave it: a table and its variants, or a tag.
struct GivenSide {
  const jazu_table* table;
  const char* name;

  bool is_valid() const noexcept { return table != nullptr || name != nullptr; }
};

// The alphabet of a side; or nothing, and why.
std::optional<jazu::Alphabet> alphabet_of(const GivenSide& side, jazu::Diagnostic& why) {
  if (side.table == nullptr) {
    auto alphabet = jazu::Alphabet::find(side.name);
    if (!alphabet) why.message = "unknown alphabet '" + std::string(side.name) + "'";
    return alphabet;
  }
  return jazu::c::alphabet_of(*side.table, side.name, why);
}

// A table without variants is kept alive; with them it is compiled anew, and a handle is enough.
std::optional<jazu::Converter> make_converter(const GivenSide& from, jazu::Alphabet source,
                                              const GivenSide& to, jazu::Alphabet target,
                                              const jazu::Options& options, jazu::Diagnostic& why) {
  const bool keeps_from = from.table != nullptr && source.variants() == 0;
  const bool keeps_to = to.table != nullptr && target.variants() == 0;
  if (keeps_from && keeps_to) {
    return jazu::Converter::make(from.table->table, to.table->table, options, &why);
  }
  if (keeps_from) return jazu::Converter::make(from.table->table, target, options, &why);
  if (keeps_to) return jazu::Converter::make(source, to.table->table, options, &why);
  return jazu::Converter::make(source, target, options, &why);
}

jazu_status open_sides(const GivenSide& from, const GivenSide& to, const jazu::Options& options,
                       jazu_converter** out, jazu_diagnostic* why) {
  jazu::Diagnostic found;
  const auto source = alphabet_of(from, found);
  const auto target = source ? alphabet_of(to, found) : std::nullopt;
  if (!target) return explain(JAZU_UNKNOWN_ALPHABET, found, why);
  auto converter = make_converter(from, *source, to, *target, options, found);
  if (!converter) return explain(JAZU_NO_WAY, found, why);
  *out = new jazu_converter{*std::move(converter)};
  return JAZU_OK;
}

}  // namespace

jazu_status jazu_open(const char* from, const char* to, const jazu_options* options,
                      jazu_converter** out, jazu_diagnostic* why) noexcept {
  if (out == nullptr) return explain(JAZU_BAD_ARGUMENT, why);
  *out = nullptr;
  if (from == nullptr || to == nullptr) return explain(JAZU_BAD_ARGUMENT, why);
  jazu::Options known;
  const jazu_status status = read_options(options, known);
  if (status != JAZU_OK) return explain(status, why);
  const jazu_status opened = guarded([&] { return open_converter(from, to, known, out, why); });
  return opened == JAZU_OUT_OF_MEMORY ? explain(opened, why) : opened;
}

jazu_status jazu_open_table(const char* from, const jazu_table* to, const char* variants,
                            const jazu_options* options, jazu_converter** out,
                            jazu_diagnostic* why) noexcept {
  if (out != nullptr) *out = nullptr;
  if (to == nullptr) return explain(JAZU_BAD_ARGUMENT, why);
  return jazu_open_tables(nullptr, from, to, variants, options, out, why);
}

jazu_status jazu_open_tables(const jazu_table* from_table, const char* from,
                             const jazu_table* to_table, const char* to,
                             const jazu_options* options, jazu_converter** out,
                             jazu_diagnostic* why) noexcept {
  if (out == nullptr) return explain(JAZU_BAD_ARGUMENT, why);
  *out = nullptr;
  const GivenSide source{from_table, from};
  const GivenSide target{to_table, to};
  if (!source.is_valid() || !target.is_valid()) return explain(JAZU_BAD_ARGUMENT, why);
  jazu::Options known;
  const jazu_status status = read_options(options, known);
  if (status != JAZU_OK) return explain(status, why);
  const jazu_status opened = guarded([&] { return open_sides(source, target, known, out, why); });
  return opened == JAZU_OUT_OF_MEMORY ? explain(opened, why) : opened;
}

void jazu_close(jazu_converter* converter) noexcept {
  delete converter;
}
