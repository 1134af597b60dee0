// The version of the library. The build system reads it from here, so this is its one place.
#pragma once

#include <string_view>

#define JAZU_VERSION_MAJOR 0
#define JAZU_VERSION_MINOR 1
#define JAZU_VERSION_PATCH 0

namespace jazu {

// "0.1.0", of the library that is linked.
std::string_view version() noexcept;

// A digest of the built-in tables and word lists: equal digests mean equal output.
std::string_view table_digest() noexcept;

}  // namespace jazu
