// From foreign words to the model of them.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "train/storage.hpp"

namespace jazu::train {

// Estimates the model from words of the letters a to z and their counts, by interpolated
// Witten-Bell smoothing, and puts it into `storage`.
void train_latin(const std::map<std::string, std::uint64_t>& counts, Storage& storage);

}  // namespace jazu::train
