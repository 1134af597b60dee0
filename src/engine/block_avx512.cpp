// Sixty-four bytes at once by AVX-512: VBMI looks all of them up in a row of the planes in one
// instruction, VBMI2 closes the gaps where letters become shorter.
#include "engine/block.hpp"
#include "engine/block_kernel.hpp"
#include "engine/block_store.hpp"
#include "repair/loud_block.hpp"
#include "text/avx512.hpp"

#ifdef JAZU_X86

#include <algorithm>
#include <bit>
#include <cstring>

namespace jazu::engine {
namespace {

using table::Planes;
using text::equal;
using text::lowest;
using text::nonzero;
using text::second_bits;
using text::splat;
using text::upper_bits;
using Bytes = text::BlockBytes;
using Mask = text::BlockMask;

constexpr unsigned block = text::block_size;

// What the bytes of a block are.
struct Shape {
  Mask letter[table::plane_leads];  // leads of letters, by their rows in the planes
  Mask leads;                       // of all sequences
  Mask threes;                      // leads of three bytes that stay as they are
  Mask ascii;
  Mask inside;       // the other bytes of their sequences: 0 1 1 for the dash E2 80 94
  Mask stops;        // where something is that is not for the block, or is missing
  Mask stop_trails;  // the same of letters, where they end; moved to where they begin when needed
  __m512i marks;     // the ascii_class of bytes of ASCII

