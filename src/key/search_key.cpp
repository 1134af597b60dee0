#include "jazu/search_key.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <vector>

#include "engine/alphabet_data.hpp"
#include "engine/loaded_table.hpp"
#include "key/key_table.hpp"
#include "key/plain_words.hpp"
#include "key/signs.hpp"
#include "key/word_key.hpp"
#include "text/letter_case.hpp"
#include "text/utf8.hpp"

namespace jazu {
namespace {

using key::Fold;
using key::KeyTable;

// Makes the key of one text: words of plain letters by the flat array, others as PlainWords or, at
// last, WordKey have them.
class KeyWriter {
 public:
  KeyWriter(const KeyTable& table, std::string_view text)
      : table_(table),
        at_(text.data()),
        end_(text.data() + text.size()),
        words_(table, text, result_),
        plain_words_(table, text, words_) {
    result_.reserve(text.size() + text.size() / 2);
  }

  std::string run() {
    while (at_ < end_) {
      if (out_ > block_.data() + block_size) flush();
      take_plain();
      if (at_ < end_) take_other();
    }
    flush();
    return std::move(result_);
  }

 private:
  // Output is collected in a block; behind its end there is room for a word.
  static constexpr std::size_t block_size = 4096;

  // So many bytes are gone through at once; each becomes two at most. A word that is longer is
  // none, and is taken in pieces.
  static constexpr std::ptrdiff_t longest_run = 2048;

  void flush() {
    result_.append(block_.data(), out_);
    out_ = block_.data();
  }

  // Goes on as long as nothing has to be read and the block lasts, and ends where a word begins.
  // What it needs stands in locals: what is written through `out` might else be any of it.
  void take_plain() {
    constexpr KeyTable::Entry special = KeyTable::looked_at | KeyTable::ends_word;
    const KeyTable::Entry* const flat = table_.flat.data();
    const char* const end = at_ + std::min(end_ - at_, longest_run);
    char* out = out_;
    char* word_out = out;
    const char* at = at_;
    const char* word = at;
    bool looked_at = false;
    KeyTable::Entry before = Fold::is_all;
    while (at < end) {
      const char32_t lead = static_cast<unsigned char>(*at);
      char32_t c = lead;
      std::ptrdiff_t size = 1;
      if (lead >= 0x80) {
        looked_at = lead < 0xC2 || lead >= 0xE0 || at + 1 == end_;
        if (looked_at) break;
        const char32_t low = static_cast<unsigned char>(at[1]) ^ 0x80U;
        looked_at = low >= 0x40;
        if (looked_at) break;
        c = (lead & 0x1FU) << 6 | low;
        size = 2;
      }
      const KeyTable::Entry entry = flat[c];
      const KeyTable::Entry refused = entry >> Fold::refuses_shift & before & Fold::is_all;
      at += size;
      std::memcpy(out, &entry, sizeof entry);
      out += entry >> Fold::size_shift & Fold::size_mask;
      before = entry;
      if (((entry & special) | refused) == 0) continue;
      if ((entry & KeyTable::ends_word) == 0) {
        looked_at = true;
        break;
      }
      word = at;
      word_out = out;
    }
    if (!looked_at && (at == end_ || (at >= end && word == at_))) {
      word = at;
      word_out = out;
    }
    at_ = word;
    out_ = word_out;
  }

  // A word that has to be read, or one code point that is in no word.
  void take_other() {
    char* out = out_;
    if (const char* const behind = plain_words_.run(at_, out)) {
      at_ = behind;
      out_ = out;
      return;
    }
    flush();
    const char* const behind = words_.run(at_);
    if (behind != at_) {
      at_ = behind;
      return;
    }
    const text::Decoded next = text::decode(at_, end_);
    if (next.valid) {
      text::append(key::in_ascii(next.code_point), result_);
      at_ += next.size;
    } else {
      result_ += *at_++;
    }
  }

  const KeyTable& table_;
  const char* at_;
  const char* end_;
  std::string result_;
  key::WordKey words_;
  key::PlainWords plain_words_;
  std::array<char, block_size + 2 * longest_run + sizeof(KeyTable::Entry) + key::PlainWords::most>
      block_;
  char* out_ = block_.data();
};

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
  std::string key = KeyWriter(*table_, text).run();
  return table_->options.collapse_repeats ? without_repeats(key) : key;
}

}  // namespace jazu
