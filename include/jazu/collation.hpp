// The alphabetical order of an alphabet.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "jazu/alphabet.hpp"
#include "jazu/diagnostic.hpp"

namespace jazu {

namespace letters {
struct CollationTable;
}  // namespace letters

// Makes keys by which text sorts as in a dictionary of the alphabet: the order of `order` in its
// table (а ә б в г ғ …), a digraph of it being one letter (latn-2018: Sh stands behind Z). White
// space goes first, then punctuation, figures, the letters of the alphabet, and everything else by
// code point. Case only counts between texts that are otherwise equal, small letters first; a
// capital that stands for two letters is taken for the usual one (I of latn-2018 for i). Marks that
// end no word, and the sign before a word (the hamza of arab), count for nothing unless they make a
// letter of the order (a̋ of iso9); of decomposed letters besides only й and ё are known. A
// romanization has the order of the Cyrillic letters that it stands for.
//
// Immutable and may be shared by threads; copying it copies a pointer. Depends on no locale and not
// on ICU.
class Collation {
 public:
  // Nothing for an alphabet whose table has no order (`ipa`); `why`, when given, then says so.
  // Parses the table: up to a millisecond.
  static std::optional<Collation> make(Alphabet alphabet, Diagnostic* why = nullptr);

  // Bytes that compare as unsigned as the texts sort (std::string, memcmp, the binary keys of a
  // database). Only equal texts have equal keys. Linear; a key is two to four times as long as its
  // text, and at most seven times and two bytes.
  std::string sort_key(std::string_view text) const;

 private:
  explicit Collation(std::shared_ptr<const letters::CollationTable> table) noexcept
      : table_(std::move(table)) {}

  std::shared_ptr<const letters::CollationTable> table_;
};

}  // namespace jazu
