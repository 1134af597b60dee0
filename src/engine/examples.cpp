#include "engine/examples.hpp"

#include <string>

#include "engine/driver.hpp"
#include "engine/token_loop.hpp"
#include "table/compile.hpp"
#include "text/utf8.hpp"

namespace jazu::engine {
namespace {

std::string read_back(const table::Reader& reader, const std::string& text) {
  // What is read is written as it is: nothing of the program for Cyrillic is needed.
  table::Program cyrillic{};
  cyrillic.identity = true;
  std::string output(2U * reader.letters_per_byte * text.size() + output_slack, '\0');
  const char* const end = text.data() + text.size();
  Options options;
  options.letter_case = Case::lower;  // what rules alone read
  Report report;
  Job job{&cyrillic,          text.data(), text.data(), end,     end,    output.data(),
          WordState::outside, &options,    text.data(), &report, &reader};
  run_tokens(job);
  output.resize(static_cast<std::size_t>(job.out - output.data()));
  return output;
}

std::string in_small_letters(const std::string& text) {
  std::string result;
  for (const char32_t c : text::code_points(text)) {
    const auto letter = table::find_letter(c);
    text::append(letter ? table::letters[letter->letter].small : c, result);
  }
  return result;
}

}  // namespace

void try_examples(const table::Layer& layer, const table::Program& program,
                  std::vector<Diagnostic>& problems) {
  for (const table::Example& example : layer.examples) {
    const std::string& input = example.input;
    std::string output(bound(program, {}, input.size()) + output_slack, '\0');
    const char* end = input.data() + input.size();
    const Options options;
    Report report;
    Job job{&program,      input.data(),       input.data(), end,          end,
            output.data(), WordState::outside, &options,     input.data(), &report};
    run(job, scalar_kernels);
    output.resize(static_cast<std::size_t>(job.out - output.data()));
    if (output == example.expected) continue;
    problems.push_back({example.place.line, example.place.column,
                        "this example fails: '" + input + "' becomes '" + output + "', not '" +
                            example.expected + "'"});
  }
}

void try_examples_back(const table::Layer& layer, const table::Reader& reader,
                       std::vector<Diagnostic>& problems) {
  for (const table::Example& example : layer.examples) {
    if (!example.comes_back) continue;
    const std::string wanted = reader.cased ? example.input : in_small_letters(example.input);
    const std::string output = read_back(reader, example.expected);
    if (output == wanted) continue;
    problems.push_back({example.place.line, example.place.column,
                        "this example does not come back: '" + example.expected + "' is read as '" +
                            output + "', not '" + wanted +
                            "'; add a rule, or write '>' if it is lost"});
  }
}

void try_all_examples(const table::Definition& definition, const table::Reading& reading,
                      std::span<const std::uint64_t> abbreviations,
                      std::vector<Diagnostic>& problems) {
  for (std::size_t i = 0; i < definition.layers.size(); ++i) {
    const table::Variants variants = i == 0 ? 0 : table::Variants{1} << i;
    // A vector of its own, because compile() takes any problem in it for one of the table.
    std::vector<Diagnostic> found;
    const auto storage = table::compile(definition, variants, reading, abbreviations, found);
    if (storage != nullptr) try_examples(definition.layers[i], storage->program, found);
    if (storage != nullptr && found.empty() && definition.two_way) {
      std::vector<Diagnostic> unread;
      const auto reader = table::compile_reader(definition, variants, storage->program, unread);
      if (reader != nullptr) try_examples_back(definition.layers[i], reader->reader, unread);
      found.insert(found.end(), unread.begin(), unread.end());
    }
    problems.insert(problems.end(), found.begin(), found.end());
    if (storage == nullptr) return;
  }
}

}  // namespace jazu::engine
