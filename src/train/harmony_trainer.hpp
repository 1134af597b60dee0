// From words to the model of vowel harmony.
#pragma once

#include <map>

#include "train/storage.hpp"
#include "train/tokens.hpp"

namespace jazu::train {

// Estimates the model from words and their weights, and puts it into `storage`.
void train_harmony(const std::map<Word, double>& weights, Storage& storage);

}  // namespace jazu::train
