#include "jazu/collation.hpp"

#include <cstddef>
#include <utility>

#include "arguments.hpp"
#include "jazu.h"
#include "jazu/alphabet.hpp"
#include "open_by_tag.hpp"
#include "status.hpp"

using jazu::c::give_size;
using jazu::c::give_text;
using jazu::c::guarded;
using jazu::c::is_text;
using jazu::c::open_by_table;
using jazu::c::open_by_tag;

struct jazu_collation {
  jazu::Collation collation;
};

namespace {

jazu_collation* make_collation(jazu::Alphabet alphabet, jazu::Diagnostic& why) {
  auto collation = jazu::Collation::make(alphabet, &why);
  return collation ? new jazu_collation{*std::move(collation)} : nullptr;
}

}  // namespace

jazu_status jazu_collation_open(const char* alphabet, jazu_collation** out,
                                jazu_diagnostic* why) noexcept {
  return open_by_tag(alphabet, out, why, JAZU_NO_ORDER, make_collation);
}

jazu_status jazu_collation_open_table(const jazu_table* table, const char* variants,
                                      jazu_collation** out, jazu_diagnostic* why) noexcept {
  return open_by_table(table, variants, out, why, JAZU_NO_ORDER, make_collation);
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
