#include "finding.hpp"

#include <array>

namespace jazu::cli {
namespace {

struct Text {
  std::string_view name, description;
};

constexpr std::array<Text, kind_count> texts = {{
    {"invalid-utf8", "These bytes are not UTF-8."},
    {"mixed-script", "The word has letters of two scripts that look alike."},
    {"foreign-letter", "The alphabet has no such letter; conversion copies it."},
    {"no-way-back", "The word comes back from the target alphabet as another one."},
    {"foreign-word", "The word is of another script; the way back would convert it."},
}};

const Text& text_of(Kind kind) {
  return texts[static_cast<std::size_t>(kind)];
}

}  // namespace

std::string_view to_string(Kind kind) {
  return text_of(kind).name;
}

std::string_view describe(Kind kind) {
  return text_of(kind).description;
}

}  // namespace jazu::cli
