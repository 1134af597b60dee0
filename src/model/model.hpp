// All that was learned from text, in one view.
#pragma once

#include <string_view>

#include "model/harmony_model.hpp"
#include "model/latin_model.hpp"
#include "model/letter_model.hpp"
#include "model/word_list.hpp"

namespace jazu::model {

struct Model {
  LetterModel letters;
  HarmonyModel harmony;
  WordList words;
  LatinModel foreign;
  std::string_view digest;  // of the learned bytes; empty when there are none

  bool empty() const noexcept { return words.empty(); }
};

// The one that was built in; an empty one with JAZU_MODEL=OFF. Constant data: it is there before
// main() begins, and any thread may use it.
const Model& builtin_model() noexcept;

}  // namespace jazu::model
