// Undoing text that was read in the wrong encoding and written again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "jazu/encoding.hpp"

namespace jazu {

// What happened to a part of a text: it was in one encoding and was read as another.
enum class Misreading : std::uint8_t {
  utf8_as_windows_1251 = 0,
  utf8_as_windows_1252 = 1,
  utf8_as_latin_1 = 2,
  utf8_as_koi8_r = 3,
  utf8_as_cp866 = 4,
  utf8_as_mac_cyrillic = 5,
  kz_1048_as_windows_1251 = 6,
  pt154_as_windows_1251 = 7,
  several = 8,  // one after the other
};

// "utf-8-as-windows-1251" and so on; "several".
std::string_view to_string(Misreading misreading) noexcept;

// A part of the text that was changed. Offsets are bytes: of the text, and of what it became.
struct MojibakeChange {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t to_begin = 0;
  std::size_t to_end = 0;
  Misreading misreading = Misreading::utf8_as_windows_1251;

  bool operator==(const MojibakeChange&) const = default;
};

struct MojibakeRepair {
  std::string text;
  std::vector<MojibakeChange> changes;  // in order, without overlap; empty: the text is as it was
};

// Undoes misreadings, and leaves right text alone whatever it is.
//
// UTF-8 read as an encoding of one byte ("Р\u00A0РµСЃРї" for "Респ") is undone where the
// characters, put back into bytes, are well-formed UTF-8 without a gap, and what comes out is text
// in Cyrillic or Arabic script: four letters of it, nine of ten letters, and likely as such by the
// letters beside each other. So it is undone inside a line too, beside text that is right. Two
// rounds of it are undone, and bytes that were lost on the way where there is no doubt: 0x98, which
// windows-1251 lacks and Ә and И end with, also as U+FFFD, as a question mark or gone; the no-break
// space that became a space. Shorter parts follow the lines around them: they are undone between
// lines, or parts of the line, that were misread in the same way.
//
// KZ-1048 or PT154 read as windows-1251 ("Ќазаќстан") shows other Cyrillic letters, which
// Ukrainian, Serbian and Macedonian have too. Lines are told together: those that would be Kazakh,
// and are not, by letters that stand beside each other, in any of these languages as they are. They
// have to have 80 letters, or 6 that are Kazakh only in one of both encodings; a line with a letter
// that windows-1251 lacks was not misread. Which lines of a text are right and which are not is
// chosen for the whole text, so that short ones follow those around them.
//
// `misread` says that the text, or what of it is not right, was in KZ_1048 or PT154: then nothing
// has to be proved, and only lines that are likelier something else are left.
//
// Repairing what was repaired changes nothing. Any bytes may come in; those that are not UTF-8
// stay. Lines stay lines. Throws nothing but std::bad_alloc. Cost: linear, some ten nanoseconds for
// a character of right text; the memory is about that of the text.
MojibakeRepair repair_mojibake(std::string_view text,
                               std::optional<Encoding> misread = std::nullopt);

}  // namespace jazu
