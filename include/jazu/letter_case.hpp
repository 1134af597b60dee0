// Small letters and capitals as an alphabet pairs them.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "jazu/alphabet.hpp"

namespace jazu {

namespace letters {
struct CasePairs;
}  // namespace letters

// Writes text in capitals, in small letters, or with a capital at the beginning of each word. The
// pairs are those of the alphabet's table (і is I ı and и is İ i in latn-2021, so that ISSYQ and
// ıssyq are one word), and for letters that are not of the alphabet the simple mappings of Unicode
// 14: one code point becomes one. Where an alphabet has one capital for two small letters, lower()
// gives the one that Unicode has too (I is i in latn-2018). Scripts without case, digits, marks and
// bytes that are not UTF-8 are copied.
//
// It depends on no locale and not on ICU. Immutable and may be shared by threads; copying it copies
// a pointer. Making one parses the table: up to a millisecond. Cost: linear, some nanoseconds
// for a letter.
class LetterCase {
 public:
  explicit LetterCase(Alphabet alphabet);

  std::string upper(std::string_view text) const;
  std::string lower(std::string_view text) const;

  // The first letter of each word becomes a capital and all others small: also the first one behind
  // a hyphen, but not behind a figure (2021-ші, 5%-ға, 5g). An apostrophe or a mark inside a word
  // ends none (Respyʼbliʼkasy, ö as two code points).
  std::string title(std::string_view text) const;

 private:
  std::shared_ptr<const letters::CasePairs> pairs_;
};

}  // namespace jazu
