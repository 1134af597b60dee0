// What a SearchKey is made of.
#pragma once

#include <memory>
#include <optional>

#include "engine/loaded_table.hpp"
#include "jazu/search_key.hpp"
#include "key/folder.hpp"
#include "key/latin_choice.hpp"
#include "key/transducer.hpp"
#include "table/reader.hpp"

namespace jazu::key {

// How the letters of each script are read.
struct Readers {
  const table::Reader* cyrillic = nullptr;  // null: they are the letters themselves
  const table::Reader* latin = nullptr;     // null: each text tells
  const table::Reader* arabic = nullptr;
};

struct KeyTable {
  KeyTable(KeyOptions wanted, Readers given);

  KeyOptions options;
  Readers readers;
  std::optional<LatinChoice> choice;  // where the text tells
  Folds folds;
  Transducer transducer;

  // What owns the readers, where they are not built in.
  std::shared_ptr<const engine::LoadedTable> loaded;
  engine::CompiledTable compiled;
};

}  // namespace jazu::key
