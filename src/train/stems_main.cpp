// jazu-stems: chooses the stems of the lexicon by how words are read by table rules.
//
//   jazu-stems --data FOLDER --out FILE
#include <fstream>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "table/letters.hpp"
#include "text/utf8.hpp"
#include "train/sources.hpp"
#include "train/stem_trainer.hpp"
#include "train/word_trainer.hpp"

namespace {

using namespace jazu;

constexpr std::size_t limit = 6000;

constexpr std::string_view header =
    "# Stems of words that table rules alone read wrong. On the way back the longest stem that a "
    "word\n"
    "# begins with is read as it stands here, and rules read the rest. A capital first letter says "
    "that\n# it is a name. Written by jazu-stems; a line may be added or corrected by hand.\n#\n"
    "# Source: words of KazNERD (CC BY 4.0), Tatoeba (CC BY 2.0 FR), the Rust book in Kazakh\n"
    "# (MIT/Apache-2.0), official texts, interface strings (MPL-2.0), the word list of\n"
    "# tesseract-ocr/langdata (Apache-2.0), and UNILEX (Unicode-3.0); tables/model/MANIFEST.md "
    "names "
    "each.\n";

// With a capital when the words that begin so are names for the most part.
std::string line(const train::Word& stem, const train::Vocabulary& vocabulary) {
  double names = 0, all = 0;
  for (auto at = vocabulary.words.lower_bound(stem);
       at != vocabulary.words.end() && at->first.starts_with(stem); ++at) {
    const double weight = train::Vocabulary::frequency(at->second);
    all += weight;
    if (train::usual_case(at->second) != model::WordCase::lower) names += weight;
  }
  std::string result = train::to_utf8(stem);
  if (2 * names <= all) return result;
  std::string capital;
  text::append(table::letters[static_cast<unsigned char>(stem[0])].capital, capital);
  return capital + result.substr(capital.size());
}

}  // namespace

int main(int argc, char** argv) {
  std::string data, out;
  for (int i = 1; i + 1 < argc; i += 2) {
    const std::string_view word = argv[i];
    if (word == "--data") data = argv[i + 1];
    if (word == "--out") out = argv[i + 1];
  }
  if (data.empty() || out.empty()) {
    std::cerr << "usage: jazu-stems --data FOLDER --out FILE\n";
    return 2;
  }
  train::Vocabulary vocabulary;
  train::Manifest manifest;
  train::count_sources(data, vocabulary, manifest);
  const auto stems =
      train::choose_stems(vocabulary, {"latn-2021", "latn-2018", "latn-2017", "arab"}, limit);
  std::ofstream file(out, std::ios::binary | std::ios::trunc);
  file << header;
  for (const auto& stem : stems) file << line(stem, vocabulary) << '\n';
  file.close();
  return file ? 0 : 1;
}
