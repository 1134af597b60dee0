#include "support/tables.hpp"

#include "table/letters.hpp"
#include "text/utf8.hpp"

namespace jazu::test {

std::string test_header() {
  return "alphabet test\nname Test\nscript Latn\nstatus draft\nsource a test\n";
}

std::string identity_rows(std::string_view except) {
  std::string result;
  for (const table::LetterName& letter : table::letters) {
    std::string capital;
    std::string small;
    text::append(letter.capital, capital);
    text::append(letter.small, small);
    if (except.find(small) != std::string_view::npos) continue;
    result.append("  ").append(capital).append(" ").append(small).append(" = ");
    result.append(capital).append(" ").append(small).append("\n");
  }
  return result;
}

std::string test_table(std::string_view except, std::string_view rows, std::string_view blocks) {
  return test_header()
      .append("letters\n")
      .append(rows)
      .append(identity_rows(except))
      .append(blocks);
}

std::string to_text(const Diagnostic& diagnostic) {
  return std::to_string(diagnostic.line) + ":" + std::to_string(diagnostic.column) + ": " +
         diagnostic.message;
}

}  // namespace jazu::test
