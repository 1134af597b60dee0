// A model of a few words, for tests.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/model.hpp"
#include "table/letters.hpp"
#include "text/utf8.hpp"
#include "train/letter_trainer.hpp"
#include "train/storage.hpp"
#include "train/word_trainer.hpp"

namespace jazu::test {

// The letters of a Kazakh word, one to a byte.
inline train::Word letters(std::string_view word) {
  train::Word result;
  for (const char* at = word.data(); at < word.data() + word.size();) {
    const text::Decoded next = text::decode(at, word.data() + word.size());
    result += static_cast<char>(table::find_letter(next.code_point)->letter);
    at += next.size;
  }
  return result;
}

// Classes count from 1, three to a step of frequency, the rarest first.
struct SmallWord {
  std::string_view text;
  unsigned step = 0;
  model::WordCase usual = model::WordCase::lower;
};

inline train::Storage small_model(const std::vector<SmallWord>& words, std::uint32_t order = 3,
                                  const std::vector<std::string_view>& endings = {}) {
  train::Storage storage;
  std::map<train::Word, double> weights;
  std::map<train::Word, model::WordList::Class> classes, ending_classes;
  for (const SmallWord& each : words) {
    weights[letters(each.text)] = 1;
    classes[letters(each.text)] = static_cast<model::WordList::Class>(
        1 + each.step * model::word_case_count + static_cast<unsigned>(each.usual));
  }
  train::train_letters(weights, order, storage);
  for (const std::string_view each : endings) ending_classes[letters(each)] = 10;
  train::build_automaton(classes, ending_classes, storage);
  for (unsigned i = 0; i < 64; ++i) {
    storage.class_costs.push_back(static_cast<std::uint16_t>(200 - 8 * (i / 3)));
  }
  return storage;
}

}  // namespace jazu::test
