// jazu-train: learns the model from text.
//
//   jazu-train --data FOLDER --out FOLDER
//
// Reads FOLDER/open/*.train.txt and FOLDER/words/*, and nothing else; writes kazakh.model and
// MANIFEST.md. The same data give the same bytes.
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <string_view>

#include "train/harmony_trainer.hpp"
#include "train/latin_trainer.hpp"
#include "train/letter_trainer.hpp"
#include "train/manifest.hpp"
#include "train/sources.hpp"
#include "train/storage.hpp"
#include "train/vocabulary.hpp"
#include "train/word_trainer.hpp"

namespace {

using namespace jazu;

constexpr std::uint32_t order = 5;

// Rare words are many, and each teaches how words are built; so a word does not weigh as much as it
// is frequent.
std::map<train::Word, double> weights(const train::Vocabulary& vocabulary) {
  std::map<train::Word, double> result;
  for (const auto& [word, counts] : vocabulary.words) {
    result[word] = counts.running == 0 ? 2.0 : 1.0 + std::log2(static_cast<double>(counts.running));
  }
  return result;
}

}  // namespace

int main(int argc, char** argv) {
  std::filesystem::path data, out;
  for (int i = 1; i + 1 < argc; i += 2) {
    const std::string_view word = argv[i];
    if (word == "--data") data = argv[i + 1];
    if (word == "--out") out = argv[i + 1];
  }
  if (data.empty() || out.empty()) {
    std::cerr << "usage: jazu-train --data FOLDER --out FOLDER\n";
    return 2;
  }
  train::Vocabulary vocabulary;
  train::Manifest manifest;
  train::count_sources(data, vocabulary, manifest);
  train::Storage storage;
  train::train_letters(weights(vocabulary), order, storage);
  train::train_harmony(weights(vocabulary), storage);
  train::train_latin(vocabulary.latin, storage);
  const auto classes = train::classify(vocabulary, storage);
  const auto endings = train::find_endings(vocabulary);
  if (!train::build_automaton(classes, endings, storage)) {
    std::cerr << "jazu-train: too many words for the format\n";
    return 1;
  }
  const std::string bytes = train::to_bytes(storage);
  std::ofstream(out / "kazakh.model", std::ios::binary) << bytes;
  std::ofstream(out / "MANIFEST.md") << manifest.text(vocabulary, classes.size(), storage, bytes);
  return 0;
}
