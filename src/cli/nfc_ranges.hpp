// The code points that text in NFC may not have everywhere.
#pragma once

#include <span>

namespace jazu::cli {

// Code points from `first` to `last`, both in.
struct CodePoints {
  char32_t first, last;
};

// Those that NFC composes with what stands before them, sorts among their neighbours or writes
// otherwise: NFC_Quick_Check is not Yes, or the canonical combining class is not 0. Before every
// other code point a text may be cut for NFC. In order, as of Unicode 15; code points that are not
// assigned may lie in a range. NFC of assigned code points never changes.
std::span<const CodePoints> nfc_ranges() noexcept;

// Whether a code point is in a range.
bool is_in_nfc_range(char32_t code_point) noexcept;

}  // namespace jazu::cli
