#include "jazu/table.hpp"

#include "engine/examples.hpp"
#include "engine/loaded_table.hpp"
#include "table/parser.hpp"

namespace jazu {
namespace engine {
namespace {

CompiledTable compile(const table::Definition& definition, table::Variants variants, Sides sides,
                      std::vector<Diagnostic>& problems) {
  CompiledTable result;
  result.program =
      table::compile(definition, variants, builtin_reading(), builtin_abbreviations(), problems);
  if (result.program != nullptr && definition.two_way && sides == Sides::both) {
    result.reader = table::compile_reader(definition, variants, result.program->program, problems);
  }
  return result;
}

}  // namespace

std::shared_ptr<const LoadedTable> load_table(std::string_view text,
                                              std::vector<Diagnostic>& problems) {
  auto definition = table::parse(text, problems);
  if (!definition) return nullptr;
  try_all_examples(*definition, builtin_reading(), builtin_abbreviations(), problems);
  table::sort_by_place(problems);
  if (problems.size() > table::max_problems) problems.resize(table::max_problems);
  if (!problems.empty()) return nullptr;
  auto loaded = std::make_shared<LoadedTable>();
  loaded->text = text;
  loaded->definition = std::move(*definition);
  const table::Definition& says = loaded->definition;
  loaded->compiled = compile(says, 0, Sides::both, problems);
  if (!problems.empty()) return nullptr;
  for (std::size_t i = 1; i < says.layers.size(); ++i) {
    loaded->variants.push_back({says.layers[i].variant, says.layers[i].description});
  }
  loaded->data = {says.tag,
                  says.alias,
                  says.name,
                  says.script,
                  standing_of(says.status),
                  says.since,
                  says.source,
                  says.bcp47,
                  says.order,
                  says.experimental,
                  says.two_way,
                  loaded->variants,
                  loaded->text,
                  &loaded->compiled.program->program,
                  loaded->compiled.reader == nullptr ? nullptr : &loaded->compiled.reader->reader};
  return loaded;
}

CompiledTable compile_table(std::string_view text, table::Variants variants, Sides sides,
                            std::vector<Diagnostic>& problems) {
  const auto definition = table::parse(text, problems);
  if (!definition) return {};
  return compile(*definition, variants, sides, problems);
}

}  // namespace engine

std::optional<Table> Table::parse(std::string_view text, std::vector<Diagnostic>& problems) {
  auto loaded = engine::load_table(text, problems);
  if (loaded == nullptr) return std::nullopt;
  return Table(std::move(loaded));
}

Alphabet Table::alphabet() const noexcept {
  return Alphabet(&loaded_->data);
}

}  // namespace jazu
