// Converting a string: one call, or a converter that is made once and used often.
#include <jazu/jazu.hpp>

#include <iostream>
#include <string>

int main() {
  // One call. The result is an optional, because a tag may be unknown.
  std::cout << jazu::convert("Тілеуберді", "cyrl", "latn-2021").value() << '\n';
  if (!jazu::convert("Тілеуберді", "cyrl", "klingon")) std::cout << "no such alphabet\n";

  // A converter costs nothing to make, never changes, and may be shared between threads.
  const auto to_arabic = *jazu::Converter::make(jazu::cyrl, jazu::arab);
  std::cout << to_arabic("Қалай, іс-қимыл бар ма?") << '\n';

  // Appending reuses the memory of the string, and what was met can be told.
  std::string line;
  for (const char* text : {"Мұхтар", "Ўзбек", "COVID-19"}) {
    line.clear();
    jazu::Report report;
    to_arabic.append(text, line, report);
    std::cout << line << "  letters that are not Kazakh: " << report.foreign << '\n';
  }

  // When there is no way, a diagnostic says why.
  jazu::Diagnostic why;
  if (!jazu::Converter::make("icao", "cyrl", {}, &why)) std::cout << why.message << '\n';

  // All alphabets there are.
  for (std::size_t i = 0; i < jazu::Alphabet::all_count(); ++i) {
    const jazu::Alphabet to = jazu::Alphabet::all(i);
    const auto converter = jazu::Converter::make(jazu::cyrl, to);
    std::cout << to.tag() << ": " << (*converter)("Шымкент") << '\n';
  }
}
