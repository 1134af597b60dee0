#include "jazu.h"

#include "jazu/version.hpp"

static_assert(JAZU_VERSION ==
              JAZU_VERSION_MAJOR * 10000 + JAZU_VERSION_MINOR * 100 + JAZU_VERSION_PATCH);

int jazu_version() noexcept {
  return JAZU_VERSION;
}

// Both texts are literals of the library, which end in NUL.
const char* jazu_version_string() noexcept {
  return jazu::version().data();
}

const char* jazu_table_digest() noexcept {
  return jazu::table_digest().data();
}
