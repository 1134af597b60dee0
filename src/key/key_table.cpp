#include "key/key_table.hpp"

#include <string>

#include "engine/alphabet_data.hpp"
#include "key/signs.hpp"
#include "table/letters.hpp"
#include "text/letter_case.hpp"
#include "text/utf8.hpp"

namespace jazu::key {
namespace {

using Entry = KeyTable::Entry;

Entry entry_of(char32_t c, bool reads_cyrillic) {
  const table::Script script = table::script_of(c);
  const bool own = script == table::Script::cyrillic && !reads_cyrillic;
  if ((script != table::Script::none && !own) || is_mark(c) || is_apostrophe(c) || is_hyphen(c)) {
    return KeyTable::looked_at;
  }
  std::string bytes;
  text::append(text::simple_lower(in_ascii(c)), bytes);
  // Of a word that begins, and behind another letter, little is known.
  Entry entry = Fold::is_all | (is_letter(c) ? 0 : KeyTable::ends_word);
  entry |= Entry{bytes.size()} << Fold::size_shift;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    entry |= Entry{static_cast<unsigned char>(bytes[i])} << 8 * i;
  }
  return entry;
}

}  // namespace

KeyTable::KeyTable(KeyOptions wanted, Readers given)
    : options(wanted), readers(given), folds(folds_of(wanted.level)) {
  if (readers.latin == nullptr) choice.emplace();
  if (readers.arabic == nullptr) {
    for (const engine::AlphabetData& each : engine::builtin_alphabets()) {
      if (each.tag == "arab") readers.arabic = each.reader;
    }
  }
  const bool reads_cyrillic = readers.cyrillic != nullptr;
  for (std::size_t i = 0; i < flat_count; ++i) {
    const auto c = static_cast<char32_t>(i);
    const auto found = table::find_letter(c);
    const bool own = found && !reads_cyrillic;
    letter[i] = own ? found->letter : no_letter;
    flat[i] = own ? folds[found->letter] : entry_of(c, reads_cyrillic);
  }
}

}  // namespace jazu::key
