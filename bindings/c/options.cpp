#include "options.hpp"

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
         is_one_of_two(given.guard) && is_one_of_two(given.repair) &&
         is_one_of_two(given.verbatim_marks) && (given.kinds & ~JAZU_KINDS_ALL) == 0;
}

jazu::GuardKinds kinds_of(int kinds) noexcept {
  const auto has = [&](int kind) { return (kinds & kind) != 0; };
  jazu::GuardKinds result;
  result.url = has(JAZU_KIND_URL);
  result.email = has(JAZU_KIND_EMAIL);
  result.domain = has(JAZU_KIND_DOMAIN);
  result.handle = has(JAZU_KIND_HANDLE);
  result.hashtag = has(JAZU_KIND_HASHTAG);
  result.path = has(JAZU_KIND_PATH);
  result.slot = has(JAZU_KIND_SLOT);
  result.code = has(JAZU_KIND_CODE);
  result.escape = has(JAZU_KIND_ESCAPE);
  result.markup = has(JAZU_KIND_MARKUP);
  result.verbatim = has(JAZU_KIND_VERBATIM);
  result.unit = has(JAZU_KIND_UNIT);
  result.name = has(JAZU_KIND_NAME);
  result.foreign = has(JAZU_KIND_FOREIGN);
  return result;
}

}  // namespace

jazu_status read_options(const jazu_options* given, jazu::Options& options) noexcept {
  if (given == nullptr) return JAZU_OK;
  jazu_options known = JAZU_OPTIONS_INIT;
  const jazu_status taken = take(given, known);
  if (taken != JAZU_OK) return taken;
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
  options.drop_verbatim_marks = known.verbatim_marks == JAZU_VERBATIM_MARKS_DROP;
  if (known.kinds != JAZU_KINDS_DEFAULT) options.guard_kinds = kinds_of(known.kinds);
  return JAZU_OK;
}

}  // namespace jazu::c
