#include "jazu/search_key.hpp"

#include <cstddef>
#include <utility>

#include "arguments.hpp"
#include "jazu.h"
#include "jazu/alphabet.hpp"
#include "open_by_tag.hpp"
#include "status.hpp"

using jazu::c::explain;
using jazu::c::give_size;
using jazu::c::give_text;
using jazu::c::guarded;
using jazu::c::is_text;
using jazu::c::open_by_table;
using jazu::c::open_by_tag;
using jazu::c::take;

struct jazu_search_key {
  jazu::SearchKey key;
};

namespace {

jazu_status read_options(const jazu_key_options* given, jazu::KeyOptions& options) noexcept {
  if (given == nullptr) return JAZU_OK;
  jazu_key_options known = JAZU_KEY_OPTIONS_INIT;
  const jazu_status taken = take(given, known);
  if (taken != JAZU_OK) return taken;
  if (known.level < JAZU_KEY_SCRIPT || known.level > JAZU_KEY_KEYBOARD ||
      (known.collapse_repeats != 0 && known.collapse_repeats != 1)) {
    return JAZU_BAD_ARGUMENT;
  }
  options.level = static_cast<jazu::KeyLevel>(known.level);
  options.collapse_repeats = known.collapse_repeats != 0;
  return JAZU_OK;
}

}  // namespace

jazu_status jazu_search_key_open(const char* alphabet, const jazu_key_options* options,
                                 jazu_search_key** out, jazu_diagnostic* why) noexcept {
  if (out != nullptr) *out = nullptr;
  jazu::KeyOptions known;
  const jazu_status status = read_options(options, known);
  if (status != JAZU_OK) return explain(status, why);
  if (alphabet != nullptr || out == nullptr) {
    return open_by_tag(alphabet, out, why, JAZU_NO_WAY,
                       [&](jazu::Alphabet found, jazu::Diagnostic& reason) {
                         auto key = jazu::SearchKey::make(found, known, &reason);
                         return key ? new jazu_search_key{*std::move(key)} : nullptr;
                       });
  }
  const jazu_status opened = guarded([&] {
    *out = new jazu_search_key{jazu::SearchKey(known)};
    return JAZU_OK;
  });
  return opened == JAZU_OUT_OF_MEMORY ? explain(opened, why) : opened;
}

jazu_status jazu_search_key_open_table(const jazu_table* table, const char* variants,
                                       const jazu_key_options* options, jazu_search_key** out,
                                       jazu_diagnostic* why) noexcept {
  if (out != nullptr) *out = nullptr;
  jazu::KeyOptions known;
  const jazu_status status = read_options(options, known);
  if (status != JAZU_OK) return explain(status, why);
  // A table without variants is kept alive; with them it is compiled anew.
  return open_by_table(
      table, variants, out, why, JAZU_NO_WAY, [&](jazu::Alphabet found, jazu::Diagnostic& reason) {
        auto key = found.variants() == 0 ? jazu::SearchKey::make(table->table, known, &reason)
                                         : jazu::SearchKey::make(found, known, &reason);
        return key ? new jazu_search_key{*std::move(key)} : nullptr;
      });
}

void jazu_search_key_close(jazu_search_key* key) noexcept {
  delete key;
}

jazu_status jazu_search_key_of(const jazu_search_key* key, const char* text, size_t size, char* out,
                               size_t capacity, size_t* needed) noexcept {
  give_size(0, needed);
  if (key == nullptr || !is_text(text, size) || (out == nullptr && capacity != 0)) {
    return JAZU_BAD_ARGUMENT;
  }
  return guarded([&] { return give_text(key->key.key({text, size}), out, capacity, needed); });
}
