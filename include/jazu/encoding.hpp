// Text in old encodings: what bytes stand for, how characters become bytes, and which encoding a
// text is in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "jazu/options.hpp"
#include "jazu/result.hpp"

namespace jazu {

// The encodings that Kazakh text is met in, and those that it is misread as. All but the first four
// have one byte for each character, and their bytes below 0x80 are ASCII; tables/encodings/ has
// their tables and sources. Bytes that a standard leaves without a meaning are control characters,
// as the WHATWG reads them: 0x98 of windows-1251 and of KZ-1048 is U+0098.
enum class Encoding : std::uint8_t {
  utf_8 = 0,
  utf_16 = 1,    // as the byte order mark says, which is no part of the text; without one, utf_16le
  utf_16le = 2,  // a byte order mark is a character like others
  utf_16be = 3,
  windows_1251 = 4,  // has no Kazakh letter but І
  kz_1048 = 5,       // windows-1251 with the letters of Kazakh: STRK1048-2002, RK1048
  pt154 = 6,         // ParaType Asian Cyrillic: PTCP154, CP154
  koi8_r = 7,
  cp866 = 8,
  mac_cyrillic = 9,
  windows_1252 = 10,
  latin_1 = 11,
};

// "utf-8", "kz-1048" and so on.
std::string_view to_string(Encoding encoding) noexcept;

// The encoding of a name: the one of to_string() or another that is in use, like "RK1048",
// "ptcp154", "cp1251", "ibm866". Case, hyphens, underscores and spaces do not matter. Nothing for
// an unknown name. "latin1" is ISO 8859-1, which the WHATWG takes for windows-1252.
std::optional<Encoding> find_encoding(std::string_view name) noexcept;

// Every encoding, in the order of their values.
std::vector<Encoding> all_encodings();

// What was met in the bytes of a text that do not stand for anything: ill-formed UTF-8, halves of
// surrogate pairs in UTF-16 and a byte too many. Encodings of one byte have none.
struct DecodeReport {
  std::size_t invalid = 0;
  std::size_t first_invalid = 0;  // offset in bytes from the beginning of the text

  bool operator==(const DecodeReport&) const = default;
};

// Turns bytes that arrive in pieces, cut anywhere, into UTF-8. Holds back at most three bytes. One
// text and one thread at a time; can be copied. Throws nothing but std::bad_alloc.
//
// Invalid::keep copies ill-formed UTF-8 as it is. UTF-16 that is ill-formed cannot be kept in
// UTF-8: each such place becomes U+FFFD, as with Invalid::replace.
//
// Cost: linear, a nanosecond or two for a byte.
class Decoder {
 public:
  explicit Decoder(Encoding encoding, Invalid invalid = Invalid::keep) noexcept
      : encoding_(encoding), invalid_(invalid) {}

  // Appends to `out`, which the piece must not overlap. Status::invalid_utf8, with Invalid::stop
  // only: the text ended before the first invalid byte, and what follows is ignored.
  Status feed(std::string_view piece, std::string& out);

  // Ends the text, and with it what was held back. The Decoder is ready for another one.
  Status finish(std::string& out);

  // What was met since the text began; finish() leaves it, the next feed() starts anew.
  const DecodeReport& report() const noexcept { return report_; }

 private:
  void begin() noexcept;
  void take_utf8(std::string_view bytes, bool last, std::string& out);
  void take_utf16(std::string_view bytes, bool last, std::string& out);
  void take(std::string_view bytes, bool last, std::string& out);
  bool meet_invalid(std::size_t offset, std::string& out);

