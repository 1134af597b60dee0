#include "repair/trigger.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "repair/trigger_rule.hpp"
#include "text/instruction_set.hpp"

#ifdef __SSE2__
#include <bit>

#include "repair/trigger_sse2.hpp"
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

// What begins the sequence of two bytes before the place; 0 when there is none.
unsigned lead_before(const Around& b) noexcept {
  return (b[-1] & 0xC0U) == 0x80 ? b[-2] : 0;
}

// Whether a letter of Latin or Greek, `size` bytes, has one of Cyrillic or Arabic beside it, or is
// a mark.
bool is_latin_trigger(const Around& b, std::ptrdiff_t size) noexcept {
  const auto is_other_script = [](unsigned lead) {
    return is_cyrillic_lead(lead) || is_arabic_lead(lead);
  };
  return b[0] == 0xCC || b[0] == 0xCD || is_other_script(lead_before(b)) ||
         is_other_script(b[size]);
}

// One of Cyrillic beside it, or a letter that the rules of Arabic change: tatweel, heh, those with
// a hamza of their own, keheh.
bool is_arabic_trigger(const Around& b) noexcept {
  if (is_cyrillic_lead(lead_before(b)) || is_cyrillic_lead(b[2])) return true;
  if (b[0] == 0xDA) return b[1] == 0xA9;
  return b[0] == 0xD9 && (b[1] == 0x80 || b[1] == 0x87 || (b[1] >= 0xB5 && b[1] <= 0xB8));
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
  return joint && !is_cyrillic_lead(lead_before(b));
}

bool is_trigger_at(const Around& b) noexcept {
  const unsigned here = b[0];
  if (is_ascii_letter(here)) return is_latin_trigger(b, 1);
  if (is_other_lead(here)) return is_latin_trigger(b, here == 0xE1 ? 3 : 2);
  if (is_arabic_lead(here)) return is_arabic_trigger(b);
  if (here == 0xD0) return is_roman_trigger(b);
  if (here == 0xC2) return b[1] == 0xAD;
  if (here == 0xE2) return b[1] == 0x80 && b[2] >= 0x8B && b[2] <= 0x8D;
  return here == 0xEF;
}

#ifdef __SSE2__

using namespace sse2;

// One bit for each of 64 bytes.
template <typename Test>
std::uint64_t bits(const char* at, const Test& test) noexcept {
  std::uint64_t result = 0;
  for (unsigned i = 0; i < 64; i += 16) {
    const auto found = static_cast<unsigned>(_mm_movemask_epi8(test(load(at + i))));
    result |= std::uint64_t{found} << i;
  }
  return result;
}

std::uint64_t equal(const char* at, int value) noexcept {
  return bits(at, [value](__m128i here) { return _mm_cmpeq_epi8(here, splat(value)); });
}

// True when none of the 64 bytes at `at` is of a trigger. Most of Cyrillic prose is so.
bool is_quiet(const char* at) noexcept {
  return none_of_sixty_four(at, [](const char* in) { return loud(load(in)); });
}

// The same for a block that is_quiet() is not sure of, with the pairs that begin in it.
bool is_quiet_closely(const char* at) noexcept {
  return none_of_sixty_four(at,
                            [](const char* in) { return loud_closely(load(in), load(in + 1)); });
}

// The first block that may have a trigger, or what is left, 64 bytes or less. A function of its
// own, because what the rest needs would cost the loop its registers.
__attribute__((noinline)) const char* find_loud_block(const char* at, const char* stop) noexcept {
  // What ends in the next block is looked at there, with the last byte of this one: to ask whether
  // there is such a thing would be a branch that no predictor knows.
  for (; stop - at > 64; at += 63) {
    _mm_prefetch(at + 1024, _MM_HINT_T0);
    if (!is_quiet(at) && !is_quiet_closely(at)) break;
  }
  return at;
}

// The letters of Latin and Greek in the 64 bytes that may have one of Cyrillic or Arabic beside
// them, and marks.
std::uint64_t beside_others(const char* at) noexcept {
  constexpr std::uint64_t begin = 3, end = std::uint64_t{7} << 61;
  const std::uint64_t others = bits(at, [](__m128i here) { return in_range(here, -0x30, 16); });
  const std::uint64_t before = others << 2 | begin;
  // From C0 to CF, without the marks, which CC and CD begin.
  const std::uint64_t marks = bits(at, [](__m128i here) { return in_range(here, -0x34, 2); });
  const std::uint64_t twos = bits(at, [](__m128i here) { return in_range(here, -0x40, 16); });
  const std::uint64_t leads = (twos & ~equal(at, 0xC2)) | equal(at, 0xE1);
  return marks | (bits(at, letters) & (before | others >> 1 | end)) |
         (leads & (before | others >> 2 | others >> 3 | end));
}

// Where in the 64 bytes a trigger may be; exact enough that prose has few of them. The first and
// the last bytes depend on others that are not looked at here.
std::uint64_t candidates(const char* at) noexcept {
  constexpr std::uint64_t last = std::uint64_t{1} << 63;
  // Without a branch: each would be one that no predictor knows.
  const std::uint64_t c2 = equal(at, 0xC2), e2 = equal(at, 0xE2);
  // Quotes and dashes are frequent. What follows tells them from what is not seen.
  const std::uint64_t unseen =
      (c2 & (equal(at, 0xAD) >> 1 | last)) | (e2 & (equal(at, 0x80) >> 1 | last));
  const std::uint64_t roman = equal(at, 0xD0) & (bits(at, roman_trails) >> 1 | last);
  // Arabic from D8 to DF, and EF.
  const std::uint64_t others =
      bits(at, [](__m128i here) { return in_range(here, -0x28, 8); }) | equal(at, 0xEF);
  return others | unseen | roman | beside_others(at);
}

// The first trigger among the 64 bytes at `at`, or null.
const char* trigger_in_block(const char* begin, const char* at, const char* end) noexcept {
  for (std::uint64_t found = candidates(at); found != 0; found &= found - 1) {
    const char* const place = at + std::countr_zero(found);
    if (is_trigger_at({begin, place, end})) return place;
  }
  return nullptr;
}

#endif

}  // namespace

bool is_trigger(const char* begin, const char* at, const char* end) noexcept {
  return is_trigger_at({begin, at, end});
}

const char* find_trigger_plain(const char* begin, const char* at, const char* stop,
                               const char* end) noexcept {
  return std::find_if(at, stop, [&](const char& each) { return is_trigger(begin, &each, end); });
}

const char* find_trigger(const char* begin, const char* at, const char* stop,
                         const char* end) noexcept {
#ifdef JAZU_X86
  if (text::instruction_set() == text::InstructionSet::avx512) {
    return find_trigger_avx512(begin, at, stop, end);
  }
#endif
  return find_trigger_portable(begin, at, stop, end);
}

const char* find_trigger_portable(const char* begin, const char* at, const char* stop,
                                  const char* end) noexcept {
#ifdef __SSE2__
  while (stop - at >= 64) {
    at = find_loud_block(at, stop);
    if (stop - at < 64) break;
    if (const char* const found = trigger_in_block(begin, at, end)) return found;
    at += 64;
  }
  if (at < stop && stop[-1] != '\xD0' &&
      none_of_few(at, stop, [](__m128i here, __m128i /*next*/) { return loud(here); })) {
    return stop;
  }
#endif
  return find_trigger_plain(begin, at, stop, end);
}

}  // namespace jazu::repair
