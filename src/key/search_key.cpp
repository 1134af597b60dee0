#include "jazu/search_key.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "engine/alphabet_data.hpp"
#include "engine/loaded_table.hpp"
#include "key/key_table.hpp"
#include "key/key_writer.hpp"
#include "key/signs.hpp"
#include "text/letter_case.hpp"
#include "text/utf8.hpp"

namespace jazu {
namespace {

using key::KeyTable;

// Of a letter that stands three times or more one stays.
std::string without_repeats(std::string_view key) {
  std::string result;
  const char* const end = key.data() + key.size();
  for (const char* at = key.data(); at < end;) {
    const text::Decoded next = text::decode(at, end);
    const std::string_view bytes(at, next.size);
    std::size_t count = 0;
    while (key.substr(static_cast<std::size_t>(at - key.data())).substr(0, bytes.size()) == bytes) {
      at += next.size;
      ++count;
    }
    const bool collapses = next.valid && count > 2 && key::is_letter(next.code_point);
    for (std::size_t i = 0; i < (collapses ? 1 : count); ++i) result += bytes;
  }
  return result;
}

key::Readers readers_of(const table::Reader* reader) {
  key::Readers readers;
  if (reader == nullptr) return readers;
  if (reader->script == table::Script::latin) readers.latin = reader;
  if (reader->script == table::Script::arabic) readers.arabic = reader;
  if (reader->script == table::Script::cyrillic) readers.cyrillic = reader;
  return readers;
}

// Whether an alphabet can be read; its own letters are those of Kazakh in `cyrl`, without a reader.
bool can_read(Alphabet alphabet, const table::Reader* reader, Diagnostic* why) {
  if (reader != nullptr || alphabet.data()->program->identity) return true;
  if (why != nullptr) {
    *why = {0, 0,
            "there is no key for '" + std::string(alphabet.tag()) +
                "': it is a one-way romanization that cannot be read"};
  }
  return false;
}

}  // namespace

SearchKey::SearchKey(KeyOptions options)
    : table_(std::make_shared<const KeyTable>(options, key::Readers{})) {}

std::optional<SearchKey> SearchKey::make(Alphabet alphabet, KeyOptions options, Diagnostic* why) {
  const table::Reader* reader = alphabet.data()->reader;
  engine::CompiledTable compiled;
  if (reader != nullptr && alphabet.variants() != 0) {
    std::vector<Diagnostic> problems;
    compiled =
        engine::compile_table(alphabet.text(), alphabet.variants(), engine::Sides::both, problems);
    if (compiled.reader != nullptr) reader = &compiled.reader->reader;
  }
  if (!can_read(alphabet, reader, why)) return std::nullopt;
  auto table = std::make_shared<KeyTable>(options, readers_of(reader));
  table->compiled = std::move(compiled);
  return SearchKey(std::move(table));
}

std::optional<SearchKey> SearchKey::make(const Table& table, KeyOptions options, Diagnostic* why) {
  const table::Reader* reader = table.alphabet().data()->reader;
  if (!can_read(table.alphabet(), reader, why)) return std::nullopt;
  auto made = std::make_shared<KeyTable>(options, readers_of(reader));
  made->loaded = table.loaded_;
  return SearchKey(std::move(made));
}

std::string SearchKey::key(std::string_view text) const {
  std::string key;
  append(text, key);
  return key;
}

void SearchKey::append(std::string_view text, std::string& out) const {
  if (!table_->options.collapse_repeats) return key::KeyWriter(*table_, text, out).run();
  std::string key;
  key::KeyWriter(*table_, text, key).run();
  out += without_repeats(key);
}

}  // namespace jazu
