#include "engine/kernel.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include "engine/block.hpp"
#include "engine/block_kernel.hpp"
#include "engine/short_kernel.hpp"
#include "engine/step.hpp"
#include "engine/trace.hpp"
#include "engine/units.hpp"
#include "engine/word_mark.hpp"
#include "repair/either_trigger.hpp"

namespace jazu::engine {
namespace {

using table::entry_calls_for_mark;
using table::entry_flagged;
using table::entry_forbids_mark;
using table::entry_in_word;
using table::entry_opens_word;
using table::entry_size_shift;

// Entries keep their first output byte lowest and are stored as they are.
static_assert(std::endian::native == std::endian::little, "entries are stored little-endian");

// What a program writes before words.
enum class Marks : std::uint8_t { none, letters, capitals };

// Whether the job is told where each unit begins.
enum class Seams : std::uint8_t { none, noted };

// The word that is being written and whose mark is not decided yet.
struct PendingWord {
  bool pending = false;
  bool seen_exactly = false;  // the bits of its entries tell all its letters
  const Byte* in = nullptr;   // where it begins
  char* out = nullptr;
};

// Stores the eight bytes of an entry that is not flagged, of which the first few are meant. Without
// marks the top byte is their number; with them it has bits about the word besides.
template <Marks marks>
inline void store(std::uint64_t entry, char*& out) noexcept {
  const std::uint64_t top = entry >> entry_size_shift;
  std::memcpy(out, &entry, sizeof entry);
  out += marks == Marks::none ? top : top & 7;
}

// The loop over the text; for each kind of marks the compiler drops the lines of the others, and
// those about seams where there are none.
template <Marks marks, Seams seams>
class Loop {
 public:
  explicit Loop(Job& job) noexcept
      : job_(job),
        table_(job.program->entry),
        in_(reinterpret_cast<const Byte*>(job.in)),
        limit_(reinterpret_cast<const Byte*>(job.limit)),
        out_(job.out) {}

  bool run() noexcept {
    bool going = true;
    while (going && limit_ - in_ > Block::size) going = run_block();
    if constexpr (seams == Seams::none) {
      if (going && in_ < limit_) going = run_rest();
    } else {
      while (going && in_ < limit_) going = run_tail(limit_);
    }
    return finish(going);
  }

  // The same with a kernel that converts most of the text.
  bool run_with(BlockKernel kernel) noexcept {
    bool going = true;
    while (going && in_ < limit_) {
      if (job_.word == WordState::outside) {
        run_kernel(kernel);
        if (in_ >= limit_) break;
      }
      if (marks == Marks::none && poor_ == most_poor) {
        going = run_dense();
        continue;
      }
      // One unit, and with it what is left of its word.
      do {
        going = run_tail(in_ + 1);
      } while (going && in_ < limit_ && job_.word != WordState::outside);
    }
    return finish(going);
  }

 private:
  // A call of a block kernel that gets less far than this is dearer than the loop here. After so
  // many of them in a row the loop takes the next part of the text, and then they are tried again.
  static constexpr std::ptrdiff_t poor_advance = 128, dense_part = 1024;
  static constexpr int most_poor = 4;

  void run_kernel(BlockKernel kernel) noexcept {
    const char* const from = reinterpret_cast<const char*>(in_);
    const BlockPlace reached = kernel(*job_.program, {from, out_}, job_.limit, job_.end);
    in_ = reinterpret_cast<const Byte*>(reached.in);
    out_ = reached.out;
    const bool poor = reached.in - from < poor_advance;
    poor_ = poor ? std::min(poor_ + 1, most_poor) : std::max(poor_ - 1, 0);
  }

  // Text whose units are rarely for blocks: Russian into many alphabets, emoji, capitals.
  bool run_dense() noexcept {
    const Byte* const until = in_ + std::min(limit_ - in_, dense_part);
    bool going = true;
    while (going && in_ < until && limit_ - in_ > Block::size) going = run_block();
    while (going && in_ < until) going = run_tail(until);
    --poor_;
    return going;
  }

  bool finish(bool going) noexcept {
    // A word that the limit cuts has its mark decided by the text behind the limit.
    word_.seen_exactly = false;
    close_word(seen_, in_, out_);
    publish(in_, out_);
    return going;
  }

