#include "train/manifest.hpp"

#include <algorithm>
#include <array>
#include <sstream>

namespace jazu::train {
namespace {

struct Licence {
  std::string_view file, licence;
};

constexpr std::array<Licence, 15> licences = {{
    {"akorda", "official texts of the President's office; counts only"},
    {"economy_lc", "official texts; counts only"},
    {"kaznerd", "CC BY 4.0, KazNERD, ISSAI, Nazarbayev University"},
    {"laser_tatoeba", "CC BY 2.0 FR, Tatoeba by way of LASER"},
    {"laws", "official texts of acts"},
    {"primeminister_lc", "official texts of the Prime Minister's office; counts only"},
    {"proverbs", "folk; counts only"},
    {"rust_book", "MIT or Apache-2.0, The Rust Programming Language in Kazakh"},
    {"tatoeba", "CC BY 2.0 FR, Tatoeba"},
    {"udhr", "free, Universal Declaration of Human Rights"},
    {"ui_firefox", "MPL-2.0, interface strings of Firefox; counts only"},
    {"ui_libreoffice", "MPL-2.0, interface strings of LibreOffice; counts only"},
    {"tesseract_wordlist", "Apache-2.0, tesseract-ocr/langdata"},
    {"unilex_freq", "Unicode-3.0, UNILEX"},
    {"", "unknown"},
}};

std::string_view licence_of(std::string_view file) {
  const std::string_view name = file.substr(0, file.find('.'));
  const auto* found = std::find_if(licences.begin(), licences.end(), [&](const Licence& each) {
    return each.file == name || each.file.empty();
  });
  return found->licence;
}

}  // namespace

void Manifest::add_source(const std::string& file, std::string_view text) {
  const auto lines = static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
  sources_.push_back({file, lines, text.size(), digest(text)});
}

std::string Manifest::text(const Vocabulary& vocabulary, std::size_t words, const Storage& storage,
                           std::string_view bytes) const {
  std::ostringstream out;
  out << "# kazakh.model\n\n"
         "Learned from text by `jazu-train --data ../shared/data --out tables/model`, which writes "
         "this page\ntoo. The same sources give the same bytes. No sentence of a source is in the "
         "model: it holds\nwords and counts of letters.\n\n"
      << "| source | lines | bytes | FNV-1a | licence |\n|---|---|---|---|---|\n";
  for (const Source& each : sources_) {
    out << "| " << each.file << " | " << each.lines << " | " << each.bytes << " | " << each.digest
        << " | " << licence_of(each.file) << " |\n";
  }
  const std::size_t grams = storage.inner.size() + storage.outer.size();
  out << "\n| counted | |\n|---|---|\n"
      << "| Kazakh words of running text | " << vocabulary.tokens << " |\n"
      << "| different words, with those of the lists | " << vocabulary.words.size() << " |\n"
      << "| misspellings taken out of them | " << typos << " |\n"
      << "| words in Latin letters | " << vocabulary.latin_tokens << ", " << vocabulary.latin.size()
      << " different |\n"
      << "\n| in the model | | bytes |\n|---|---|---|\n"
      << "| letter n-grams of order " << storage.order << " | " << grams << " in "
      << storage.contexts.size() << " contexts | "
      << storage.contexts.size() * 4 + storage.inner.size() * 4 + storage.outer.size() * 2
      << " |\n| words | " << words << " in " << storage.edges.size() << " edges | "
      << storage.edges.size() * 4 << " |\n| trigrams of foreign words | " << storage.latin.size()
      << " | " << storage.latin.size() << " |\n| the file | FNV-1a " << digest(bytes) << " | "
      << bytes.size() << " |\n";
  return out.str();
}

}  // namespace jazu::train
