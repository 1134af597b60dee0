// Case, order and search keys of any bytes, by any alphabet. Input: the alphabet, then text.
#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "input.hpp"
#include "jazu/collation.hpp"
#include "jazu/letter_case.hpp"
#include "jazu/search_key.hpp"

namespace {

using jazu::Alphabet;

struct Letters {
  explicit Letters(Alphabet alphabet)
      : letter_case(alphabet), collation(jazu::Collation::make(alphabet)) {
    for (std::size_t i = 0; i < keys.size(); ++i) {
      keys[i] = jazu::SearchKey::make(alphabet, {static_cast<jazu::KeyLevel>(i)});
    }
  }

  jazu::LetterCase letter_case;
  std::optional<jazu::Collation> collation;
  std::array<std::optional<jazu::SearchKey>, 3> keys;
};

// Keys are of small Cyrillic letters and stay as they are; words have them each by itself.
void check_keys(const Letters& letters, std::string_view text, std::string_view tag) {
  using jazu::fuzz::require;
  for (const auto& key : letters.keys) {
    if (!key) return;
    const std::string once = key->key(text);
    require(once == key->key(text), "a search key is always the same", tag);
    std::string twice(text);
    twice += '\n';
    twice += text;
    require(key->key(twice) == key->key(std::string(text) + '\n') + once,
            "lines have keys of their own", tag);
    require(once.size() <= 16 * text.size(), "the bound of a search key", tag);
  }
  const std::string told = jazu::SearchKey({jazu::KeyLevel::script, true}).key(text);
  require(told.size() <= 16 * text.size(), "without an alphabet", tag);
}

// Made once for each alphabet, because that parses its table.
const Letters& letters_of(std::size_t index) {
  static std::map<std::size_t, Letters> made;
  const auto known = made.find(index);
  return known != made.end() ? known->second
                             : made.emplace(index, Alphabet::all(index)).first->second;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using jazu::fuzz::require;
  jazu::fuzz::Input input(data, size);
  const std::size_t index = input.byte() % Alphabet::all_count();
  const std::string_view tag = Alphabet::all(index).tag();
  const Letters& letters = letters_of(index);
  const std::string_view text = input.rest();
  const std::string upper = letters.letter_case.upper(text);
  const std::string lower = letters.letter_case.lower(text);
  require(letters.letter_case.upper(upper) == upper, "capitals stay", tag);
  require(letters.letter_case.lower(lower) == lower, "small letters stay", tag);
  require(upper.size() <= 4 * text.size(), "no text grows more than fourfold", tag);
  require(letters.letter_case.title(text).size() <= 4 * text.size(), "nor as a title", tag);
  check_keys(letters, text, tag);
  if (!letters.collation) return 0;
  const std::string key = letters.collation->sort_key(text);
  require(key.size() <= 7 * text.size() + 2, "the bound of a key", tag);
  require(key == letters.collation->sort_key(text), "a key is always the same", tag);
  require(key < letters.collation->sort_key(std::string(text) + "\xD1\x8F"),
          "a text goes before itself and a letter", tag);
  return 0;
}
