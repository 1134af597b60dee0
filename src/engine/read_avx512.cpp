// Reads words of another alphabet, 64 bytes at once, by AVX-512.
//
// First the bytes become units (table/read_planes.hpp), one for each letter whether it has one byte
// or two, so that what stands beside a letter is the next place. Then masks tell which letters
// their neighbours change, which two are one, and where a rule may hold that is not for the block.
// At last each unit becomes the two bytes of a letter of Cyrillic; what is none stays as it is.
#include <algorithm>
#include <array>
#include <bit>

#include "engine/block_kernel.hpp"
#include "engine/block_store.hpp"
#include "table/read_planes.hpp"
#include "text/avx512.hpp"

#ifdef JAZU_X86

namespace jazu::engine {
namespace {

using table::ReadPlanes;
using text::equal;
using text::lowest;
using text::nonzero;
using text::second_bits;
using text::splat;
using text::upper_bits;
using Bytes = text::BlockBytes;
using Mask = text::BlockMask;

namespace is = table::read_class;
namespace read_unit = table::read_unit;

// The lower six bits of each unit, or other byte, tell the place in the plane.
JAZU_AVX512_INLINE __m512i look_up(const ReadPlanes::Plane& plane, __m512i units) noexcept {
  return _mm512_permutexvar_epi8(units, _mm512_load_si512(plane.data()));
}

JAZU_AVX512_INLINE __m512i look_up(const ReadPlanes::Plane& plane, __m512i units, Mask where,
                                   __m512i others) noexcept {
  return _mm512_mask_permutexvar_epi8(others, where, units, _mm512_load_si512(plane.data()));
}

JAZU_AVX512_INLINE Mask having(__m512i bytes, int bits) noexcept {
  return _mm512_test_epi8_mask(bytes, splat(bits));
}

// Some units of a text.
struct Units {
  __m512i unit;  // zero behind the last one
  __m512i byte;  // of the text: that itself where there is no letter
  Mask kept;     // by byte of the block: whether it is that of a unit
  Mask stops;
  Mask letters, capitals, spaces;
};

// The units that begin in a block.
JAZU_AVX512_INLINE Units units_of(const ReadPlanes& planes, const Bytes& bytes) noexcept {
  const Mask high = upper_bits(bytes.here), leads = high & second_bits(bytes.here);
  const Mask inner = high & ~leads;  // ASCII stays what it is wherever it stands
  __m512i unit =
      _mm512_maskz_permutex2var_epi8(~high, _mm512_load_si512(planes.ascii[0].data()), bytes.here,
                                     _mm512_load_si512(planes.ascii[1].data()));
  Mask twos = 0;
  for (std::size_t i = 0; i < ReadPlanes::lead_count; ++i) {
    const Mask here = equal(bytes.here, planes.lead[i]);
    unit = look_up(planes.trail[i], bytes.next, here, unit);
    twos |= here;
  }
  const Mask threes = equal(bytes.here, 0xE2) & equal(bytes.next, 0x80);
  unit = look_up(planes.general, bytes.here, threes << 2 & inner, unit);
  // What is missing or too much belongs to the unit before it, too.
  const Mask inside = (twos | threes) << 1 | threes << 2;
  const Mask wrong = (leads ^ twos ^ threes) | (inside ^ inner);
  const Mask trails = (twos & having(unit, read_unit::most)) << 1 & inner;
  const Mask kept = ~trails & lowest(bytes.size);

  Units units;
  units.kept = kept;
  units.unit = _mm512_maskz_compress_epi8(kept, unit);
  units.byte = _mm512_maskz_compress_epi8(kept, bytes.here);
  units.stops = upper_bits(units.unit) | _pext_u64(wrong | wrong >> 1, kept);
  units.letters = having(units.unit, read_unit::most);
  units.spaces = equal(units.unit, read_unit::space);
  units.capitals = having(units.unit, read_unit::upper) & units.letters;
  return units;
}

// Where which letters are read.
struct Reading {
  __m512i pair;  // the bits of the pairs
  Mask changed;  // as behind open ones
  Mask paired;   // with the unit behind them
  Mask stops;
};

// The units `distance` places on, or back; zero where the block has none.
JAZU_AVX512_INLINE __m512i shifted(__m512i units, int distance) noexcept {
  alignas(64) static constexpr auto places = [] {
    std::array<std::uint8_t, 64> result{};
    for (std::size_t i = 0; i < result.size(); ++i) result[i] = static_cast<std::uint8_t>(i);
    return result;
  }();
  const __m512i from = _mm512_add_epi8(_mm512_load_si512(places.data()), splat(distance));
  const Mask there = distance < 0 ? ~Mask{0} << -distance : ~Mask{0} >> distance;
  return _mm512_maskz_permutexvar_epi8(there, from, units);
}

// Behind which units an open one is read. The runs of units that may close have up to two.
JAZU_AVX512_INLINE Mask behind_open(Mask open, Mask changes, Mask closes) noexcept {
  Mask behind = open << 1;
  for (int i = 0; i < 2; ++i) behind = (open & ~(closes & changes & behind)) << 1;
  return behind;
}

// Where a guarded rule may hold.
JAZU_AVX512_INLINE Mask find_guarded(const ReadPlanes& planes, __m512i units,
                                     __m512i next) noexcept {
  static_assert(ReadPlanes::before == 3 && ReadPlanes::places == 6);
  const __m512i third = shifted(units, -3), second = shifted(units, -2);
  const __m512i before = shifted(units, -1), last = shifted(units, 2);
  Mask found = 0;
  for (const auto& group : planes.guarded) {
    const __m512i in_front = _mm512_and_si512(look_up(group[1], second), look_up(group[2], before));
    const __m512i behind = _mm512_and_si512(look_up(group[4], next), look_up(group[5], last));
    const __m512i beside =
        _mm512_and_si512(_mm512_and_si512(in_front, behind), look_up(group[0], third));
    found |= _mm512_test_epi8_mask(beside, look_up(group[3], units));
  }
  return found;
}

JAZU_AVX512_INLINE Reading read(const ReadPlanes& planes, const Units& units) noexcept {
  const __m512i next = shifted(units.unit, 1);
  const __m512i kind = look_up(planes.kind, units.unit);
  const Mask changes = having(kind, is::changes), closes = having(kind, is::closes);
  const Mask behind = behind_open(having(kind, is::open), changes, closes);
  const Mask begins = units.letters & ~(units.letters << 1);

  Reading reading;
  reading.pair = _mm512_and_si512(look_up(planes.first, units.unit), look_up(planes.second, next));
  reading.paired = having(reading.pair, planes.anywhere) |
                   (having(reading.pair, planes.behind_open) & behind) |
                   (having(reading.pair, planes.at_beginning) & begins);
  const Mask seconds = reading.paired << 1;
  reading.changed = changes & behind & ~reading.paired & ~seconds;
  // A capital is for the block when it begins a word, and is read alone.
  const Mask alone = begins & units.letters >> 1 & ~nonzero(reading.pair);
  reading.stops = find_guarded(planes, units.unit, next) | (closes & closes << 1 & closes << 2) |
                  (reading.paired & seconds) | (units.capitals & ~alone);
  return reading;
}

// The first or second byte of what each unit becomes; `others` where there is no letter.
JAZU_AVX512_INLINE __m512i written(const ReadPlanes& planes, const Units& units,
                                   const Reading& reading, std::size_t byte,
                                   __m512i others) noexcept {
  __m512i result = look_up(planes.small[byte], units.unit, units.letters, others);
  result = look_up(planes.capital[byte], units.unit, units.capitals, result);
  result = look_up(planes.behind[byte], units.unit, reading.changed, result);
  return look_up(planes.pair[byte], reading.pair, reading.paired, result);
}

JAZU_AVX512_INLINE char* write(const ReadPlanes& planes, const Units& units, const Reading& reading,
                               Mask wanted, char* out) noexcept {
  wanted &= ~(reading.paired << 1);
  const __m512i first = written(planes, units, reading, 0, units.byte);
  const __m512i second = written(planes, units, reading, 1, _mm512_setzero_si512());
  return store_both(first, wanted, second, wanted & units.letters, out);
}

JAZU_AVX512_INLINE Mask white_space(__m512i bytes) noexcept {
  return equal(bytes, ' ') |
         _mm512_cmplt_epu8_mask(_mm512_sub_epi8(bytes, splat('\t')), splat('\r' - '\t' + 1));
}

// The bits up to the uppermost one, and that itself.
JAZU_AVX512_INLINE Mask through(Mask bits) noexcept {
  return lowest(64 - static_cast<unsigned>(std::countl_zero(bits)));
}

}  // namespace

JAZU_AVX512 BlockPlace read_words_avx512(const ReadPlanes& planes, BlockPlace from,
                                         const char* limit, const char* end) noexcept {
  BlockPlace at = from;
  while (at.in < limit) {
    const Bytes bytes = text::load_block(at.in, end);
    // Where the next block begins if this one has no stops: known early, so that it need not wait.
    const Mask white = white_space(bytes.here);
    const Units units = units_of(planes, bytes);
    const Reading reading = read(planes, units);
    const Mask stops = units.stops | reading.stops;
    // What is behind the last white space is for the next block.
    const Mask before = stops ^ (stops - 1);
    if ((units.spaces & ~before) == 0 && limit - at.in > text::block_size && white != 0) {
      at.out = write(planes, units, reading, through(units.spaces), at.out);
      at.in += 64 - std::countl_zero(white);
      continue;
    }
    const auto left = static_cast<unsigned>(std::min<std::ptrdiff_t>(limit - at.in, bytes.size));
    const auto count = static_cast<unsigned>(std::popcount(units.kept & lowest(left)));
    const Mask wanted = through(units.spaces & before & lowest(count));
    at.out = write(planes, units, reading, wanted, at.out);
    at.in += 64 - std::countl_zero(_pdep_u64(wanted, units.kept));
    break;
  }
  return at;
}

}  // namespace jazu::engine

#endif
