#include "options.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "arguments.hpp"
#include "choices.hpp"
#include "nearest.hpp"

namespace jazu::cli {
namespace {

// "-i" without a suffix. A suffix cannot have a slash, so this cannot be one.
constexpr std::string_view no_suffix = "/";

// "--lossless" without a value.
constexpr std::string_view by_pair = "/";

// An App without CLI11's own help, which knows no examples.
void set_up(CLI::App& app) {
  app.set_help_flag();
  app.allow_extras();
  app.option_defaults()->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);
}

std::vector<std::string> option_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
  }
  return names;
}

// Parses `words` (CLI11 wants them in reverse) and moves what is no option into `operands`.
bool parse(CLI::App& app, std::vector<std::string> words, std::vector<std::string>& operands,
           Console& console) {
  try {
    std::reverse(words.begin(), words.end());
    app.parse(std::move(words));
  } catch (const CLI::ParseError& error) {
    console.usage_error(error.what());
    return false;
  }
  for (std::string& word : app.remaining()) {
    if (word.size() < 2 || word[0] != '-') {
      operands.push_back(std::move(word));
      continue;
    }
    const std::vector<std::string> names = option_names(app);
    const std::string name = word.substr(0, word.find('='));
    const std::string hint = did_you_mean(name, {names.begin(), names.end()}, 1);
    console.usage_error("unknown option '" + name + "'" + hint);
    return false;
  }
  return true;
}

constexpr std::array<std::pair<std::string_view, Invalid>, 3> invalid_choices = {
    {{"keep", Invalid::keep}, {"replace", Invalid::replace}, {"stop", Invalid::stop}}};
constexpr std::array<std::pair<std::string_view, Punctuation>, 2> punctuation_choices = {
    {{"convert", Punctuation::convert}, {"keep", Punctuation::keep}}};
constexpr std::array<std::pair<std::string_view, Layers>, 3> layers_choices = {
    {{"all", {true, true}}, {"lexicon", {true, false}}, {"table", {false, false}}}};
constexpr std::array<std::pair<std::string_view, Reading>, 2> reading_choices = {
    {{"strict", Reading::strict}, {"lenient", Reading::lenient}}};
constexpr std::array<std::pair<std::string_view, Case>, 2> case_choices = {
    {{"restore", Case::restore}, {"lower", Case::lower}}};
constexpr std::array<std::pair<std::string_view, Lossless>, 2> lossless_choices = {
    {{"write", Lossless::write}, {"read", Lossless::read}}};
constexpr std::array<std::pair<std::string_view, Hamza>, 2> hamza_choices = {
    {{"high", Hamza::high}, {"plain", Hamza::plain}}};

// The words of jazu's convert command line as they stand.
struct Words {
  std::string output, suffix, invalid = "keep", punctuation = "convert", hamza;
  std::string edits;
  std::string guard, layers = "all", reading = "strict", letter_case = "restore", lossless;
  std::string encoding = "auto", mojibake;
  bool line_buffered = false, nul = false, help = false, version = false, no_guard = false;
  bool no_repair = false, drop_verbatim_marks = false;
  bool explain = false, ambiguities = false;
};

// Tables of the user's own.
void declare_tables(CLI::App& app, std::vector<std::string>& tables) {
  app.add_option("--table", tables)
      ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
      ->allow_extra_args(false);
}

void declare(CLI::App& app, ConvertOptions& options, Words& words) {
  app.add_option("-f,--from", options.from);
  app.add_option("-t,--to", options.to);
  app.add_option("-o,--output", words.output);
  app.add_option("--edits", words.edits);
  app.add_flag("-i{/},--in-place{/}", words.suffix);
  declare_tables(app, options.tables);
  app.add_option("--invalid", words.invalid);
  app.add_option("--encoding", words.encoding);
  app.add_flag("--mojibake{auto}", words.mojibake);
  app.add_flag("--strict", options.strict);
  app.add_option("--hamza", words.hamza);
  app.add_option("--punctuation", words.punctuation);
  app.add_option("--layers", words.layers);
  app.add_option("--reading", words.reading);
  app.add_option("--case", words.letter_case);
  app.add_flag("--no-guard", words.no_guard);
  app.add_flag("--no-repair", words.no_repair);
  app.add_option("--guard", words.guard);
  app.add_flag("--drop-verbatim-marks", words.drop_verbatim_marks);
  app.add_flag("--lossless{/}", words.lossless);
  app.add_flag("--explain", words.explain);
  app.add_flag("--ambiguities", words.ambiguities);
  app.add_flag("--line-buffered", words.line_buffered);
  app.add_flag("-0", words.nul);
  app.add_flag("-q,--quiet", options.quiet);
  app.add_flag("-V,--version", words.version);
  app.add_flag("-h,--help", words.help);
}

