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
  // Profile canonical: of the rules for words only those that compose, and those on request.
  bool only_canonical = false;
  // What is only done on request: rules U15 and A1. The code point that a hamza is to be, or 0.
  bool strips_stress = false;
  char32_t hamza = 0;

  // Whether every code point has to be looked at, because rules may apply where find_trigger()
  // finds nothing.
  bool looks_at_all() const noexcept { return document != nullptr || reports || hamza != 0; }
};

}  // namespace jazu::repair
