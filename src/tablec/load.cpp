#include "tablec/load.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <iostream>
#include <iterator>
#include <tuple>
#include <utility>

#include "engine/examples.hpp"
#include "table/parser.hpp"
#include "text/unicode.hpp"

namespace jazu::tablec {
namespace {

std::optional<std::string> read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    std::cerr << path << ": error: cannot open\n";
    return std::nullopt;
  }
  return std::string(std::istreambuf_iterator<char>(file), {});
}

// Names the code points that a message cites, so that look-alikes can be told apart.
std::string with_names(const std::string& message) {
  std::string result = message;
  for (std::size_t at = result.find("(U+"); at != std::string::npos;
       at = result.find("(U+", at + 1)) {
    const std::size_t close = result.find(')', at);
    const auto code_point =
        static_cast<char32_t>(std::stoul(result.substr(at + 3, close - at - 3), nullptr, 16));
    const std::string name = text::character_name(code_point);
    if (!name.empty()) result.insert(close, " " + name);
  }
  return result;
}

bool report(const std::string& path, const std::vector<Diagnostic>& problems) {
  for (const Diagnostic& each : problems) {
    std::cerr << path << ':' << each.line << ':' << each.column
              << ": error: " << with_names(each.message) << '\n';
  }
  return problems.empty();
}

// A decomposed letter in a table looks right and matches nothing.
void check_composed(const LoadedFile& file, std::vector<Diagnostic>& problems) {
  std::uint32_t line = 1;
  for (std::size_t begin = 0; begin < file.text.size(); ++line) {
    const std::size_t end = std::min(file.text.find('\n', begin), file.text.size());
    if (!text::is_nfc(file.text.substr(begin, end - begin))) {
      problems.push_back({line, 1,
                          "this line is not in NFC; write U+XXXX for a code point that "
                          "must stay decomposed"});
    }
    begin = end + 1;
  }
}

// The official ones first, then the newest.
bool comes_before(const LoadedFile& a, const LoadedFile& b) {
  const auto rank = [](const LoadedFile& file) {
    return std::find(table::statuses.begin(), table::statuses.end(), file.definition.status) -
           table::statuses.begin();
  };
  const bool a_root = a.definition.tag == "cyrl";
  const bool b_root = b.definition.tag == "cyrl";
  return std::tuple(!a_root, rank(a), b.definition.since, a.definition.tag) <
         std::tuple(!b_root, rank(b), a.definition.since, b.definition.tag);
}

std::uint64_t fnv1a(std::uint64_t hash, std::string_view bytes) {
  for (const char c : bytes) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
  }
  return hash;
}

bool parse_all(const std::vector<std::string>& paths, Loaded& loaded) {
  bool good = true;
  for (const std::string& path : paths) {
    auto text = read_file(path);
    if (!text) return false;
    std::vector<Diagnostic> problems;
    auto definition = table::parse(*text, problems);
    if (definition) {
      loaded.tables.push_back({path, std::move(*text), std::move(*definition), nullptr, nullptr});
      check_composed(loaded.tables.back(), problems);
    }
    good = report(path, problems) && good;
  }
  return good;
}

bool check_tags(const Loaded& loaded) {
  bool good = true;
  for (const LoadedFile& file : loaded.tables) {
    const std::string expected = "/" + file.definition.tag + ".table";
    std::vector<Diagnostic> problems;
    if (!file.path.ends_with(expected)) {
      problems.push_back({1, 1,
                          "the file of alphabet '" + file.definition.tag + "' must be called " +
                              expected.substr(1)});
    }
    for (const LoadedFile& other : loaded.tables) {
      if (&other == &file || file.definition.alias.empty()) continue;
      if (file.definition.alias == other.definition.tag ||
          file.definition.alias == other.definition.alias) {
        problems.push_back(
            {1, 1,
             "the alias '" + file.definition.alias + "' is a tag or an alias in " + other.path});
      }
    }
    good = report(file.path, problems) && good;
  }
  return good;
}