  // Notes seams in local variables: those of the Trace would be read again behind each store.
  class Writer {
   public:
    explicit Writer(Trace* trace) noexcept : trace_(trace) {
      if constexpr (seams == Seams::noted) local_ = *trace_;
    }

    void put(const Byte* in, const char* out) noexcept {
      if constexpr (seams == Seams::noted) local_.put(reinterpret_cast<const char*>(in), out);
    }

    void publish() noexcept {
      if constexpr (seams == Seams::noted) *trace_ = local_;
    }

    void go_on() noexcept {
      if constexpr (seams == Seams::noted) local_ = *trace_;
    }

   private:
    Trace* trace_;
    Trace local_{nullptr, nullptr, {}};
  };

  void note_seam(const Byte* in, const char* out) noexcept {
    if constexpr (seams == Seams::noted) {
      job_.trace->seam(reinterpret_cast<const char*>(in), out);
    }
  }

  void publish(const Byte* in, char* out) noexcept {
    job_.in = reinterpret_cast<const char*>(in);
    job_.out = out;
  }

  bool run_block() noexcept {
    Block block;
    decode_block(in_, block);
    if (marks == Marks::none && block.non_ascii == 0 && job_.program->plain_ascii) {
      note_seam(in_, out_);
      std::memcpy(out_, in_, Block::size);
      in_ += Block::size;
      out_ += Block::size;
      return true;
    }
    if constexpr (seams == Seams::noted) {
      // Each unit of the block has one, and so has what the last one leaves to step().
      if (job_.trace->room() <= Block::size) return run_tail(limit_);
    }
    return run_decoded(block, Block::size);
  }

  // A name, or what is left behind the last block: 64 bytes or less up to the limit.
  bool run_rest() noexcept {
    Block block;
    const std::ptrdiff_t known = reinterpret_cast<const Byte*>(job_.end) - in_;
    const auto size = static_cast<unsigned>(limit_ - in_);
    // What stands on the limit is decoded with what follows it.
    if (known > Block::size) {
      decode_block(in_, block);
    } else {
      decode_rest(in_, static_cast<unsigned>(known), block);
    }
    block.starts &= ~std::uint64_t{0} >> (Block::size - size);
    return run_decoded(block, size);
  }

  // Converts the units that begin in the first `size` bytes of the block, which begins at in_. What
  // changes at each letter is held in local variables: a store through a char pointer might change
  // any member.
  bool run_decoded(const Block& block, std::ptrdiff_t size) noexcept {
    // The last code point may end behind them.
    const Byte* const end = in_ + size + (block.leads >> (size - 1) & 1);
    const std::uint64_t* const table = table_;
    const Byte* const begin = in_;
    char* out = out_;
    std::uint64_t seen = seen_;
    std::uint64_t before = word_bit();
    Writer writer(job_.trace);
    for (std::uint64_t starts = block.starts; starts != 0;) {
      const auto i = static_cast<unsigned>(std::countr_zero(starts));
      const std::uint64_t entry = table[block.code_point[i]];
      // The sign before a word in capitals goes with its first letter, and so does the other one,
      // which is put in later.
      if (marks == Marks::capitals) writer.put(begin + i, out);
      if (marks != Marks::none) {
        if (((entry ^ before) & entry_in_word) != 0) {
          writer.publish();
          out = cross_edge(entry, seen, begin + i, out);
          before = word_bit();
          if ((entry & entry_in_word) != 0) seen = 0;
        }
        seen |= entry;
      }
      if (marks != Marks::capitals) writer.put(begin + i, out);
      if ((entry & entry_flagged) == 0) {
        store<marks>(entry, out);
        starts &= starts - 1;
        continue;
      }
      writer.publish();
      const bool going = run_step(begin + i, seen, out);
      writer.go_on();
      before = word_bit();
      out = out_;
      const std::ptrdiff_t done = in_ - begin;
      // An invalid lead byte may be the last of the block; `end` is then one byte too far.
      if (!going || in_ >= end || done >= size) {
        seen_ = seen;
        return going;
      }
      // Where a step ended something begins, though it may look like the inside of a sequence
      // (C0 80).
      starts = (starts & ~std::uint64_t{0} << done) | std::uint64_t{1} << done;
    }
    writer.publish();
    in_ = end;
    out_ = out;
    seen_ = seen;
    return true;
  }