  JAZU_AVX512_INLINE bool is_all_for_the_block() const noexcept {
    return (stops | stop_trails) == 0;
  }
};

// What stays in words though it is no letter: the soft hyphen, and the joiners, which have the lead
// of the dashes and quotes.
JAZU_AVX512_INLINE Mask find_joiners(const Bytes& bytes) noexcept {
  const Mask zero_width = equal(bytes.next, 0x8C) | equal(bytes.next, 0x8D);
  const Mask third =
      (equal(bytes.here, 0x80) & zero_width) | (equal(bytes.here, 0x81) & equal(bytes.next, 0xA0));
  return (equal(bytes.here, 0xE2) & third >> 1) |
         (equal(bytes.here, 0xC2) & equal(bytes.next, table::soft_hyphen));
}

JAZU_AVX512_INLINE __m512i ascii_classes_of(const Planes& planes, __m512i here) noexcept {
  const Mask low = _mm512_testn_epi8_mask(here, splat(0xC0));
  return _mm512_maskz_permutexvar_epi8(low, here, _mm512_loadu_si512(planes.ascii.data()));
}

JAZU_AVX512_INLINE Shape shape_of(const table::Program& program, const Bytes& bytes,
                                  bool in_words) noexcept {
  Shape shape;
  for (unsigned i = 0; i < table::plane_leads; ++i) {
    shape.letter[i] = equal(bytes.here, static_cast<int>(table::first_plane_lead + i));
  }
  const Mask high = upper_bits(bytes.here);
  // In mask registers, where it stays.
  const Mask leads = _kand_mask64(high, second_bits(bytes.here));
  const __m512i classes = _mm512_maskz_permutexvar_epi8(
      leads, bytes.here, _mm512_loadu_si512(program.planes->lead.data()));
  static_assert(table::lead_class::two == 0x80 && table::lead_class::three == 0x40);
  const Mask pairs = upper_bits(classes);
  shape.ascii = ~high;
  shape.leads = leads;
  shape.threes = second_bits(classes);
  shape.inside = (pairs | shape.threes) << 1 | shape.threes << 2;
  shape.stops = (leads ^ pairs ^ shape.threes) | (shape.inside ^ leads ^ high);
  shape.marks = _mm512_setzero_si512();
  if (!program.plain_ascii) {
    shape.marks = ascii_classes_of(*program.planes, bytes.here);
    shape.stops |= nonzero(shape.marks);
  }
  if (in_words) shape.stops |= find_joiners(bytes) & leads;
  return shape;
}

JAZU_AVX512_INLINE Mask letters_of(const Shape& shape) noexcept {
  return shape.letter[0] | shape.letter[1] | shape.letter[2] | shape.letter[3];
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

// The letter_class bits of each letter, where its lead stands.
JAZU_AVX512_INLINE __m512i classes_of(const Planes& planes, const Bytes& bytes,
                                      const Shape& shape) noexcept {
  __m512i classes = _mm512_setzero_si512();
  for (unsigned i = 0; i < table::plane_leads; ++i) {
    classes = _mm512_mask_permutexvar_epi8(classes, shape.letter[i], bytes.next,
                                           _mm512_load_si512(planes.letter_class[i].data()));
  }
  return classes;
}

JAZU_AVX512_INLINE Mask having(__m512i classes, std::uint8_t bit) noexcept {
  return _mm512_test_epi8_mask(classes, splat(bit));
}

// Letters for which a rule may hold, as far as the letter beside them tells. What is not known to
// be an ordinary letter or ASCII may be anything; a mark behind the letter makes another one of it.
JAZU_AVX512_INLINE Mask find_contexts(__m512i classes, const Shape& shape) noexcept {
  namespace is = table::letter_class;
  const Mask letters = letters_of(shape);
  const Mask after = having(classes, is::asks_next);
  const Mask before = having(classes, is::asks_before);
  const Mask quiet_after = ((letters & ~having(classes, is::answers_next)) | shape.ascii) >> 2;
  const Mask quiet_before = (letters & ~having(classes, is::answers_before)) << 2;
  const Mask known_after = (letters | shape.ascii) >> 2;
  return (after & ~quiet_after) | (before & ~(quiet_before & known_after));
}

// The same, looked up only for programs that have such letters.
JAZU_AVX512_INLINE Mask find_contexts(const Planes& planes, const Bytes& bytes,
                                      const Shape& shape) noexcept {
  return planes.has_contexts ? find_contexts(classes_of(planes, bytes, shape), shape) : 0;
}

// Where letters end that are not for the block; `last` holds slot 3 where trails stand. A byte of
// the text itself that looks like a stop is one.
JAZU_AVX512_INLINE Mask find_stop_trails(__m512i last) noexcept {
  return equal(last, table::slot_stop);
}

// Up to two bytes for each letter: one where its lead stands, one where its trail does.
class TwoSlots {
 public:
  static constexpr bool in_words = false;

  JAZU_AVX512_INLINE TwoSlots(const table::Program& program, const Bytes& bytes,
                              Shape& shape) noexcept
      : result_(look_up(*program.planes, bytes, shape, 2, 3, bytes.here)),
        wanted_(nonzero(result_) | shape.ascii) {
    shape.stop_trails = find_stop_trails(result_);
    shape.stops |= find_contexts(*program.planes, bytes, shape);
  }

  JAZU_AVX512_INLINE char* write(unsigned size, bool has_room, char* out) const noexcept {
    return store(result_, wanted_ & lowest(size), has_room, out);
  }

 private:
  __m512i result_;
  Mask wanted_;
};

// Up to four bytes, two at each place.
class FourSlots {
 public:
  static constexpr bool in_words = false;

  JAZU_AVX512_INLINE FourSlots(const table::Program& program, const Bytes& bytes,
                               Shape& shape) noexcept
      : FourSlots(*program.planes, bytes, shape) {
    shape.stops |= find_contexts(*program.planes, bytes, shape);
  }

  JAZU_AVX512_INLINE char* write(unsigned size, bool /*has_room*/, char* out) const noexcept {
    const Mask converted = lowest(size);
    return store_both(first_, (nonzero(first_) | ascii_) & converted, second_,
                      nonzero(second_) & converted, out);
  }

 protected:
  JAZU_AVX512_INLINE FourSlots(const Planes& planes, const Bytes& bytes, Shape& shape) noexcept
      : first_(look_up(planes, bytes, shape, 0, 2, bytes.here)),
        second_(look_up(planes, bytes, shape, 1, 3, _mm512_setzero_si512())),
        ascii_(shape.ascii) {
    shape.stop_trails = find_stop_trails(second_);
  }

  __m512i first_, second_;
  Mask ascii_;
};

// Four slots, where the mark of a word goes into those that its first letter leaves free.
class Words : public FourSlots {
 public:
  static constexpr bool in_words = true;

  JAZU_AVX512_INLINE Words(const table::Program& program, const Bytes& bytes, Shape& shape) noexcept
      : FourSlots(*program.planes, bytes, shape) {
    namespace is = table::letter_class;
    const __m512i classes = classes_of(*program.planes, bytes, shape);
    const Mask letters = having(classes, is::in_word);
    words_ = letters | letters << 1;
    const Mask marked =
        marked_words(having(classes, is::calls_for_mark), having(classes, is::forbids_mark));
    shape.stops |= find_contexts(classes, shape) | (marked & (nonzero(first_) | nonzero(second_)));
    const char* const mark = program.pool.data() + program.mark.text.offset;
    // Not by a move under the mask, of which the compiler makes a load under it: where no word has
    // had a mark yet its page may not be there, and a load that is to take nothing from such a page
    // waits as long as a name takes, again and again.
    const __m512i at_marks = _mm512_movm_epi8(marked);
    first_ = _mm512_or_si512(first_, _mm512_and_si512(at_marks, splat(mark[0])));
    second_ = _mm512_or_si512(second_, _mm512_and_si512(at_marks, splat(mark[1])));
    if (!program.punctuation.empty()) convert_marks(*program.planes, bytes, shape);
  }

  // The size without the word that may go on behind it. One before ASCII that is to be converted
  // too does not.
  JAZU_AVX512_INLINE unsigned without_open_word(unsigned size, bool more) const noexcept {
    if (size == 0 || (words_ >> (size - 1) & 1) == 0) return size;
    if (more && size < block && (ascii_ >> size & 1) != 0) return size;
    return block - static_cast<unsigned>(std::countl_zero(~words_ & lowest(size)));
  }

 private:
  // Commas and the like behind a letter of the block become others.
  JAZU_AVX512_INLINE void convert_marks(const Planes& planes, const Bytes& bytes,
                                        Shape& shape) noexcept {
    // A mark may stand where the trail of a letter is missing.
    const Mask behind = words_ << 1 & ~words_;
    const Mask marks = equal(shape.marks, table::ascii_class::behind_word) & behind;
    first_ = _mm512_mask_permutexvar_epi8(first_, marks, bytes.here,
                                          _mm512_loadu_si512(planes.behind_word[0].data()));
    second_ = _mm512_mask_permutexvar_epi8(second_, marks, bytes.here,
                                           _mm512_loadu_si512(planes.behind_word[1].data()));
    shape.stops &= ~marks;
  }

  // Bits behind the runs of words_ that hold none of `found`: a carry goes through these and no
  // others.
  JAZU_AVX512_INLINE Mask ends_without(Mask begins, Mask ends, Mask found) const noexcept {
    return ((words_ & ~found) + begins) & ends;
  }

  // Where the words begin that have the mark. The last one, if it ends with the block, has none,
  // because it may go on.
  JAZU_AVX512_INLINE Mask marked_words(Mask calls, Mask forbids) const noexcept {
    const Mask begins = words_ & ~(words_ << 1), ends = ~words_ & words_ << 1;
    const Mask marked =
        ~ends_without(begins, ends, calls) & ends_without(begins, ends, forbids) & ends;
    // The ends come in the order of the beginnings.
    return _pdep_u64(_pext_u64(marked, ends), begins);
  }

  Mask words_;
};

// How many bytes of a block without stops are converted, by what the loop can know early: its next
// block begins there.
template <typename Layout>
JAZU_AVX512_INLINE unsigned whole(const char* in) noexcept {
  if constexpr (Layout::in_words) {
    // Words end at ASCII.
    const auto ascii = static_cast<Mask>(~_mm512_movepi8_mask(_mm512_loadu_si512(in)));
    return block - static_cast<unsigned>(std::countl_zero(ascii));
  }
  // Up to the last unit that is whole. Without a branch: half of all blocks end with a lead, and no
  // predictor knows which.
  const auto last = static_cast<unsigned char>(in[63]), before = static_cast<unsigned char>(in[62]);
  const auto one = static_cast<unsigned>(last >= 0xC0), two = static_cast<unsigned>(before >= 0xE0);
  return block - (one | (two & ~one) << 1);
}

// The same of any block: up to the first stop, to the last unit that is whole, and to the last one
// that begins before the limit.
template <typename Layout>
JAZU_AVX512_INLINE unsigned extent(const Bytes& bytes, const Shape& shape, const Layout& layout,
                                   std::ptrdiff_t limit) noexcept {
  unsigned size = bytes.size;
  if (shape.stops != 0) {
    // What is missing or too much belongs to the unit that begins there or before.
    const Mask starts = ~shape.inside & (shape.stops ^ (shape.stops - 1));
    size = std::min(size, block - 1 - static_cast<unsigned>(std::countl_zero(starts)));
  } else if (size == block) {
    size -= (shape.leads >> 63) != 0 ? 1 : (shape.threes >> 62) != 0 ? 2 : 0;
  }
  if (limit < static_cast<std::ptrdiff_t>(size)) {
    const unsigned most = size;
    size = static_cast<unsigned>(limit);
    while (size < most && (shape.inside >> size & 1) != 0) ++size;
  }
  if constexpr (Layout::in_words) {
    size = layout.without_open_word(size, static_cast<std::ptrdiff_t>(size) < limit);
  }
  return size;
}

// Converts the letter at `at` when it is only too long for the slots: to come back for it would
// cost more than it does.
JAZU_AVX512_INLINE bool convert_letter(const table::Program& program, BlockPlace& at,
                                       const char* limit, const char* end) noexcept {
  if (at.in >= limit || end - at.in < 2) return false;
  const auto* const bytes = reinterpret_cast<const Byte*>(at.in);
  const std::uint64_t entry = program.entry[decode_pair(bytes)];
  if ((entry & table::entry_flagged) != 0) return false;
  std::memcpy(at.out, &entry, sizeof entry);
  at = {at.in + 2, at.out + (entry >> table::entry_size_shift)};
  return true;
}

template <typename Layout>
JAZU_AVX512_INLINE BlockPlace convert(const table::Program& program, BlockPlace at,
                                      const char* limit, const char* end) noexcept {
  while (at.in < limit) {
    const Bytes bytes = text::load_block(at.in, end);
    Shape shape = shape_of(program, bytes, Layout::in_words);
    const Layout layout(program, bytes, shape);
    const std::ptrdiff_t left = limit - at.in;
    if (shape.is_all_for_the_block() && left > block) {
      const unsigned size = whole<Layout>(at.in);
      at = {at.in + size, layout.write(size, true, at.out)};
      if (size != 0) continue;
    }
    shape.stops |= shape.stop_trails >> 1;
    const unsigned size = extent(bytes, shape, layout, left);
    at = {at.in + size, layout.write(size, false, at.out)};
    if (shape.stops == 0 && size != 0) continue;
    // Where stops are dense the loop outside is quicker.
    const bool goes_on = !Layout::in_words && size >= block / 8;
    if (!goes_on || !convert_letter(program, at, limit, end)) break;
  }
  return at;
}

// The same of a whole text that is shorter than a block: each of its words ends in it, and each of
// its units is whole where none is a stop.
template <typename Layout>
JAZU_AVX512_INLINE char* convert_short(const table::Program& program, const char* in,
                                       const char* end, char* out) noexcept {
  const Bytes bytes = text::load_block(in, end);
  if (repair::loud::is_loud_text(in, bytes)) return nullptr;
  Shape shape = shape_of(program, bytes, false);
  // Names have no sequences but those of letters.
  if (Layout::in_words && (shape.leads & ~letters_of(shape)) != 0) {
    shape.stops |= find_joiners(bytes) & shape.leads;
  }
  const Layout layout(program, bytes, shape);
  return shape.is_all_for_the_block() ? layout.write(bytes.size, true, out) : nullptr;
}

}  // namespace

JAZU_AVX512 BlockPlace convert_plain_avx512(const table::Program& program, BlockPlace from,
                                            const char* limit, const char* end) noexcept {
  return program.planes->two_slots ? convert<TwoSlots>(program, from, limit, end)
                                   : convert<FourSlots>(program, from, limit, end);
}

JAZU_AVX512 BlockPlace convert_words_avx512(const table::Program& program, BlockPlace from,
                                            const char* limit, const char* end) noexcept {
  return convert<Words>(program, from, limit, end);
}

JAZU_AVX512 char* convert_short_plain_avx512(const table::Program& program, const char* in,
                                             const char* end, char* out) noexcept {
  return program.planes->two_slots ? convert_short<TwoSlots>(program, in, end, out)
                                   : convert_short<FourSlots>(program, in, end, out);
}

JAZU_AVX512 char* convert_short_words_avx512(const table::Program& program, const char* in,
                                             const char* end, char* out) noexcept {
  return convert_short<Words>(program, in, end, out);
}

}  // namespace jazu::engine

#endif
