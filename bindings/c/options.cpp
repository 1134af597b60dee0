#include "options.hpp"

#include <algorithm>
#include <cstddef>
#include <cstring>

#include "arguments.hpp"

namespace jazu::c {

namespace {

constexpr int all_layers = JAZU_LAYER_LEXICON | JAZU_LAYER_MODEL | JAZU_LAYER_TABLE;

bool is_known(const jazu_options& given) noexcept {
  const auto is_one_of_two = [](int value) { return value == 0 || value == 1; };
  return given.invalid >= JAZU_INVALID_KEEP && given.invalid <= JAZU_INVALID_STOP &&
         is_one_of_two(given.punctuation) && given.lossless >= JAZU_LOSSLESS_OFF &&
         given.lossless <= JAZU_LOSSLESS_READ && (given.layers & ~all_layers) == 0 &&
         is_one_of_two(given.reading) && is_one_of_two(given.letter_case) &&
         is_one_of_two(given.guard) && is_one_of_two(given.repair);
}

}  // namespace

jazu_status read_options(const jazu_options* given, jazu::Options& options) noexcept {
  if (given == nullptr) return JAZU_OK;
  if (!is_sized(given)) return JAZU_BAD_ARGUMENT;
  jazu_options known = JAZU_OPTIONS_INIT;
  std::memcpy(&known, given, std::min(given->size, sizeof known));
  const char* bytes = reinterpret_cast<const char*>(given);
  for (std::size_t i = sizeof known; i < given->size; ++i) {
    if (bytes[i] != 0) return JAZU_UNSUPPORTED;
  }
  if (!is_known(known)) return JAZU_BAD_ARGUMENT;
  options.invalid = static_cast<jazu::Invalid>(known.invalid);
  options.punctuation = static_cast<jazu::Punctuation>(known.punctuation);
  options.lossless = static_cast<jazu::Lossless>(known.lossless);
  if (known.layers != JAZU_LAYERS_ALL) {
    options.layers = {(known.layers & JAZU_LAYER_LEXICON) != 0,
                      (known.layers & JAZU_LAYER_MODEL) != 0};
  }
  options.reading = static_cast<jazu::Reading>(known.reading);
  options.letter_case = static_cast<jazu::Case>(known.letter_case);
  options.guard = static_cast<jazu::Guard>(known.guard);
  options.repair = known.repair == JAZU_REPAIR_ON;
  return JAZU_OK;
}

}  // namespace jazu::c