  // Converts one code point after another, where what is to be done is too little for a block. Ends
  // with the unit that begins before `limit`, or after a flagged entry.
  bool run_tail(const Byte* limit) noexcept {
    const std::uint64_t* const table = table_;
    const Byte* const end = reinterpret_cast<const Byte*>(job_.end);
    const Byte* in = in_;
    char* out = out_;
    std::uint64_t before = word_bit();
    while (in < limit) {
      std::size_t size = 1;
      std::uint64_t entry = entry_flagged;
      if (*in < 0x80) {
        entry = table[*in];
      } else if (end - in >= 2) {
        const std::uint16_t code_point = decode_pair(in);
        entry = table[code_point];
        size = 2;
      }
      if (marks == Marks::capitals) note_seam(in, out);
      if (marks != Marks::none) {
        if (((entry ^ before) & entry_in_word) != 0) {
          out = cross_edge(entry, seen_, in, out);
          before = word_bit();
          if ((entry & entry_in_word) != 0) seen_ = 0;
        }
        seen_ |= entry;
      }
      if (marks != Marks::capitals) note_seam(in, out);
      if ((entry & entry_flagged) != 0) return run_step(in, seen_, out);
      store<marks>(entry, out);
      in += size;
    }
    in_ = in;
    out_ = out;
    return true;
  }

  // Lets step() convert the unit at `in`; in_ and out_ are where it stopped.
  bool run_step(const Byte* in, std::uint64_t seen, char* out) noexcept {
    publish(in, out);
    const bool going = step(job_);
    in_ = reinterpret_cast<const Byte*>(job_.in);
    out_ = job_.out;
    // A rule may have covered several letters, so what was seen is not the whole word any more.
    word_.seen_exactly = false;
    if (job_.word == WordState::outside) close_word(seen, in_, out_);
    return going;
  }

  std::uint64_t word_bit() const noexcept {
    return job_.word == WordState::outside ? 0 : entry_in_word;
  }

  // Enters a word with the letter of `entry` at `in`, or leaves one before it. Returns the output,
  // which a mark may have moved.
  char* cross_edge(std::uint64_t entry, std::uint64_t seen, const Byte* in, char* out) noexcept {
    if ((entry & entry_in_word) == 0) {
      // What a flagged entry stands for is not known yet; step() sees to it.
      if ((entry & entry_flagged) != 0) return out;
      close_word(seen, in, out);
      job_.word = WordState::outside;
      return out;
    }
    if ((entry & entry_opens_word) == 0) return out;
    if (marks == Marks::capitals) {
      publish(in, out);
      open_capitals(job_);
      return job_.out;
    }
    job_.word = WordState::inside;
    word_ = {true, true, in, out};
    return out;
  }

  // Decides the mark of the pending word, which ends at `in`, and, in the one word in twelve that
  // has it, moves the word to make room. That is quicker than to look ahead at each word.
  void close_word(std::uint64_t seen, const Byte* in, char*& out) noexcept {
    if (marks != Marks::letters || !word_.pending) return;
    word_.pending = false;
    bool wanted = (seen & (entry_calls_for_mark | entry_forbids_mark)) == entry_calls_for_mark;
    // Only the first max_word units count; a unit has two bytes or more.
    if (!word_.seen_exactly || in - word_.in > 2 * max_word) {
      wanted = letters_call_for_mark(job_, reinterpret_cast<const char*>(word_.in));
    }
    if (wanted) insert_mark(job_, word_.out, out);
  }

