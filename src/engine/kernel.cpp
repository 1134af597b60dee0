#include "engine/kernel.hpp"

#include <bit>
#include <cstring>

#include "engine/units.hpp"
#include "engine/word_mark.hpp"

namespace jazu::engine {
namespace {

using table::entry_flagged;
using table::entry_in_word;
using table::entry_opens_word;
using table::entry_size_shift;

// Entries keep their first output byte lowest and are stored as they are.
static_assert(std::endian::native == std::endian::little, "entries are stored little-endian");

inline bool is_lead_of_two(unsigned char c) noexcept {
  return c >= 0xC2 && c <= 0xDF;
}

inline bool is_continuation(unsigned char c) noexcept {
  return (c & 0xC0) == 0x80;
}

inline std::size_t two_byte_code_point(unsigned char lead, unsigned char next) noexcept {
  return (lead & 0x1FU) << 6 | (next & 0x3FU);
}

inline std::size_t size_of(std::uint64_t entry) noexcept {
  return entry >> entry_size_shift & 7;
}

// Stores eight bytes, of which the first `size_of(entry)` are meant.
inline void store(std::uint64_t entry, char*& out) noexcept {
  std::memcpy(out, &entry, sizeof entry);
  out += size_of(entry);
}

// The next entry of the flat table, and in `size` how many bytes it stands for; a flagged one for
// whatever is not in the table.
inline std::uint64_t fetch(const std::uint64_t* table, const unsigned char* in,
                           const unsigned char* end, std::size_t& size) noexcept {
  const unsigned char lead = in[0];
  if (lead < 0x80) {
    size = 1;
    return table[lead];
  }
  size = 2;
  if (!is_lead_of_two(lead) || end - in < 2 || !is_continuation(in[1])) return entry_flagged;
  return table[two_byte_code_point(lead, in[1])];
}

// Copies eight ASCII bytes at a time; text in other scripts comes in such runs.
inline void copy_ascii(const unsigned char*& in, const unsigned char* limit, char*& out) noexcept {
  constexpr std::uint64_t high_bits = 0x8080808080808080;
  while (limit - in >= 8) {
    std::uint64_t block = 0;
    std::memcpy(&block, in, sizeof block);
    std::memcpy(out, &block, sizeof block);
    const std::uint64_t high = block & high_bits;
    const int count = high == 0 ? 8 : std::countr_zero(high) / 8;
    in += count;
    out += count;
    if (high != 0) return;
  }
  while (in < limit && *in < 0x80) *out++ = static_cast<char>(*in++);
}

void run_plain(Job& job) noexcept {
  const std::uint64_t* const table = job.program->entry;
  const bool plain_ascii = job.program->plain_ascii;
  const auto* in = reinterpret_cast<const unsigned char*>(job.in);
  const auto* const limit = reinterpret_cast<const unsigned char*>(job.limit);
  const auto* const end = reinterpret_cast<const unsigned char*>(job.end);
  char* out = job.out;
  while (in < limit) {
    std::size_t size = 0;
    const std::uint64_t entry = fetch(table, in, end, size);
    if ((entry & entry_flagged) != 0) break;
    store(entry, out);
    in += size;
    // A single space between words is the common case and not worth a block.
    if (plain_ascii && limit - in >= 2 && (in[0] | in[1]) < 0x80) copy_ascii(in, limit, out);
  }
  job.in = reinterpret_cast<const char*>(in);
  job.out = out;
}

void run_marked(Job& job) noexcept {
  const std::uint64_t* const table = job.program->entry;
  const auto* in = reinterpret_cast<const unsigned char*>(job.in);
  const auto* const limit = reinterpret_cast<const unsigned char*>(job.limit);
  const auto* const end = reinterpret_cast<const unsigned char*>(job.end);
  char* out = job.out;
  while (in < limit) {
    std::size_t size = 0;
    const std::uint64_t entry = fetch(table, in, end, size);
    if (job.word == WordState::outside && (entry & entry_opens_word) != 0) {
      job.in = reinterpret_cast<const char*>(in);
      job.out = out;
      open_word(job);
      out = job.out;
    }
    if ((entry & entry_flagged) != 0) break;
    if ((entry & entry_in_word) == 0) job.word = WordState::outside;
    store(entry, out);
    in += size;
  }
  job.in = reinterpret_cast<const char*>(in);
  job.out = out;
}

}  // namespace

const Kernels scalar_kernels = {"scalar", run_plain, run_marked};

}  // namespace jazu::engine