  Encoding encoding_;
  Invalid invalid_;
  Encoding order_ = Encoding::utf_16;  // of the bytes, once it is known
  bool begun_ = false;
  bool stopped_ = false;
  std::uint8_t held_size_ = 0;
  char held_[3] = {};
  std::size_t passed_ = 0;  // bytes before held_
  DecodeReport report_;
};

// Appends a whole text as UTF-8. `report` may be null.
Status decode(std::string_view bytes, Encoding encoding, std::string& out,
              Invalid invalid = Invalid::keep, DecodeReport* report = nullptr);

// What becomes of a character that an encoding lacks.
enum class Missing : std::uint8_t {
  stop = 0,     // encoding ends before it
  replace = 1,  // it becomes a question mark
};

// What could not be encoded: characters that the encoding lacks, and bytes of the text that are not
// UTF-8 (each counts as U+FFFD).
struct EncodeReport {
  std::size_t missing = 0;
  std::size_t first_missing = 0;  // offset in bytes of the text
  char32_t code_point = 0;        // of the first one

  bool operator==(const EncodeReport&) const = default;
};

// Appends a text, in UTF-8, as bytes of the encoding; utf_16 begins with a byte order mark and is
// little-endian. With Missing::stop `out` has what stands before the first missing character.
// Throws nothing but std::bad_alloc. Cost: linear, some nanoseconds for a character.
EncodeReport encode(std::string_view text, Encoding encoding, std::string& out,
                    Missing missing = Missing::stop);

// How sure it is which encoding a text is in.
enum class EncodingVerdict : std::uint8_t {
  told = 0,
  too_short = 1,  // too few letters to say; the encoding is the likeliest one
  unknown = 2,    // it is no Kazakh, Russian or other Cyrillic text in any encoding known here
};

// "told", "too-short", "unknown".
std::string_view to_string(EncodingVerdict verdict) noexcept;

// An encoding that a text may be in.
struct EncodingCandidate {
  Encoding encoding;
  std::int64_t bits;  // how much likelier than the last candidate: each bit doubles the odds

  bool operator==(const EncodingCandidate&) const = default;
};

struct EncodingDetection {
  Encoding encoding = Encoding::utf_8;  // the likeliest, whatever the verdict; utf_8 if `unknown`
  EncodingVerdict verdict = EncodingVerdict::told;
  double confidence = 1;  // from 0 to 1: how likely this reading is against the next other one

  std::size_t looked_at = 0;  // bytes
  std::size_t sequences = 0;  // well-formed ones of UTF-8, besides ASCII, in them
  std::size_t invalid = 0;    // ill-formed ones
  std::size_t letters = 0;    // Cyrillic ones, as `encoding` reads the text
  // Bytes that are a Kazakh letter in `encoding` and something else in windows-1251. Only kz_1048
  // and pt154 have them.
  std::size_t markers = 0;
  // Likeliest first; empty when the bytes alone tell: a byte order mark, ASCII, UTF-8.
  std::vector<EncodingCandidate> candidates;
};

// No more of a text than this is looked at, in bytes.
inline constexpr std::size_t encoding_window = 64 * 1024;

// The encoding of a text by its first encoding_window bytes. A byte order mark tells; so do NULs,
// which every second byte of UTF-16 is in ASCII; text without bytes above 0x7F is UTF-8, and so is
// text of which 99 % of the sequences are well-formed UTF-8. For everything else each encoding of
// one byte that a Cyrillic text may be in (not mac_cyrillic) reads the text, and what it reads is
// weighed, letter by letter, as Kazakh, Russian, Ukrainian, Bulgarian, Macedonian or Serbian; so is
// what is left as UTF-8. Kazakh is KZ-1048 or PT154, which disagree in what Є and many others are,
// and where nothing in the text tells them apart, KZ-1048; the others are in windows-1251, KOI8-R
// or CP866.
//
// `told` needs 80 Cyrillic letters, or 6 markers of KZ-1048 or PT154 that make every other encoding
// a thousand times less likely. Always the same for the same bytes. Throws nothing but
// std::bad_alloc. Cost: a scan for UTF-8; for others up to some ten milliseconds on a full window.
EncodingDetection detect_encoding(std::string_view bytes);

}  // namespace jazu
