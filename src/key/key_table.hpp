// What a SearchKey is made of.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>

#include "engine/loaded_table.hpp"
#include "jazu/search_key.hpp"
#include "key/folder.hpp"
#include "key/latin_choice.hpp"
#include "table/reader.hpp"

namespace jazu::key {

// How the letters of each script are read.
struct Readers {
  const table::Reader* cyrillic = nullptr;  // null: they are the letters themselves
  const table::Reader* latin = nullptr;     // null: each text tells
  const table::Reader* arabic = nullptr;
};

struct KeyTable {
  static constexpr std::size_t flat_count = 0x800;

  // One code point of the flat array: a Fold, or one of two marks.
  using Entry = Fold::Bits;
  static constexpr Entry ends_word = Entry{1} << 62;  // is no letter, nor anything inside a word
  static constexpr Entry looked_at = Entry{1} << 63;  // its word has to be read

  KeyTable(KeyOptions wanted, Readers given);

  KeyOptions options;
  Readers readers;
  std::optional<LatinChoice> choice;  // where the text tells
  Folds folds;
  std::array<Entry, flat_count> flat;
  std::array<std::uint8_t, flat_count> letter;  // of Cyrillic that is read letter by letter
  static constexpr std::uint8_t no_letter = 0xFF;

  // What owns the readers, where they are not built in.
  std::shared_ptr<const engine::LoadedTable> loaded;
  engine::CompiledTable compiled;
};

}  // namespace jazu::key
