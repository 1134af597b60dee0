// From words to the letter model.
#pragma once

#include <map>

#include "train/storage.hpp"
#include "train/tokens.hpp"

namespace jazu::train {

// How much of the weight of a context goes to the next shorter one: Witten and Bell have 1. Words
// of the list stand for more words than there are in it.
inline constexpr double caution = 1.7;

// Estimates the model by interpolated Witten-Bell smoothing from words and their weights, and puts
// it into `storage`.
void train_letters(const std::map<Word, double>& weights, std::uint32_t order, Storage& storage);

}  // namespace jazu::train
