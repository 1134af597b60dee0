// The command line.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "console.hpp"
#include "finding_writer.hpp"
#include "jazu/options.hpp"
#include "jazu/repair.hpp"
#include "jazu/search_key.hpp"
#include "sink.hpp"
#include "text_reader.hpp"

namespace jazu::cli {

// How the hamza of an Arabic alphabet is written.
enum class Hamza : std::uint8_t { high, plain };

// What is written instead of the converted text.
enum class Listing : std::uint8_t {
  none,
  words,        // --explain: how each word was read
  ambiguities,  // --ambiguities: those that could as well be read otherwise
};

// jazu [option]... [file]...
struct ConvertOptions {
  std::string from;  // empty: each text tells by itself
  std::string to;
  std::optional<std::string> output;
  std::optional<std::string> edits;  // the file that takes what became of each part of the text
  bool in_place = false;
  std::string backup_suffix;  // empty for no backup
  std::vector<std::string> tables;
  std::optional<Hamza> hamza;
  jazu::Options conversion;
  bool lossless_by_pair = false;  // --lossless: the alphabets say which side
  Listing listing = Listing::none;
  bool strict = false;
  EncodingOptions encoding;
  Flush flush = Flush::at_once;
  bool quiet = false;
  std::vector<std::string> files;  // never empty: "-" is standard input
};

// jazu list [--json]
struct ListOptions {
  bool json = false;
};

// jazu show [--program] ALPHABET, or --table FILE
struct ShowOptions {
  std::string alphabet;
  std::vector<std::string> tables;
  bool program = false;
};

// jazu detect [--json] [--encoding NAME] [file]...
struct DetectOptions {
  bool json = false;
  std::optional<Encoding> encoding;  // nothing: each file tells by itself
  std::vector<std::string> files;    // never empty: "-" is standard input
};

// jazu check [-f ALPHABET] [-t ALPHABET] [--format=FORMAT] [--encoding=NAME] [file]...
struct CheckOptions {
  std::string from;  // empty: each text tells by itself
  std::string to;    // empty: `latn` for Cyrillic text, `cyrl` for other
  FindingFormat format = FindingFormat::text;
  // Bytes that are not UTF-8 are among what is looked for, so that nothing is told unasked.
  EncodingOptions encoding{Encoding::utf_8, false, {}};
  std::vector<std::string> files;  // never empty: "-" is standard input
};

// What becomes of lines that are of a site and not of the article.
enum class ChromeUse : std::uint8_t { keep, mark, drop };

// jazu clean [option]... [file]...
struct CleanOptions {
  RepairOptions repair{RepairProfile::clean};
  bool nfc = true;  // full NFC
  bool drop_verbatim_marks = false;
  EncodingOptions encoding;
  ChromeUse chrome = ChromeUse::keep;
  std::optional<std::string> report;
  std::optional<std::string> edits;
  bool in_place = false;
  std::string backup_suffix;       // empty for no backup
  std::vector<std::string> files;  // never empty: "-" is standard input
};

enum class Wanted : std::uint8_t { upper, lower, title };

// jazu case --upper|--lower|--title -a ALPHABET [--table FILE]... [--encoding=NAME] [file]...
struct CaseOptions {
  Wanted wanted = Wanted::lower;
  EncodingOptions encoding;
  std::string alphabet;  // empty: that of the last table
  std::vector<std::string> tables;
  std::vector<std::string> files;  // never empty: "-" is standard input
};

// jazu key [--level=LEVEL] [--collapse] [-a ALPHABET] [--table FILE]... [--encoding=NAME]
// [file]...
struct KeyLineOptions {
  KeyOptions key;
  EncodingOptions encoding;
  std::string alphabet;  // empty: that of the last table; without one each line tells by itself
  std::vector<std::string> tables;
  std::vector<std::string> files;  // never empty: "-" is standard input
};

// jazu sort -a ALPHABET [--table FILE]... [-r] [-u] [--encoding=NAME] [file]...
struct SortOptions {
  std::string alphabet;  // empty: that of the last table
  std::vector<std::string> tables;
  EncodingOptions encoding;
  bool reverse = false;
  bool unique = false;
  std::vector<std::string> files;  // never empty: "-" is standard input
};

enum class Verb : std::uint8_t {
  convert,
  change_case,
  check,
  clean,
  detect,
  key,
  list,
  show,
  sort,
  help,
  version
};

struct CommandLine {
  Verb verb = Verb::convert;
  ConvertOptions convert;
  CaseOptions change_case;
  CheckOptions check;
  CleanOptions clean;
  DetectOptions detect;
  KeyLineOptions key;
  ListOptions list;
  ShowOptions show;
  SortOptions sort;
};

// Nothing, after a usage error on the console, when it cannot be understood.
std::optional<CommandLine> parse_command_line(int argc, const char* const* argv, Console& console);

}  // namespace jazu::cli
