#include "repair/trigger.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#ifdef __SSE2__
#include <emmintrin.h>

#include <bit>
#endif

namespace jazu::repair {
namespace {

using Byte = unsigned char;

constexpr bool is_ascii_letter(unsigned b) noexcept {
  return (b | 0x20U) - 'a' < 26;
}

// What begins the sequence of a letter of Cyrillic (or Armenian), and of Arabic.
constexpr bool is_cyrillic_lead(unsigned b) noexcept {
  return (b & 0xF8U) == 0xD0;
}
constexpr bool is_arabic_lead(unsigned b) noexcept {
  return (b & 0xF8U) == 0xD8;
}

// The same of a letter of Latin or Greek beyond ASCII, of a mark, or of the Latin letters from
// U+1E00 on.
constexpr bool is_other_lead(unsigned b) noexcept {
  return ((b & 0xF0U) == 0xC0 && b != 0xC2) || b == 0xE1;
}

// The bytes around a place; zero where there is no text.
class Around {
 public:
  Around(const char* begin, const char* at, const char* end) noexcept
      : begin_(begin), at_(at), end_(end) {}

  unsigned operator[](std::ptrdiff_t offset) const noexcept {
    const bool inside = offset < 0 ? at_ - begin_ >= -offset : end_ - at_ > offset;
    return inside ? static_cast<Byte>(at_[offset]) : 0;
  }

 private:
  const char* begin_;
  const char* at_;
  const char* end_;
};

// Whether the sequence before the place is a letter of a script that is not the one of the letter
// at it.
bool scripts_touch(const Around& b) noexcept {
  const unsigned here = b[0];
  const bool cyrillic_before = is_cyrillic_lead(b[-2]), arabic_before = is_arabic_lead(b[-2]);
  if (is_ascii_letter(here) || is_other_lead(here)) return cyrillic_before || arabic_before;
  const bool cyrillic = is_cyrillic_lead(here), arabic = is_arabic_lead(here);
  if (!cyrillic && !arabic) return false;
  const bool latin_before = is_ascii_letter(b[-1]) || is_other_lead(b[-2]) || b[-3] == 0xE1;
  return latin_before || (cyrillic && arabic_before) || (arabic && cyrillic_before);
}

bool is_roman(unsigned lead, unsigned trail) noexcept {
  return lead == 0xD0 && (trail == 0x86 || trail == 0xA5);
}

// Whether І or Х begins here, and either another of them does behind it, or it stands alone before
// a space or a dash.
bool is_roman_trigger(const Around& b) noexcept {
  if (!is_roman(b[0], b[1])) return false;
  if (is_roman(b[2], b[3])) return true;
  const bool joint = b[2] == ' ' || b[2] == '-' || b[2] == 0xC2 || b[2] == 0xE2;
  return joint && !is_cyrillic_lead(b[-2]);
}

bool is_sign_trigger(const Around& b) noexcept {
  switch (b[0]) {
    case 0xC2:
      return b[1] == 0xAD;
    case 0xE2:
      return b[1] == 0x80 && b[2] >= 0x8B && b[2] <= 0x8D;
    case 0xD9:  // tatweel, heh, and the letters with a hamza of their own
      return b[1] == 0x80 || b[1] == 0x87 || (b[1] >= 0xB5 && b[1] <= 0xB8);
    case 0xDA:  // keheh
      return b[1] == 0xA9;
    case 0xCC:  // combining marks
    case 0xCD:
    case 0xEF:
      return true;
    default:
      return false;
  }
}

bool is_trigger(const Around& b) noexcept {
  return scripts_touch(b) || is_roman_trigger(b) || is_sign_trigger(b);
}

#ifdef __SSE2__

__m128i splat(int value) noexcept {
  return _mm_set1_epi8(static_cast<char>(value));
}

__m128i load(const char* at) noexcept {
  return _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
}

std::uint64_t bits(__m128i bytes, unsigned at) noexcept {
  return std::uint64_t{static_cast<unsigned>(_mm_movemask_epi8(bytes))} << at;
}

// One bit for each of 64 bytes.
struct Masks {
  std::uint64_t letter;  // ASCII from `@` on, which letters are
  std::uint64_t odd;     // announces a sequence that is not of Cyrillic
  std::uint64_t roman;   // may be the second byte of І or Х
};

Masks masks_of(const char* at) noexcept {
  Masks result{0, 0, 0};
  for (unsigned i = 0; i < 64; i += 16) {
    const __m128i here = load(at + i);
    result.letter |= bits(_mm_cmpgt_epi8(here, splat('@' - 1)), i);
    // Cyrillic leads become 0 to 7, all other leads 8 to 0x3F, the rest more, or negative.
    const __m128i folded = _mm_xor_si128(here, splat(0xD0));
    const __m128i moved = _mm_add_epi8(folded, splat(0x80 - 8));
    result.odd |= bits(_mm_cmplt_epi8(moved, splat(-128 + 0x38)), i);
    result.roman |=
        bits(_mm_or_si128(_mm_cmpeq_epi8(here, splat(0x86)), _mm_cmpeq_epi8(here, splat(0xA5))), i);
  }
  return result;
}

std::uint64_t equal(const char* at, int value) noexcept {
  std::uint64_t result = 0;
  for (unsigned i = 0; i < 64; i += 16) {
    result |= bits(_mm_cmpeq_epi8(load(at + i), splat(value)), i);
  }
  return result;
}

// Where in the 64 bytes a trigger may be; exact enough that prose has few of them. `before` is of
// the 64 bytes before, and becomes that of these.
std::uint64_t candidates(const char* at, Masks& before) noexcept {
  const Masks masks = masks_of(at);
  // What follows a letter of two bytes or of three may be of another script.
  std::uint64_t found = masks.odd | masks.odd << 2 | masks.odd << 3 | before.odd >> 62 |
                        before.odd >> 61 | before.letter >> 63;
  before = masks;
  if (masks.letter != 0) {
    // A letter of ASCII counts where something else than ASCII is before or behind it.
    const std::uint64_t high = bits(load(at), 0) | bits(load(at + 16), 16) |
                               bits(load(at + 32), 32) | bits(load(at + 48), 48);
    const std::uint64_t letter = masks.letter;
    found |= (letter & (high << 1 | 1)) | (high & (letter << 1 | 1));
  }
  // The last byte may begin a letter that ends behind the 64.
  if (masks.roman != 0) found |= equal(at, 0xD0) & masks.roman >> 1;
  if (at[63] == '\xD0') found |= std::uint64_t{1} << 63;
  return found;
}

#endif

}  // namespace

const char* find_trigger_plain(const char* begin, const char* at, const char* end) noexcept {
  return std::find_if(at, end, [&](const char& each) { return is_trigger({begin, &each, end}); });
}

const char* find_trigger(const char* begin, const char* at, const char* end) noexcept {
#ifdef __SSE2__
  Masks before{~std::uint64_t{0}, ~std::uint64_t{0}, 0};
  for (; end - at >= 64; at += 64) {
    for (std::uint64_t found = candidates(at, before); found != 0; found &= found - 1) {
      const char* const place = at + std::countr_zero(found);
      if (is_trigger({begin, place, end})) return place;
    }
  }
#endif
  return find_trigger_plain(begin, at, end);
}

}  // namespace jazu::repair
