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
using jazu::c::open_by_tag;

struct jazu_collation {
  jazu::Collation collation;
};

jazu_status jazu_collation_open(const char* alphabet, jazu_collation** out,
                                jazu_diagnostic* why) noexcept {
  return open_by_tag(alphabet, out, why, JAZU_NO_ORDER,
                     [](jazu::Alphabet found, jazu::Diagnostic& reason) -> jazu_collation* {
                       auto collation = jazu::Collation::make(found, &reason);
                       return collation ? new jazu_collation{*std::move(collation)} : nullptr;
                     });
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