bool understand(const CLI::App& app, const Words& words, ConvertOptions& options,
                Console& console) {
  if (!choose("--invalid", words.invalid, invalid_choices, options.conversion.invalid, console) ||
      !choose("--punctuation", words.punctuation, punctuation_choices,
              options.conversion.punctuation, console) ||
      !choose("--layers", words.layers, layers_choices, options.conversion.layers, console) ||
      !choose("--reading", words.reading, reading_choices, options.conversion.reading, console) ||
      !choose("--case", words.letter_case, case_choices, options.conversion.letter_case, console)) {
    return false;
  }
  if (words.no_guard) options.conversion.guard = Guard::off;
  options.conversion.repair = !words.no_repair;
  options.conversion.drop_verbatim_marks = words.drop_verbatim_marks;
  if (app.count("--guard") != 0 &&
      !choose_kinds(words.guard, options.conversion.guard_kinds, console)) {
    return false;
  }
  options.lossless_by_pair = words.lossless == by_pair;
  if (!options.lossless_by_pair && !words.lossless.empty() &&
      !choose("--lossless", words.lossless, lossless_choices, options.conversion.lossless,
              console)) {
    return false;
  }
  if (!choose_encoding("--encoding", words.encoding, options.encoding.encoding, console) ||
      !choose_misread(words.mojibake, options.encoding, console)) {
    return false;
  }
  if (words.explain) options.listing = Listing::words;
  if (words.ambiguities) options.listing = Listing::ambiguities;
  if (app.count("--hamza") != 0) {
    options.hamza.emplace();
    if (!choose("--hamza", words.hamza, hamza_choices, *options.hamza, console)) return false;
  }
  if (words.line_buffered) options.flush = words.nul ? Flush::records : Flush::lines;
  // "-o -" is standard output, as without it.
  if (app.count("--output") != 0 && words.output != "-") options.output = words.output;
  if (app.count("--edits") != 0) options.edits = words.edits;
  options.in_place = app.count("--in-place") != 0;
  if (options.in_place && words.suffix != no_suffix) options.backup_suffix = words.suffix;
  return true;
}

// What does not go together with a list in place of the text.
bool check_listing(const ConvertOptions& options, const Words& words, Console& console) {
  if (options.listing == Listing::none) return true;
  if (words.explain && words.ambiguities) {
    console.usage_error("--explain and --ambiguities exclude each other");
  } else if (options.lossless_by_pair || options.conversion.lossless != Lossless::off) {
    console.usage_error("--explain and --ambiguities have nothing to say of --lossless");
  } else if (options.in_place) {
    console.usage_error(
        "a list is no text to put in the place of another: --explain and "
        "--ambiguities do not go with --in-place");
  } else if (options.edits) {
    console.usage_error("--explain and --ambiguities write no text that --edits could be about");
  } else {
    return true;
  }
  return false;
}

// Whether files may be changed in place. False after a usage error.
bool can_be_in_place(const std::vector<std::string>& files, const std::string& suffix,
                     Console& console) {
  const bool names_stdin = std::find(files.begin(), files.end(), "-") != files.end();
  if (files.empty() || names_stdin) {
    console.usage_error("--in-place needs files; standard input has no place");
  } else if (suffix.find('/') != std::string::npos) {
    console.usage_error("the suffix of --in-place cannot have a '/'");
  } else {
    return true;
  }
  return false;
}

// Whether a record goes into a file. False after a usage error.
bool is_file(std::string_view option, const std::optional<std::string>& path, Console& console) {
  if (path != "-") return true;
  console.usage_error(std::string(option) +
                      " needs a file: '-' would be standard output, which has the text");
  return false;
}

