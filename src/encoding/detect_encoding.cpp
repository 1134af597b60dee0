#include <algorithm>
#include <array>
#include <bitset>
#include <cstdint>
#include <optional>

#include "encoding/single_byte.hpp"
#include "encoding/weigher.hpp"
#include "jazu/encoding.hpp"
#include "text/utf8.hpp"

namespace jazu {
namespace {

using encodings::bit;
using encodings::Cost;
using encodings::SingleByte;
using encodings::Weigher;

// What `told` needs.
constexpr std::size_t enough_letters = 80;
constexpr std::size_t enough_markers = 6;
constexpr Cost sure_by_markers = 10 * bit;
constexpr double sure = 0.99;

// What is no text at all costs as much as any byte is likely.
constexpr Cost noise = 7 * bit;

// An encoding that may be the one of a text, with how much rarer than windows-1251 it is.
struct Suspect {
  Encoding encoding;
  encodings::Languages languages;
  Cost rarity;
};

// Kazakh in windows-1251 or in an encoding of DOS would lack its letters. Russian is read alike in
// windows-1251, KZ-1048 and PT154.
constexpr std::array<Suspect, 5> suspects = {{
    {Encoding::windows_1251, encodings::others, 0},
    {Encoding::kz_1048, encodings::kazakh | encodings::russian, 1 * bit},
    {Encoding::pt154, encodings::kazakh | encodings::russian, 3 * bit},
    {Encoding::koi8_r, encodings::russian, 2 * bit},
    {Encoding::cp866, encodings::russian, 2 * bit},
}};

struct Reading {
  Encoding encoding;
  Cost cost;
  std::size_t letters, markers;
};

std::optional<Encoding> by_mark(std::string_view bytes) noexcept {
  if (bytes.substr(0, 3) == "\xEF\xBB\xBF") return Encoding::utf_8;
  if (bytes.substr(0, 2) == "\xFE\xFF" || bytes.substr(0, 2) == "\xFF\xFE") return Encoding::utf_16;
  return std::nullopt;
}

// UTF-16 without a mark: every second byte is one of few, because a text has few scripts: NUL for
// ASCII, 04 for Cyrillic, 06 for Arabic. Text of other encodings has no NUL but by mistake.
constexpr std::size_t enough_units = 8;

std::optional<Encoding> by_nuls(std::string_view bytes) noexcept {
  std::array<std::size_t, 2> high{}, nuls{};
  const std::size_t size = bytes.size() & ~std::size_t{1};
  for (std::size_t i = 0; i < size; ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    if (byte == 0 || byte == 0x04 || byte == 0x06 || byte == 0x20) ++high[i & 1U];
    if (byte == 0) ++nuls[i & 1U];
  }
  for (const std::size_t side : {0U, 1U}) {
    // Nineteen of twenty on this side, no NUL on the other, and a NUL for every twenty units: no
    // text is without spaces and line ends.
    if (nuls[1 - side] != 0 || nuls[side] * 40 < size || high[side] * 2 * 20 < size * 19) continue;
    if (size >= enough_units * 2) return side == 0 ? Encoding::utf_16be : Encoding::utf_16le;
  }
  return std::nullopt;
}

// Counts the sequences of UTF-8; one that the window cuts counts for neither.
void count_sequences(std::string_view bytes, bool is_cut, EncodingDetection& result) noexcept {
  const char* const end = bytes.data() + bytes.size();
  for (const char* at = bytes.data(); at != end;) {
    const text::Decoded next = text::decode(at, end);
    if (next.valid && next.code_point >= 0x80) ++result.sequences;
    if (!next.valid && !(next.truncated && is_cut)) ++result.invalid;
    at += next.size;
  }
}

Reading read_as(const Suspect& suspect, std::string_view bytes) noexcept {
  const SingleByte& table = *encodings::find_single_byte(suspect.encoding);
  Weigher weigher(suspect.languages);
  for (const char c : bytes) {
    weigher.add(encodings::character_of(table, static_cast<unsigned char>(c)));
  }
  const Cost cost = weigher.finish() + suspect.rarity;
  return {suspect.encoding, cost, weigher.letters(), weigher.kazakh_letters()};
}

Reading read_as_utf8(std::string_view bytes) noexcept {
  Weigher weigher(encodings::kazakh | encodings::others);
  const char* const end = bytes.data() + bytes.size();
  for (const char* at = bytes.data(); at != end;) {
    const text::Decoded next = text::decode(at, end);
    next.valid ? weigher.add(next.code_point) : weigher.add_invalid();
    at += next.size;
  }
  const Cost cost = weigher.finish();
  return {Encoding::utf_8, cost, weigher.letters(), 0};
}

using Bytes = std::bitset<128>;  // those above 0x7F that a text has

bool read_alike(Encoding a, Encoding b, const Bytes& used) noexcept {
  const SingleByte* const first = encodings::find_single_byte(a);
  const SingleByte* const second = encodings::find_single_byte(b);
  if (first == nullptr || second == nullptr) return false;
  for (std::size_t i = 0; i < used.size(); ++i) {
    if (used[i] && first->high[i] != second->high[i]) return false;
  }
  return true;
}

// By how much the first reading is cheaper than the next one that reads anything otherwise.
Cost margin_of(const std::vector<Reading>& readings, const Bytes& used, Cost of_noise) noexcept {
  for (const Reading& each : readings) {
    if (!read_alike(readings[0].encoding, each.encoding, used) && &each != readings.data()) {
      return std::min(each.cost, of_noise) - readings[0].cost;
    }
  }
  return of_noise - readings[0].cost;
}

// Odds of two to the margin in bits, as a probability. By hand, because it is all that would need
// the mathematics library.
double confidence_of(Cost margin) noexcept {
  constexpr double fourth_root_of_two = 1.189207115002721;
  constexpr Cost certain = 50 * bit;
  double odds = 1;
  for (Cost i = 0; i < std::min(margin, certain); ++i) odds *= fourth_root_of_two;
  return odds / (1 + odds);
}

void judge(const Reading& first, Cost margin, bool is_noise, EncodingDetection& result) {
  result.confidence = confidence_of(margin);
  result.encoding = first.encoding;
  result.letters = first.letters;
  result.markers = first.markers;
  const bool enough = (first.letters >= enough_letters && result.confidence >= sure) ||
                      (first.markers >= enough_markers && margin >= sure_by_markers);
  result.verdict = enough ? EncodingVerdict::told : EncodingVerdict::too_short;
  if (!is_noise) return;
  result.encoding = Encoding::utf_8;
  result.verdict = EncodingVerdict::unknown;
  result.letters = result.markers = 0;
}

void weigh(std::string_view bytes, EncodingDetection& result) {
  Bytes used;
  Cost of_noise = 0;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) continue;
    used.set(byte - 0x80U);
    of_noise += noise;
  }
  std::vector<Reading> readings;
  readings.reserve(suspects.size() + 1);
  for (const Suspect& each : suspects) readings.push_back(read_as(each, bytes));
  readings.push_back(read_as_utf8(bytes));
  std::stable_sort(readings.begin(), readings.end(),
                   [](const Reading& a, const Reading& b) { return a.cost < b.cost; });
  result.candidates.reserve(readings.size());
  for (const Reading& each : readings) {
    result.candidates.push_back({each.encoding, (readings.back().cost - each.cost) / bit});
  }
  judge(readings[0], margin_of(readings, used, of_noise), of_noise <= readings[0].cost, result);
}

}  // namespace

EncodingDetection detect_encoding(std::string_view bytes) {
  EncodingDetection result;
  const bool is_cut = bytes.size() > encoding_window;
  bytes = bytes.substr(0, encoding_window);
  result.looked_at = bytes.size();
  if (const auto marked = by_mark(bytes)) {
    result.encoding = *marked;
    if (*marked == Encoding::utf_8) count_sequences(bytes, is_cut, result);
    return result;
  }
  if (const auto found = by_nuls(bytes)) {
    result.encoding = *found;
    return result;
  }
  count_sequences(bytes, is_cut, result);
  if (result.invalid * 99 <= result.sequences) return result;
  weigh(bytes, result);
  return result;
}

}  // namespace jazu
