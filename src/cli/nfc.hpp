// Full NFC: what repair, which knows the letters of alphabets only, leaves to compose.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "icu.hpp"
#include "jazu/edits.hpp"

namespace jazu::cli {

// Puts texts into NFC, but for the spans that the guard keeps. ICU is loaded by the first text that
// has something to compose or to sort; its own test passes over all others.
class Nfc {
 public:
  // The text in NFC: `text` itself when it is so already, else what was written into `room`. What
  // was done is appended to `edits`, which may be null. Bytes that are not UTF-8 stay. A text that
  // is cut behind line ends becomes the same in parts as in one piece. Where ICU is needed and
  // cannot be loaded the text stays as it is, and so does a run of more than 1 MiB of marks.
  std::string_view apply(std::string_view text, std::string& room, Edits* edits);

  // Why a text since the last call is not in NFC; empty when it is.
  std::string take_lack() { return std::exchange(lack_, {}); }

 private:
  void append(std::string_view text, std::size_t begin, std::size_t end, std::string& room,
              Edits* edits);

  IcuNormalizer icu_;
  std::string lack_;
  std::size_t copied_ = 0;  // bytes of the text that are in `room`
  bool changed_ = false;
};

// The last code point of a text, not before `from`, in front of which it may be cut for NFC; `from`
// where there is none.
std::size_t last_nfc_boundary(std::string_view text, std::size_t from);

}  // namespace jazu::cli