// What does not go together.
bool check(ConvertOptions& options, Console& console) {
  if (options.to.empty() && options.tables.size() != 1) {
    console.usage_error("into which alphabet? Say -t ALPHABET; 'jazu list' shows them");
  } else if (options.in_place && options.output) {
    console.usage_error("--in-place and --output exclude each other");
  } else if (options.edits && options.encoding.mojibake &&
             options.conversion.invalid == Invalid::stop) {
    console.usage_error("--edits with --mojibake is about all of a text; --invalid=stop is not");
  } else if (options.edits && options.edits == options.output) {
    console.usage_error("--edits and --output cannot be the same file");
  } else if (!is_file("--edits", options.edits, console)) {
    return false;
  } else if (!options.in_place || can_be_in_place(options.files, options.backup_suffix, console)) {
    // Which side of lossless mode it is must not depend on the text.
    const bool lossless = options.lossless_by_pair || options.conversion.lossless != Lossless::off;
    if (lossless && options.from.empty()) options.from = "cyrl";
    // Every byte is to come back, so none is decoded unless the user says so.
    if (lossless && !options.encoding.encoding) options.encoding.encoding = Encoding::utf_8;
    if (options.files.empty()) options.files.emplace_back("-");
    return true;
  }
  return false;
}

bool parse_convert(const Arguments& arguments, CommandLine& line, Console& console) {
  CLI::App app;
  Words words;
  set_up(app);
  declare(app, line.convert, words);
  if (!parse(app, arguments.before, line.convert.files, console)) return false;
  if (words.help || words.version) {
    line.verb = words.help ? Verb::help : Verb::version;
    return true;
  }
  line.convert.files.insert(line.convert.files.end(), arguments.behind.begin(),
                            arguments.behind.end());
  return understand(app, words, line.convert, console) &&
         check_listing(line.convert, words, console) && check(line.convert, console);
}

constexpr std::array<std::pair<std::string_view, FindingFormat>, 3> format_choices = {
    {{"text", FindingFormat::text},
     {"jsonl", FindingFormat::jsonl},
     {"sarif", FindingFormat::sarif}}};

// The operands behind `--` too, or standard input where there is none.
void take_files(const Arguments& arguments, std::vector<std::string>& files) {
  files.insert(files.end(), arguments.behind.begin(), arguments.behind.end());
  if (files.empty()) files.emplace_back("-");
}

bool parse_check(const Arguments& arguments, CommandLine& line, Console& console) {
  CLI::App app;
  CheckOptions& options = line.check;
  std::string format = "text", encoding = "utf-8";
  bool help = false;
  set_up(app);
  app.add_option("-f,--from", options.from);
  app.add_option("-t,--to", options.to);
  app.add_option("--format", format);
  app.add_option("--encoding", encoding);
  app.add_flag("-h,--help", help);
  if (!parse(app, arguments.before, options.files, console)) return false;
  take_files(arguments, options.files);
  line.verb = help ? Verb::help : Verb::check;
  return choose("--format", format, format_choices, options.format, console) &&
         choose_encoding("--encoding", encoding, options.encoding.encoding, console);
}

constexpr std::array<std::pair<std::string_view, HamzaForm>, 2> hamza_form_choices = {
    {{"high", HamzaForm::high}, {"plain", HamzaForm::plain}}};

constexpr std::array<std::pair<std::string_view, RepairProfile>, 3> profile_choices = {
    {{"canonical", RepairProfile::canonical},
     {"repair", RepairProfile::repair},
     {"clean", RepairProfile::clean}}};

constexpr std::array<std::pair<std::string_view, ChromeUse>, 3> chrome_choices = {
    {{"keep", ChromeUse::keep}, {"mark", ChromeUse::mark}, {"drop", ChromeUse::drop}}};

