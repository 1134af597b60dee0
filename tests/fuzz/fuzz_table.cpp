// Any text as a table: it parses or says what is wrong, and what parses converts, within its bound
// and as the reference reads the same definition. The input is the text of a table.
#include <string>
#include <vector>

#include "input.hpp"
#include "jazu/jazu.hpp"
#include "table/parser.hpp"

namespace {

using jazu::fuzz::require;

constexpr std::string_view sample =
    "Қазақ тілі, ШЫМКЕНТ ЖШС-нің ащы үші? әліпби й щё цию объект 2024 ў \xD0 Ә.\nЮ я Эə кһ";

const jazu::table::Definition& cyrillic() {
  static const jazu::table::Definition definition = [] {
    std::vector<jazu::Diagnostic> problems;
    return *jazu::table::parse(jazu::Alphabet::find("cyrl")->text(), problems);
  }();
  return definition;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  std::vector<jazu::Diagnostic> problems;
  const auto table = jazu::Table::parse(text, problems);
  require(table.has_value() == problems.empty(), "a table or problems", "table");
  for (const jazu::Diagnostic& each : problems) {
    require(!each.message.empty(), "a problem has a message", "table");
  }
  if (!table) return 0;
  const auto converter = jazu::Converter::make(jazu::cyrl, *table);
  require(converter.has_value(), "a table makes a converter", "table");
  const std::string out = (*converter)(sample);
  require(out.size() <= converter->max_size(sample.size()), "output within the bound", "table");

  static const auto abbreviations = jazu::reference::known_abbreviations();
  const auto definition = jazu::table::parse(text, problems);
  const jazu::reference::Converter reference(cyrillic(), *definition, 0, abbreviations);
  require(out == reference.convert(sample).text, "equals the reference", "table");
  return 0;
}
