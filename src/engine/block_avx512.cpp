// Sixty-four bytes at once by AVX-512: VBMI looks all of them up in a row of the planes in one
// instruction, VBMI2 closes the gaps where letters become shorter.
#include "engine/block_kernel.hpp"

#ifdef JAZU_X86

// GCC 12 takes the undefined registers of its own header for mistakes (its bug 105593).
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif
#include <immintrin.h>

#include <algorithm>
#include <bit>
#include <cstdint>

#define JAZU_AVX512 \
  __attribute__((target("avx512f,avx512bw,avx512vl,avx512vbmi,avx512vbmi2,bmi,bmi2,lzcnt,popcnt")))
#define JAZU_AVX512_INLINE JAZU_AVX512 __attribute__((always_inline)) inline

namespace jazu::engine {
namespace {

using table::Planes;
using Mask = std::uint64_t;  // one bit for each byte of a block

constexpr unsigned block = 64;

// The lowest `count` bits.
JAZU_AVX512_INLINE Mask lowest(unsigned count) noexcept {
  return _bzhi_u64(~Mask{0}, count);
}

JAZU_AVX512_INLINE __m512i splat(int value) noexcept {
  return _mm512_set1_epi8(static_cast<char>(value));
}

JAZU_AVX512_INLINE Mask equal(__m512i bytes, int value) noexcept {
  return _mm512_cmpeq_epi8_mask(bytes, splat(value));
}

// The block and the same one byte on, where each lead finds its trail. Zero from the end of the
// text on.
struct Bytes {
  __m512i here, next;
  unsigned size;  // of the text in it
};

JAZU_AVX512_INLINE Bytes load(const char* in, const char* end) noexcept {
  const std::ptrdiff_t left = end - in;
  if (left > block) return {_mm512_loadu_si512(in), _mm512_loadu_si512(in + 1), block};
  const auto size = static_cast<unsigned>(left);
  return {_mm512_maskz_loadu_epi8(lowest(size), in),
          _mm512_maskz_loadu_epi8(lowest(size - 1), in + 1), size};
}

// What the bytes of a block are.
struct Shape {
  Mask letter[table::plane_leads];  // leads of letters of the planes
  Mask letters;                     // all of these
  Mask leads;                       // all leads
  Mask threes;                      // leads of three bytes that stay as they are
  Mask ascii;
  Mask inside;  // what leads before announce: the other bytes of their sequences
  Mask stops;   // where something is that is not for the block, or is missing
};

// The joiners, which stay in words, have the lead of the dashes and quotes.
JAZU_AVX512_INLINE Mask find_joiners(__m512i here) noexcept {
  const Mask zero_width = equal(here, 0x80) & (equal(here, 0x8C) | equal(here, 0x8D)) >> 1;
  const Mask word_joiner = equal(here, 0x81) & equal(here, 0xA0) >> 1;
  return equal(here, 0xE2) & (zero_width | word_joiner) >> 1;
}

// Leads that begin no letter of the planes: those whose sequences stay as they are announce more
// bytes, all others are stops.
JAZU_AVX512_INLINE void add_others(const Planes& planes, __m512i here, bool in_words,
                                   Shape& shape) noexcept {
  const __m512i classes = _mm512_permutexvar_epi8(here, _mm512_loadu_si512(planes.lead.data()));
  const Mask pairs = shape.leads & _mm512_test_epi8_mask(classes, splat(table::lead_class::pair));
  const Mask threes = shape.leads & _mm512_test_epi8_mask(classes, splat(table::lead_class::three));
  shape.threes = threes;
  shape.inside |= pairs << 1 | threes << 1 | threes << 2;
  shape.stops |= shape.leads & ~shape.letters & ~pairs & ~threes;
  shape.stops |= equal(here, 0xC2) & equal(here, 0xAD) >> 1;  // the soft hyphen
  if (in_words) shape.stops |= find_joiners(here);
}

JAZU_AVX512_INLINE Mask find_flagged_ascii(const Planes& planes, __m512i here) noexcept {
  const __m512i flags = _mm512_permutexvar_epi8(here, _mm512_loadu_si512(planes.ascii.data()));
  return _mm512_test_epi8_mask(flags, flags) & _mm512_testn_epi8_mask(here, splat(0xC0));
}

JAZU_AVX512_INLINE Shape shape_of(const table::Program& program, __m512i here,
                                  bool in_words) noexcept {
  Shape shape;
  shape.letters = 0;
  for (unsigned i = 0; i < table::plane_leads; ++i) {
    shape.letter[i] = equal(here, static_cast<int>(table::first_plane_lead + i));
    shape.letters |= shape.letter[i];
  }
  const Mask high = _mm512_movepi8_mask(here);
  // As signed numbers the continuation bytes are the lowest.
  const Mask trails = _mm512_cmplt_epi8_mask(here, splat(0xC0));
  shape.ascii = ~high;
  shape.leads = high & ~trails;
  shape.inside = shape.letters << 1;
  shape.stops = shape.threes = 0;
  if (shape.leads != shape.letters) add_others(*program.planes, here, in_words, shape);
  shape.stops |= shape.inside ^ trails;
  if (!program.plain_ascii) shape.stops |= find_flagged_ascii(*program.planes, here);
  return shape;
}

// How many bytes of the block are converted: up to the first stop, to the last unit that is whole,
// and to the last one that begins before the limit.
JAZU_AVX512_INLINE unsigned extent(const Bytes& bytes, const Shape& shape,
                                   std::ptrdiff_t limit) noexcept {
  unsigned size = bytes.size;
  if (shape.stops != 0) {
    // What is missing or too much belongs to the unit that begins there or before.
    const Mask starts = ~shape.inside & (shape.stops ^ (shape.stops - 1));
    size = std::min(size, block - 1 - static_cast<unsigned>(std::countl_zero(starts)));
  } else if (size == block) {
    if ((shape.leads >> 63) != 0) {
      size = 63;
    } else if ((shape.threes >> 62) != 0) {
      size = 62;
    }
  }
  if (limit < static_cast<std::ptrdiff_t>(size)) {
    size = static_cast<unsigned>(limit);
    while ((shape.inside >> size & 1) != 0) ++size;
  }
  return size;
}

// Two of the four slots, one where the lead of a letter stands and one where its trail does. What
// is no letter keeps the byte of `others`.
JAZU_AVX512_INLINE __m512i look_up(const Planes& planes, const Bytes& bytes, const Shape& shape,
                                   unsigned at_lead, unsigned at_trail, __m512i others) noexcept {
  __m512i result = others;
  for (unsigned i = 0; i < table::plane_leads; ++i) {
    result = _mm512_mask_permutexvar_epi8(result, shape.letter[i], bytes.next,
                                          _mm512_load_si512(planes.slot[at_lead][i].data()));
    result = _mm512_mask_permutexvar_epi8(result, shape.letter[i] << 1, bytes.here,
                                          _mm512_load_si512(planes.slot[at_trail][i].data()));
  }
  return result;
}

// Stores the bytes of `from` whose bits are set, side by side. A whole register may be stored while
// as much input is left, each byte of which has room for one of output.
JAZU_AVX512_INLINE char* store(__m512i from, Mask wanted, bool has_room, char* out) noexcept {
  const __m512i packed = _mm512_maskz_compress_epi8(wanted, from);
  const auto size = static_cast<unsigned>(std::popcount(wanted));
  if (has_room) {
    _mm512_storeu_si512(out, packed);
  } else {
    _mm512_mask_storeu_epi8(out, lowest(size), packed);
  }
  return out + size;
}

// The same for the bytes of two registers in turn, first[0], second[0], first[1] and so on.
JAZU_AVX512_INLINE char* store_both(__m512i first, Mask first_wanted, __m512i second,
                                    Mask second_wanted, char* out) noexcept {
  // Unpacking works within quarters of a register.
  const __m512i order = _mm512_setr_epi64(0, 4, 1, 5, 2, 6, 3, 7);
  first = _mm512_permutexvar_epi64(order, first);
  second = _mm512_permutexvar_epi64(order, second);
  constexpr Mask even = 0x5555'5555'5555'5555;
  const Mask low = _pdep_u64(first_wanted, even) | _pdep_u64(second_wanted, ~even);
  const Mask high = _pdep_u64(first_wanted >> 32, even) | _pdep_u64(second_wanted >> 32, ~even);
  out = store(_mm512_unpacklo_epi8(first, second), low, false, out);
  return store(_mm512_unpackhi_epi8(first, second), high, false, out);
}

JAZU_AVX512_INLINE Mask nonzero(__m512i bytes) noexcept {
  return _mm512_test_epi8_mask(bytes, bytes);
}

// Where letters begin that are not for the block; `last` holds slot 3 where trails stand.
JAZU_AVX512_INLINE Mask find_stop_letters(__m512i last, const Shape& shape) noexcept {
  return equal(last, table::slot_stop) >> 1 & shape.letters;
}

JAZU_AVX512_INLINE BlockPlace convert_two_slots(const table::Program& program, BlockPlace at,
                                                const char* limit, const char* end) noexcept {
  const Planes& planes = *program.planes;
  while (at.in < limit) {
    const Bytes bytes = load(at.in, end);
    Shape shape = shape_of(program, bytes.here, false);
    const __m512i result = look_up(planes, bytes, shape, 2, 3, bytes.here);
    shape.stops |= find_stop_letters(result, shape);
    const unsigned size = extent(bytes, shape, limit - at.in);
    const Mask wanted = (nonzero(result) | shape.ascii) & lowest(size);
    at.out = store(result, wanted, limit - at.in >= block, at.out);
    at.in += size;
    if (shape.stops != 0) break;
  }
  return at;
}

JAZU_AVX512_INLINE BlockPlace convert_four_slots(const table::Program& program, BlockPlace at,
                                                 const char* limit, const char* end) noexcept {
  const Planes& planes = *program.planes;
  while (at.in < limit) {
    const Bytes bytes = load(at.in, end);
    Shape shape = shape_of(program, bytes.here, false);
    const __m512i first = look_up(planes, bytes, shape, 0, 2, bytes.here);
    const __m512i second = look_up(planes, bytes, shape, 1, 3, _mm512_setzero_si512());
    shape.stops |= find_stop_letters(second, shape);
    const unsigned size = extent(bytes, shape, limit - at.in);
    const Mask converted = lowest(size);
    at.out = store_both(first, (nonzero(first) | shape.ascii) & converted, second,
                        nonzero(second) & converted, at.out);
    at.in += size;
    if (shape.stops != 0) break;
  }
  return at;
}

// The words of a block, which are runs of bits.
struct Words {
  Mask bytes;    // of letters, both bytes of each
  Mask calls;    // leads of letters that call for the mark
  Mask forbids;  // and of those that forbid it
};

JAZU_AVX512_INLINE Words words_of(const Planes& planes, const Bytes& bytes,
                                  const Shape& shape) noexcept {
  __m512i classes = _mm512_setzero_si512();
  for (unsigned i = 0; i < table::plane_leads; ++i) {
    classes = _mm512_mask_permutexvar_epi8(classes, shape.letter[i], bytes.next,
                                           _mm512_loadu_si512(planes.word[i].data()));
  }
  const Mask letters = _mm512_test_epi8_mask(classes, splat(table::word_class::letter));
  return {letters | letters << 1,
          _mm512_test_epi8_mask(classes, splat(table::word_class::calls_for_mark)),
          _mm512_test_epi8_mask(classes, splat(table::word_class::forbids_mark))};
}

// Bits behind the runs of `bytes` that hold none of `found`: a carry goes through these and no
// others.
JAZU_AVX512_INLINE Mask ends_without(Mask bytes, Mask begins, Mask ends, Mask found) noexcept {
  return ((bytes & ~found) + begins) & ends;
}

// Where the words of the converted part begin that have the mark. None may end with the block.
JAZU_AVX512_INLINE Mask marked_words(const Words& words, Mask converted) noexcept {
  const Mask bytes = words.bytes & converted;
  const Mask begins = bytes & ~(bytes << 1), ends = ~bytes & bytes << 1;
  const Mask marked = ~ends_without(bytes, begins, ends, words.calls) &
                      ends_without(bytes, begins, ends, words.forbids) & ends;
  // There is one end for each beginning, in the same order.
  return _pdep_u64(_pext_u64(marked, ends), begins);
}

// The size without the word that may go on behind it: one before ASCII that is to be converted too
// does not.
JAZU_AVX512_INLINE unsigned without_open_word(const Words& words, const Shape& shape, unsigned size,
                                              bool more) noexcept {
  if (size == 0 || (words.bytes >> (size - 1) & 1) == 0) return size;
  if (more && size < block && (shape.ascii >> size & 1) != 0) return size;
  const Mask others = ~words.bytes & lowest(size);
  return block - static_cast<unsigned>(std::countl_zero(others));
}

}  // namespace

JAZU_AVX512 BlockPlace convert_plain_avx512(const table::Program& program, BlockPlace from,
                                            const char* limit, const char* end) noexcept {
  return program.planes->two_slots ? convert_two_slots(program, from, limit, end)
                                   : convert_four_slots(program, from, limit, end);
}

// The two bytes of the mark go into the slots that the first letter of its word leaves free.
JAZU_AVX512 BlockPlace convert_words_avx512(const table::Program& program, BlockPlace at,
                                            const char* limit, const char* end) noexcept {
  const Planes& planes = *program.planes;
  const char* const mark = program.pool.data() + program.mark.text.offset;
  while (at.in < limit) {
    const Bytes bytes = load(at.in, end);
    Shape shape = shape_of(program, bytes.here, true);
    __m512i first = look_up(planes, bytes, shape, 0, 2, bytes.here);
    __m512i second = look_up(planes, bytes, shape, 1, 3, _mm512_setzero_si512());
    shape.stops |= find_stop_letters(second, shape);
    const Words words = words_of(planes, bytes, shape);
    unsigned size = extent(bytes, shape, limit - at.in);
    size = without_open_word(words, shape, size, at.in + size < limit);
    Mask marked = marked_words(words, lowest(size));
    if (const Mask taken = marked & (nonzero(first) | nonzero(second)); taken != 0) {
      size = static_cast<unsigned>(std::countr_zero(taken));
      marked &= lowest(size);
      shape.stops |= taken;
    }
    first = _mm512_mask_mov_epi8(first, marked, splat(mark[0]));
    second = _mm512_mask_mov_epi8(second, marked, splat(mark[1]));
    const Mask converted = lowest(size);
    at.out = store_both(first, (nonzero(first) | shape.ascii) & converted, second,
                        nonzero(second) & converted, at.out);
    at.in += size;
    if (shape.stops != 0 || size == 0) break;
  }
  return at;
}

}  // namespace jazu::engine

#endif