bool parse_clean(const Arguments& arguments, CommandLine& line, Console& console) {
  CLI::App app;
  CleanOptions& options = line.clean;
  std::string profile = "clean", chrome = "keep", report, edits, suffix, encoding = "auto", hamza,
              mojibake;
  bool help = false, no_nfc = false;
  set_up(app);
  app.add_option("--profile", profile);
  app.add_option("--chrome", chrome);
  app.add_option("--report", report);
  app.add_option("--edits", edits);
  app.add_flag("--no-nfc", no_nfc);
  app.add_option("--hamza", hamza);
  app.add_flag("--strip-stress", options.repair.strip_stress);
  app.add_flag("--drop-verbatim-marks", options.drop_verbatim_marks);
  app.add_option("--encoding", encoding);
  app.add_flag("--mojibake{auto}", mojibake);
  app.add_flag("-i{/},--in-place{/}", suffix);
  app.add_flag("-h,--help", help);
  if (!parse(app, arguments.before, options.files, console)) return false;
  line.verb = help ? Verb::help : Verb::clean;
  if (help) return true;
  options.files.insert(options.files.end(), arguments.behind.begin(), arguments.behind.end());
  options.nfc = !no_nfc;
  if (app.count("--report") != 0) options.report = report;
  if (app.count("--edits") != 0) options.edits = edits;
  options.in_place = app.count("--in-place") != 0;
  if (options.in_place && suffix != no_suffix) options.backup_suffix = suffix;
  if (options.in_place && !can_be_in_place(options.files, options.backup_suffix, console)) {
    return false;
  }
  if (options.files.empty()) options.files.emplace_back("-");
  if (app.count("--hamza") != 0 &&
      !choose("--hamza", hamza, hamza_form_choices, options.repair.hamza, console)) {
    return false;
  }
  if (!choose("--profile", profile, profile_choices, options.repair.profile, console) ||
      !choose("--chrome", chrome, chrome_choices, options.chrome, console) ||
      !choose_encoding("--encoding", encoding, options.encoding.encoding, console) ||
      !choose_misread(mojibake, options.encoding, console)) {
    return false;
  }
  if (options.chrome == ChromeUse::mark && !options.report) {
    console.usage_error("--chrome=mark needs --report FILE, into which the lines go");
  } else if (options.edits && options.edits == options.report) {
    console.usage_error("--edits and --report cannot be the same file");
  } else {
    return is_file("--edits", options.edits, console) &&
           is_file("--report", options.report, console);
  }
  return false;
}

// The same, and which alphabet is meant.
void declare_alphabet(CLI::App& app, std::string& alphabet, std::vector<std::string>& tables) {
  app.add_option("-a,--alphabet", alphabet);
  declare_tables(app, tables);
}

// Where the alphabet has to be said. False after a usage error.
template <typename Given>
bool names_alphabet(std::string_view verb, const Given& options, Console& console) {
  if (!options.alphabet.empty() || !options.tables.empty()) return true;
  console.usage_error("'jazu " + std::string(verb) +
                      "' needs the alphabet: -a cyrl, for example; 'jazu list' shows all");
  return false;
}

bool parse_case(const Arguments& arguments, CommandLine& line, Console& console) {
  CLI::App app;
  CaseOptions& options = line.change_case;
  std::string encoding = "auto";
  bool help = false, upper = false, lower = false, title = false;
  set_up(app);
  declare_alphabet(app, options.alphabet, options.tables);
  app.add_option("--encoding", encoding);
  app.add_flag("--upper", upper);
  app.add_flag("--lower", lower);
  app.add_flag("--title", title);
  app.add_flag("-h,--help", help);
  if (!parse(app, arguments.before, options.files, console)) return false;
  take_files(arguments, options.files);
  line.verb = help ? Verb::help : Verb::change_case;
  if (help) return true;
  if (upper + lower + title != 1) {
    console.usage_error("'jazu case' needs one of --upper, --lower and --title");
    return false;
  }
  options.wanted = upper ? Wanted::upper : lower ? Wanted::lower : Wanted::title;
  return names_alphabet("case", options, console) &&
         choose_encoding("--encoding", encoding, options.encoding.encoding, console);
}

bool parse_sort(const Arguments& arguments, CommandLine& line, Console& console) {
  CLI::App app;
  SortOptions& options = line.sort;
  std::string encoding = "auto";
  bool help = false;
  set_up(app);
  declare_alphabet(app, options.alphabet, options.tables);
  app.add_option("--encoding", encoding);
  app.add_flag("-r,--reverse", options.reverse);
  app.add_flag("-u,--unique", options.unique);
  app.add_flag("-h,--help", help);
  if (!parse(app, arguments.before, options.files, console)) return false;
  take_files(arguments, options.files);
  line.verb = help ? Verb::help : Verb::sort;
  return help || (names_alphabet("sort", options, console) &&
                  choose_encoding("--encoding", encoding, options.encoding.encoding, console));
}

