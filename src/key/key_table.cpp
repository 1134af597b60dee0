#include "key/key_table.hpp"

#include "engine/alphabet_data.hpp"

namespace jazu::key {

KeyTable::KeyTable(KeyOptions wanted, Readers given)
    : options(wanted),
      readers(given),
      folds(folds_of(wanted.level)),
      transducer(folds, wanted.level, given.cyrillic != nullptr) {
  if (readers.latin == nullptr) {
    choice.emplace();
    for (const table::Reader* each : choice->readers()) transducer.add(*each);
  } else {
    transducer.add(*readers.latin);
  }
  if (readers.arabic == nullptr) {
    for (const engine::AlphabetData& each : engine::builtin_alphabets()) {
      if (each.tag == "arab") readers.arabic = each.reader;
    }
  }
}

}  // namespace jazu::key
