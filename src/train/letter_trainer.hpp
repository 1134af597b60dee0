// From words to the letter model.
#pragma once

#include <map>

#include "train/storage.hpp"
#include "train/tokens.hpp"

namespace jazu::train {

// Estimates the model by interpolated Witten-Bell smoothing from words and their weights, and puts
// it into `storage`.
void train_letters(const std::map<Word, double>& weights, std::uint32_t order, Storage& storage);

}  // namespace jazu::train
