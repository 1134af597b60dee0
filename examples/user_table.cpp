// An alphabet of one's own, from text at run time. tables/README.md describes the format.
#include <jazu/jazu.hpp>

#include <iostream>
#include <string>
#include <vector>

namespace {

// The built-in table of 2021, but ң written as ng and ш as sh.
std::string my_table() {
  std::string text(jazu::latn_2021.text());
  const auto replace = [&](std::string_view old_text, std::string_view new_text) {
    text.replace(text.find(old_text), old_text.size(), new_text);
  };
  replace("alphabet  latn-2021", "alphabet  latn-mine");
  replace("alias     latn\n", "");
  replace("Ң ң  =  Ñ ñ", "Ң ң  >  Ng ng");
  replace("Ш ш  =  Ş ş", "Ш ш  >  Sh sh");
  text.erase(text.find("\nexamples"));
  return text + "\nexamples\n  Шың  >  Shyng\n  ШЫҢ  >  SHYNG\n";
}

}  // namespace

int main() {
  std::vector<jazu::Diagnostic> problems;
  const auto table = jazu::Table::parse(my_table(), problems);
  for (const jazu::Diagnostic& each : problems) {
    std::cout << each.line << ':' << each.column << ": " << each.message << '\n';
  }
  if (!table) return 1;
  const auto converter = jazu::Converter::make(jazu::cyrl, *table);
  std::cout << table->alphabet().tag() << ": " << (*converter)("Шымкент маңы, МАҢҒЫСТАУ") << '\n';

  // A mistake is told with its line and column, and what to do about it.
  jazu::Table::parse("alphabet  latn-mine\nletters\n  Q q  =  Q q\n", problems);
  for (const jazu::Diagnostic& each : problems) {
    std::cout << each.line << ':' << each.column << ": " << each.message << '\n';
  }
}