constexpr std::array<std::pair<std::string_view, KeyLevel>, 3> level_choices = {
    {{"script", KeyLevel::script}, {"arab", KeyLevel::arabic}, {"keyboard", KeyLevel::keyboard}}};

bool parse_key(const Arguments& arguments, CommandLine& line, Console& console) {
  CLI::App app;
  KeyLineOptions& options = line.key;
  std::string level = "script", encoding = "auto";
  bool help = false;
  set_up(app);
  declare_alphabet(app, options.alphabet, options.tables);
  app.add_option("--level", level);
  app.add_option("--encoding", encoding);
  app.add_flag("--collapse", options.key.collapse_repeats);
  app.add_flag("-h,--help", help);
  if (!parse(app, arguments.before, options.files, console)) return false;
  take_files(arguments, options.files);
  line.verb = help ? Verb::help : Verb::key;
  return choose("--level", level, level_choices, options.key.level, console) &&
         choose_encoding("--encoding", encoding, options.encoding.encoding, console);
}

bool parse_detect(const Arguments& arguments, CommandLine& line, Console& console) {
  CLI::App app;
  bool help = false;
  std::string encoding = "auto";
  set_up(app);
  app.add_flag("--json", line.detect.json);
  app.add_option("--encoding", encoding);
  app.add_flag("-h,--help", help);
  std::vector<std::string>& files = line.detect.files;
  if (!parse(app, arguments.before, files, console)) return false;
  take_files(arguments, files);
  line.verb = help ? Verb::help : Verb::detect;
  return choose_encoding("--encoding", encoding, line.detect.encoding, console);
}

bool parse_list(const Arguments& arguments, CommandLine& line, Console& console) {
  CLI::App app;
  bool help = false;
  std::vector<std::string> operands = arguments.behind;
  set_up(app);
  app.add_flag("--json", line.list.json);
  app.add_flag("-h,--help", help);
  if (!parse(app, arguments.before, operands, console)) return false;
  line.verb = help ? Verb::help : Verb::list;
  if (help || operands.empty()) return true;
  console.usage_error("'jazu list' takes no '" + operands.front() + "'");
  return false;
}

bool parse_show(const Arguments& arguments, CommandLine& line, Console& console) {
  CLI::App app;
  ShowOptions& options = line.show;
  bool help = false;
  std::vector<std::string> operands;
  set_up(app);
  declare_tables(app, options.tables);
  app.add_flag("--program", options.program);
  app.add_flag("-h,--help", help);
  if (!parse(app, arguments.before, operands, console)) return false;
  operands.insert(operands.end(), arguments.behind.begin(), arguments.behind.end());
  line.verb = help ? Verb::help : Verb::show;
  if (help) return true;
  if (operands.size() == 1 || (operands.empty() && !options.tables.empty())) {
    if (!operands.empty()) options.alphabet = operands.front();
    return true;
  }
  console.usage_error("'jazu show' takes one alphabet, or --table FILE");
  return false;
}

}  // namespace

// A verb counts only as the first argument, so that "jazu -t latn list" converts a file of that
// name.
std::optional<CommandLine> parse_command_line(int argc, const char* const* argv, Console& console) {
  CommandLine line;
  const std::string_view first = argc > 1 ? argv[1] : "";
  using Parse = bool (*)(const Arguments&, CommandLine&, Console&);
  constexpr std::array<std::pair<std::string_view, Parse>, 8> verbs = {{{"case", parse_case},
                                                                        {"check", parse_check},
                                                                        {"clean", parse_clean},
                                                                        {"detect", parse_detect},
                                                                        {"key", parse_key},
                                                                        {"list", parse_list},
                                                                        {"show", parse_show},
                                                                        {"sort", parse_sort}}};
  const auto* const verb = std::find_if(verbs.begin(), verbs.end(),
                                        [&](const auto& each) { return each.first == first; });
  const int skipped = std::min(argc, verb != verbs.end() ? 2 : 1);
  const Arguments arguments = split_arguments(argc - skipped, argv + skipped);
  const Parse parse = verb != verbs.end() ? verb->second : parse_convert;
  if (!parse(arguments, line, console)) return std::nullopt;
  return line;
}

}  // namespace jazu::cli
