#include "engine/examples.hpp"

#include <string>

#include "engine/driver.hpp"
#include "table/compile.hpp"

namespace jazu::engine {

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

void try_all_examples(const table::Definition& definition, const table::Reading& reading,
                      std::span<const std::uint64_t> abbreviations,
                      std::vector<Diagnostic>& problems) {
  for (std::size_t i = 0; i < definition.layers.size(); ++i) {
    const table::Variants variants = i == 0 ? 0 : table::Variants{1} << i;
    // A vector of its own, because compile() takes any problem in it for one of the table.
    std::vector<Diagnostic> found;
    const auto storage = table::compile(definition, variants, reading, abbreviations, found);
    if (storage != nullptr) try_examples(definition.layers[i], storage->program, found);
    problems.insert(problems.end(), found.begin(), found.end());
    if (storage == nullptr) return;
  }
}

}  // namespace jazu::engine
