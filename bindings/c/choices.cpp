#include "jazu.h"

#include <cstddef>
#include <string>
#include <vector>

#include "arguments.hpp"
#include "converter.hpp"
#include "jazu/choice.hpp"
#include "status.hpp"

using jazu::c::give;
using jazu::c::guarded;
using jazu::c::is_sized;
using jazu::c::is_text;
using jazu::c::text_of;

struct jazu_choices {
  std::vector<jazu::Choice> choices;
};

namespace {

static_assert(JAZU_TIGHT_MARGIN == jazu::tight_margin);

int layer_of(jazu::Layer layer) noexcept {
  switch (layer) {
    case jazu::Layer::lexicon:
      return JAZU_LAYER_LEXICON;
    case jazu::Layer::model:
      return JAZU_LAYER_MODEL;
    case jazu::Layer::table:
      break;
  }
  return JAZU_LAYER_TABLE;
}

}  // namespace

jazu_status jazu_explain(const jazu_converter* converter, const char* text, size_t size,
                         jazu_choices** out) noexcept {
  if (out == nullptr) return JAZU_BAD_ARGUMENT;
  *out = nullptr;
  if (converter == nullptr || !is_text(text, size)) return JAZU_BAD_ARGUMENT;
  return guarded([&] {
    *out = new jazu_choices{converter->converter.explain({text, size})};
    return JAZU_OK;
  });
}

size_t jazu_choices_count(const jazu_choices* choices) noexcept {
  return choices == nullptr ? 0 : choices->choices.size();
}

jazu_status jazu_choices_get(const jazu_choices* choices, size_t index, jazu_choice* out) noexcept {
  if (index >= jazu_choices_count(choices) || !is_sized(out)) return JAZU_BAD_ARGUMENT;
  const jazu::Choice& choice = choices->choices[index];
  give(jazu_choice{0, choice.offset, choice.size, text_of(choice.chosen), choice.others.size(),
                   choice.margin, layer_of(choice.layer), choice.line, choice.kept ? 1 : 0,
                   choice.respelled ? 1 : 0, jazu::is_ambiguous(choice) ? 1 : 0},
       out);
  return JAZU_OK;
}

jazu_status jazu_choices_get_other(const jazu_choices* choices, size_t index, size_t other,
                                   const char** text, size_t* size) noexcept {
  if (text == nullptr || size == nullptr) return JAZU_BAD_ARGUMENT;
  *text = "";
  *size = 0;
  if (index >= jazu_choices_count(choices)) return JAZU_BAD_ARGUMENT;
  const std::vector<std::string>& others = choices->choices[index].others;
  if (other >= others.size()) return JAZU_BAD_ARGUMENT;
  *text = others[other].data();
  *size = others[other].size();
  return JAZU_OK;
}

void jazu_choices_free(jazu_choices* choices) noexcept {
  delete choices;
}
