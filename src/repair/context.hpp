// What the rules of repair may ask beside the word itself.
#pragma once

#include "repair/document.hpp"
#include "repair/tables.hpp"
#include "table/lexicon.hpp"

namespace jazu::repair {

struct Context {
  const RepairTables* tables;
  const table::Lexicon* lexicon;  // for the endings of Kazakh
  const char* begin;              // the text
  const char* end;
  // What the whole text shows; null where rules may only look at a word and its neighbours.
  const Document* document = nullptr;
  // Whether what is only reported is looked for.
  bool reports = false;
  // Whether letters and their marks are composed; a Converter reads them as they are.
  bool composes = false;
};

}  // namespace jazu::repair
