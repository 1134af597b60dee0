// The text that is learned from.
#pragma once

#include <filesystem>

#include "train/manifest.hpp"
#include "train/vocabulary.hpp"

namespace jazu::train {

// Counts the words of data/open/*.train.txt and data/words/*, and nothing else, without their
// misspellings; notes each file in the manifest.
void count_sources(const std::filesystem::path& data, Vocabulary& vocabulary, Manifest& manifest);

}  // namespace jazu::train