  Job& job_;
  const std::uint64_t* table_;
  const Byte* in_;
  const Byte* limit_;
  char* out_;
  std::uint64_t seen_ = 0;  // the bits of the entries of the word so far
  PendingWord word_;
  int poor_ = 0;  // calls of a block kernel that got not far, less those that did
};

template <Marks marks, Seams seams>
bool run_scalar(Job& job) noexcept {
  return Loop<marks, seams>(job).run();
}

// Whether block kernels may be asked at all. They convert what punctuation there is.
bool is_for_blocks(const table::Program& program, const Options& options) noexcept {
  const bool keeps = options.punctuation == Punctuation::keep && !program.punctuation.empty();
  return !keeps && program.planes->usable;
}

template <Marks marks, BlockKernel kernel>
bool run_blocks(Job& job) noexcept {
  if (!is_for_blocks(*job.program, *job.options)) return run_scalar<marks, Seams::none>(job);
  return Loop<marks, Seams::none>(job).run_with(kernel);
}

template <Seams seams>
constexpr Kernels make_kernels(const char* name) {
  return {name, run_scalar<Marks::none, seams>, run_scalar<Marks::letters, seams>,
          run_scalar<Marks::capitals, seams>, nullptr};
}

// Whether a text has nothing that the guard or repair could be asked about.
bool is_quiet(const char* begin, const char* end) noexcept {
  return repair::find_either_trigger(begin, begin, end, end) == end;
}

bool is_quiet_portable(const char* begin, const char* end) noexcept {
  return repair::find_loud_block_portable(begin, end, end) == end || is_quiet(begin, end);
}

// ShortKernel::other, by two ways to tell what is quiet and to convert it.
template <auto quiet, KernelFunction run>
bool convert_short(const table::Program& program, const Options& options, std::string_view text,
                   char* out, Report& report, Result& result) noexcept {
  const char* const begin = text.data();
  const char* const end = begin + text.size();
  if (!quiet(begin, end)) return false;
  Job job = plain_job(program, options, begin, begin, end, end, out, report);
  const bool valid = run(job);
  result = {valid ? Status::ok : Status::invalid_utf8, static_cast<std::size_t>(job.in - begin),
            static_cast<std::size_t>(job.out - out)};
  return true;
}

template <Marks marks>
constexpr ShortKernel short_scalar() {
  return {nullptr, convert_short<is_quiet_portable, run_scalar<marks, Seams::none>>};
}

#ifdef JAZU_X86
constexpr Kernels avx512_kernels = {"avx512", run_blocks<Marks::none, convert_plain_avx512>,
                                    run_blocks<Marks::letters, convert_words_avx512>,
                                    run_scalar<Marks::capitals, Seams::none>, read_words_avx512};

constexpr ShortKernel short_plain_avx512 = {
    convert_short_plain_avx512,
    convert_short<is_quiet, run_blocks<Marks::none, convert_plain_avx512>>};
constexpr ShortKernel short_letters_avx512 = {
    convert_short_words_avx512,
    convert_short<is_quiet, run_blocks<Marks::letters, convert_words_avx512>>};
#endif

constexpr ShortKernel short_plain = short_scalar<Marks::none>();
constexpr ShortKernel short_letters = short_scalar<Marks::letters>();
constexpr ShortKernel short_capitals = short_scalar<Marks::capitals>();

}  // namespace

constexpr Kernels scalar_kernels = make_kernels<Seams::none>("scalar");
constexpr Kernels tracing_kernels = make_kernels<Seams::noted>("scalar, tracing");

const Kernels& kernels_for(text::InstructionSet set) noexcept {
#ifdef JAZU_X86
  if (set == text::InstructionSet::avx512) return avx512_kernels;
#else
  static_cast<void>(set);
#endif
  return scalar_kernels;
}

const Kernels& kernels_for(jazu::Kernel wanted) noexcept {
  if (wanted == jazu::Kernel::portable) return scalar_kernels;
  return kernels_for(wanted == jazu::Kernel::avx512 ? text::best_instruction_set()
                                                    : text::instruction_set());
}

const ShortKernel* short_kernel_for(const table::Program& program,
                                    const Options& options) noexcept {
  if (bound(program, options, 1) > most_short_expansion) return nullptr;
  if (program.mark.present && program.mark.for_capitals) return &short_capitals;
#ifdef JAZU_X86
  if (&kernels_for(options.kernel) == &avx512_kernels && is_for_blocks(program, options)) {
    return program.mark.present ? &short_letters_avx512 : &short_plain_avx512;
  }
#endif
  return program.mark.present ? &short_letters : &short_plain;
}

}  // namespace jazu::engine
