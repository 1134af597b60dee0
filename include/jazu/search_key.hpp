// Keys to search by: one for a word in whatever script it is written.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "jazu/alphabet.hpp"
#include "jazu/diagnostic.hpp"
#include "jazu/table.hpp"

namespace jazu {

namespace key {
struct KeyTable;
}  // namespace key

// Which spellings have one key. Each level takes together what the one before it does, and more.
enum class KeyLevel : std::uint8_t {
  // Cyrillic and every Latin alphabet that can be read. Kazakh words that differ in a letter stay
  // apart (ұл and үл, қол and көл, ай and аи); what alphabets write alike falls together: э and е,
  // һ and х, ц and тс, ч and тш, щ and шш, я and йа, ю and йу, ё and йо; ъ and ь count for nothing;
  // и and й are one except behind a vowel, and ий is и.
  script = 0,
  // Arabic script too, which writes alike а and ә, о and ө, ұ and ү, ы and і.
  arabic = 1,
  // And words typed without Kazakh letters: ғ is г, қ is к, ң is н; ұ, ү and у are one, and so are
  // ы, і, и and й; ё and йо are е, щ is ш.
  keyboard = 2,
};

struct KeyOptions {
  KeyLevel level = KeyLevel::script;
  // A letter that stands three times or more counts once: жаааақсы is жақсы.
  bool collapse_repeats = false;

  bool operator==(const KeyOptions&) const = default;
};

// Makes keys: small Cyrillic letters, by which equal words can be found whatever they are written
// in. A key is for comparing and not for showing.
//
// Latin letters are read by the rules of their table that never change (`marks` and rows), so that
// a key that was stored stays good: nothing here depends on the model, the lexicon or the locale,
// nor on ICU. Without an alphabet each text tells by its letters alone: Latin words are read as in
// the newest alphabet that can be read and has the letters of the most of them (by `since` of the
// tables; of a lone word: the newest that has all its letters; of a long text the first
// detection_window bytes tell). Give the alphabet, or one that detect() found, where it is known:
// `Tileuberdi` is Тілеуберді in latn-1938 and Тилеуберди in latn-2021.
//
// Letters of another script than the alphabet's are read too, and so are look-alikes: a word of
// Cyrillic and Latin letters is read as if all were of one script where each has a twin there
// (Latin ə in жəне; і in kóshelerdі), decomposed letters as if they were composed. Dropped are
// marks, the hamza, apostrophes beside letters, and hyphens between letters (or a letter and a
// figure). Other letters become small ones; white space, figures, punctuation and bytes that are
// not UTF-8 stay (Arabic ones as those of ASCII), so that a text may be split before or after.
//
// Immutable and may be shared by threads; copying it copies a pointer. Linear, and words are read
// one by one, in pieces of at most 64 code points. Make one for many texts: with an alphabet that
// takes 0.2 ms and without 2 ms, in which tables are made for each alphabet (60 and 370 KB).
class SearchKey {
 public:
  // Each text tells which Latin alphabet it is in.
  explicit SearchKey(KeyOptions options = {});

  // Latin (or Arabic) letters are read as those of one alphabet. Nothing for one that cannot be
  // read (`icao`); `why`, when given, then says so. With variants it compiles a table, which takes
  // some milliseconds.
  static std::optional<SearchKey> make(Alphabet alphabet, KeyOptions options = {},
                                       Diagnostic* why = nullptr);
  static std::optional<SearchKey> make(const Table& table, KeyOptions options = {},
                                       Diagnostic* why = nullptr);

  std::string key(std::string_view text) const;

  // Appends the key; a string that is used again costs no memory anew. When it throws
  // (std::bad_alloc), `out` may have a part of the key.
  void append(std::string_view text, std::string& out) const;

 private:
  explicit SearchKey(std::shared_ptr<const key::KeyTable> table) noexcept
      : table_(std::move(table)) {}

  std::shared_ptr<const key::KeyTable> table_;
};

}  // namespace jazu
