#include "table.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "alphabet.hpp"
#include "arguments.hpp"
#include "diagnostic.hpp"
#include "open_by_tag.hpp"
#include "status.hpp"

using jazu::c::give_alphabet;
using jazu::c::give_diagnostic;
using jazu::c::give_size;
using jazu::c::give_variant;
using jazu::c::guarded;
using jazu::c::is_sized;
using jazu::c::is_text;

namespace jazu::c {

std::optional<jazu::Alphabet> alphabet_of(const jazu_table& table, const char* variants,
                                          jazu::Diagnostic& why) {
  jazu::Alphabet alphabet = table.table.alphabet();
  std::string_view names = variants == nullptr ? "" : variants;
  while (!names.empty()) {
    const std::size_t end = std::min(names.find(':'), names.size());
    const auto next = alphabet.with_variant(names.substr(0, end));
    if (!next) {
      why.message = "the table has no variant '" + std::string(names.substr(0, end)) + "'";
      return std::nullopt;
    }
    alphabet = *next;
    names.remove_prefix(std::min(end + 1, names.size()));
  }
  return alphabet;
}

}  // namespace jazu::c

jazu_status jazu_table_open(const char* text, size_t size, jazu_table** out,
                            jazu_diagnostic* problems, size_t capacity, size_t* count) noexcept {
  give_size(0, count);
  if (out == nullptr) return JAZU_BAD_ARGUMENT;
  *out = nullptr;
  if (!is_text(text, size) || (problems == nullptr && capacity != 0)) return JAZU_BAD_ARGUMENT;
  return guarded([&] {
    std::vector<jazu::Diagnostic> found;
    auto table = jazu::Table::parse({text, size}, found);
    if (table) {
      *out = new jazu_table{*std::move(table)};
      return JAZU_OK;
    }
    give_size(found.size(), count);
    for (std::size_t i = 0; i < std::min(capacity, found.size()); ++i) {
      give_diagnostic(found[i], &problems[i]);
    }
    return JAZU_BAD_TABLE;
  });
}

void jazu_table_close(jazu_table* table) noexcept {
  delete table;
}

jazu_status jazu_table_alphabet(const jazu_table* table, jazu_alphabet* out) noexcept {
  if (table == nullptr || !is_sized(out)) return JAZU_BAD_ARGUMENT;
  return give_alphabet(table->table.alphabet(), out);
}

jazu_status jazu_table_variant(const jazu_table* table, size_t variant,
                               jazu_variant* out) noexcept {
  if (table == nullptr || !is_sized(out)) return JAZU_BAD_ARGUMENT;
  return give_variant(table->table.alphabet(), variant, out);
}
