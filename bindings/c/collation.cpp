#include "jazu/collation.hpp"

#include <cstddef>
#include <string>
#include <utility>

#include "arguments.hpp"
#include "diagnostic.hpp"
#include "jazu.h"
#include "jazu/alphabet.hpp"
#include "status.hpp"

using jazu::c::explain;
using jazu::c::give_size;
using jazu::c::give_text;
using jazu::c::guarded;
using jazu::c::is_text;

struct jazu_collation {
  jazu::Collation collation;
};

jazu_status jazu_collation_open(const char* alphabet, jazu_collation** out,
                                jazu_diagnostic* why) noexcept {
  if (out != nullptr) *out = nullptr;
  if (out == nullptr || alphabet == nullptr) return explain(JAZU_BAD_ARGUMENT, why);
  const auto found = jazu::Alphabet::find(alphabet);
  if (!found) return explain(JAZU_UNKNOWN_ALPHABET, why);
  const jazu_status opened = guarded([&] {
    jazu::Diagnostic reason;
    auto collation = jazu::Collation::make(*found, &reason);
    if (!collation) return explain(JAZU_NO_ORDER, reason, why);
    *out = new jazu_collation{*std::move(collation)};
    return JAZU_OK;
  });
  return opened == JAZU_OUT_OF_MEMORY ? explain(opened, why) : opened;
}

void jazu_collation_close(jazu_collation* collation) noexcept {
  delete collation;
}

jazu_status jazu_sort_key(const jazu_collation* collation, const char* text, size_t size, char* out,
                          size_t capacity, size_t* needed) noexcept {
  give_size(0, needed);
  if (collation == nullptr || !is_text(text, size) || (out == nullptr && capacity != 0)) {
    return JAZU_BAD_ARGUMENT;
  }
  return guarded([&] {
    return give_text(collation->collation.sort_key({text, size}), out, capacity, needed);
  });
}