bool compile_all(Loaded& loaded) {
  const auto root = std::find_if(loaded.tables.begin(), loaded.tables.end(),
                                 [](const auto& file) { return file.definition.tag == "cyrl"; });
  if (root == loaded.tables.end()) {
    std::cerr << "jazu-tablec: error: no table for 'cyrl', which all others refer to\n";
    return false;
  }
  std::vector<Diagnostic> problems;
  loaded.reading = table::compile_reading(root->definition, problems);
  if (!report(root->path, problems)) return false;
  bool good = true;
  for (LoadedFile& file : loaded.tables) {
    engine::try_all_examples(file.definition, loaded.reading->reading, loaded.abbreviations,
                             problems);
    if (problems.empty()) {
      file.storage = table::compile(file.definition, 0, loaded.reading->reading,
                                    loaded.abbreviations, problems);
      if (file.definition.two_way && file.definition.tag != "cyrl") {
        file.reader = table::compile_reader(file.definition, 0, file.storage->program, problems);
      }
    }
    table::sort_by_place(problems);
    good = report(file.path, problems) && good;
    problems.clear();
  }
  return good;
}

// A file of the library that is no table of an alphabet: its text, and what `parse` made of it.
template <typename Value, typename Parse>
bool load_other(const std::string& path, Parse parse, std::string& text, Value& value) {
  auto read = read_file(path);
  if (!read) return false;
  text = std::move(*read);
  std::vector<Diagnostic> problems;
  auto parsed = parse(text, problems);
  if (parsed) value = std::move(*parsed);
  return report(path, problems);
}

// Each file has lists of its own.
bool load_repair(const Paths& paths, Loaded& loaded, std::uint64_t& digest) {
  bool good = true;
  std::string text;
  for (const std::string& path : paths.repair) {
    const auto parse = [&](std::string_view read, std::vector<Diagnostic>& problems) {
      return repair::parse_tables(read, loaded.repair, problems);
    };
    good = load_other(path, parse, text, loaded.repair) && good;
    digest = fnv1a(digest, text);
  }
  return good;
}

// Files that another tool compiles.
bool add_to_digest(const std::vector<std::string>& paths, std::uint64_t& digest) {
  for (const std::string& path : paths) {
    const auto text = read_file(path);
    if (!text) return false;
    digest = fnv1a(digest, *text);
  }
  return true;
}

using Stems = std::vector<table::StemEntry>;

bool load_lexicon(const Paths& paths, Loaded& loaded, std::uint64_t& digest) {
  Stems stems, endings;
  std::string text;
  bool good = load_other(paths.endings, table::parse_stems, text, endings);
  digest = fnv1a(digest, text);
  for (const std::string& path : paths.stems) {
    Stems found;
    good = load_other(path, table::parse_stems, text, found) && good;
    digest = fnv1a(digest, text);
    // The first file is the one that people edit.
    for (table::StemEntry& stem : found) stem.learned = &path != &paths.stems.front();
    stems.insert(stems.end(), found.begin(), found.end());
  }
  loaded.lexicon = table::compile_lexicon(std::move(stems), std::move(endings));
  return good;
}

}  // namespace

std::optional<Loaded> load(const Paths& paths) {
  Loaded loaded;
  std::string abbreviations, guard, letter_costs;
  const bool listed = load_other(paths.abbreviations, table::parse_abbreviations, abbreviations,
                                 loaded.abbreviations);
  const bool guarded = load_other(paths.guard, table::parse_guard, guard, loaded.guard);
  const bool weighed =
      load_other(paths.letter_costs, table::parse_letter_costs, letter_costs, loaded.letter_costs);
  loaded.digest = fnv1a(fnv1a(0xCBF29CE484222325ULL, abbreviations), guard);
  loaded.digest = fnv1a(loaded.digest, letter_costs);
  bool good = load_lexicon(paths, loaded, loaded.digest) && listed && guarded && weighed;
  good = load_repair(paths, loaded, loaded.digest) && good;
  good = add_to_digest(paths.also, loaded.digest) && good;
  good = parse_all(paths.tables, loaded) && good;
  if (!good || !check_tags(loaded) || !compile_all(loaded)) return std::nullopt;
  std::sort(loaded.tables.begin(), loaded.tables.end(), comes_before);
  for (const LoadedFile& file : loaded.tables) loaded.digest = fnv1a(loaded.digest, file.text);
  return loaded;
}

}  // namespace jazu::tablec
