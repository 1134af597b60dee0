// jazu: Kazakh text between its scripts, on the command line.
#include <exception>
#include <optional>
#include <string>
#include <string_view>

#include "alphabets.hpp"
#include "catalogue.hpp"
#include "check.hpp"
#include "clean.hpp"
#include "console.hpp"
#include "convert.hpp"
#include "detect.hpp"
#include "help.hpp"
#include "io.hpp"
#include "jazu/program.hpp"
#include "key.hpp"
#include "letter_case.hpp"
#include "options.hpp"
#include "sort.hpp"

namespace jazu::cli {
namespace {

void show(const ShowOptions& options, Console& console) {
  Alphabets alphabets(console);
  if (!alphabets.load_all(options.tables)) return;
  const auto alphabet = alphabets.find_or_last(options.alphabet);
  if (!alphabet) return;
  print(options.program ? describe_program(*alphabet) : alphabet->text(), console);
}

void run(int argc, const char* const* argv, Console& console) {
  const auto line = parse_command_line(argc, argv, console);
  if (!line) return;
  switch (line->verb) {
    case Verb::convert:
      return convert(line->convert, console);
    case Verb::change_case:
      return change_case(line->change_case, console);
    case Verb::check:
      return check(line->check, console);
    case Verb::clean:
      return clean(line->clean, console);
    case Verb::detect:
      return detect_files(line->detect, console);
    case Verb::key:
      return write_keys(line->key, console);
    case Verb::list:
      return print(line->list.json ? json_catalogue() : plain_catalogue(), console);
    case Verb::show:
      return show(line->show, console);
    case Verb::sort:
      return sort_lines(line->sort, console);
    case Verb::help:
      return print(help_text(), console);
    case Verb::version:
      return print(version_text(), console);
  }
}

}  // namespace
}  // namespace jazu::cli

int main(int argc, char** argv) {
  jazu::cli::reserve_standard_descriptors();
  jazu::cli::Console console;
  try {
    jazu::cli::run(argc, argv, console);
  } catch (const std::exception& error) {
    // Memory is all that can run out here.
    console.error(jazu::cli::Exit::write, error.what());
  }
  return static_cast<int>(console.exit());
}
