#include "jazu/version.hpp"

#define JAZU_TEXT_OF(x) #x
#define JAZU_TEXT(x) JAZU_TEXT_OF(x)

namespace jazu {

std::string_view version() noexcept {
  return JAZU_TEXT(JAZU_VERSION_MAJOR) "." JAZU_TEXT(JAZU_VERSION_MINOR) "." JAZU_TEXT(
      JAZU_VERSION_PATCH);
}

}  // namespace jazu
