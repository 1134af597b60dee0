#include "engine/letter_writer.hpp"

#include <array>
#include <cstring>
#include <span>

#include "engine/driver.hpp"

namespace jazu::engine {
namespace {

using reading::Letters;
using reading::ReadLetter;
using reading::Word;

char* put_letter(const ReadLetter& letter, char* out) noexcept {
  const table::LetterName& name = table::letters[letter.letter];
  const char32_t c = letter.upper ? name.capital : name.small;
  out[0] = static_cast<char>(0xC0 | c >> 6);
  out[1] = static_cast<char>(0x80 | (c & 0x3F));
  return out + 2;
}

// Nothing lies between two code points that one accepted spelling stands for: both have its bytes.
char* copy(const Word& word, std::size_t from, std::size_t to, char* out) noexcept {
  if (to <= from) return out;
  std::memcpy(out, word.begin + from, to - from);
  return out + (to - from);
}

// Where the marks end that follow the code point at `at`.
std::size_t end_of_marks(const Word& word, std::size_t at) noexcept {
  return at + 1 < word.size ? word.from[at + 1] : static_cast<std::size_t>(word.end - word.begin);
}

// Where what `letter` was read from ends, in bytes of the word.
std::size_t end_of(const Word& word, const ReadLetter& letter) noexcept {
  return letter.end == 0 ? 0 : word.to[letter.end - 1U];
}

// Both ways one behind the other: what can be cut on the first and on the second.
void join(const Word& word, const char* out, std::span<const Seam> to_cyrillic,
          std::span<const Seam> from_cyrillic, Trace& trace) noexcept {
  std::size_t at = 0;
  for (const Seam& second : from_cyrillic) {
    while (at < to_cyrillic.size() && to_cyrillic[at].target < second.source) ++at;
    if (at == to_cyrillic.size()) return;
    if (to_cyrillic[at].target != second.source) continue;
    trace.seam(word.begin + to_cyrillic[at].source, out + second.target);
  }
}

// Letters and marks of a word have at most so many seams.
constexpr std::size_t max_seams = reading::max_letters + 2 * reading::max_positions;

char* put_read(const Word& word, const ReadLetter& letter, char* out) noexcept {
  if (letter.letter != ReadLetter::copied) return put_letter(letter, out);
  return copy(word, word.from[letter.end - 1U], word.to[letter.end - 1U], out);
}

// The same as write_cyrillic() for a word without marks, of which nobody asks where its parts end.
char* write_plainly(const Word& word, const Letters& letters, char* out) noexcept {
  for (std::size_t i = 0; i < letters.size; ++i) out = put_read(word, letters.at[i], out);
  return out;
}

}  // namespace

char* write_cyrillic(const Word& word, const Letters& letters, char* out, Trace* trace) noexcept {
  if (!word.marked && trace == nullptr) return write_plainly(word, letters, out);
  std::size_t done = 0;  // code points whose marks are written
  for (std::size_t i = 0; i < letters.size; ++i) {
    const ReadLetter& letter = letters.at[i];
    out = put_read(word, letter, out);
    const bool last = i + 1 == letters.size;
    const bool more = !last && letters.at[i + 1].end == letter.end;
    // One spelling may stand for several letters.
    const std::size_t end = end_of(word, letter);
    const bool is_shared = !last && end_of(word, letters.at[i + 1]) == end;
    if (trace != nullptr && !is_shared) trace->seam(word.begin + end, out);
    if (!word.marked || more) continue;
    for (; done < letter.end; ++done) {
      const std::size_t marks_end = end_of_marks(word, done);
      out = copy(word, word.to[done], marks_end, out);
      if (trace != nullptr && done + 1 == letter.end) trace->seam(word.begin + marks_end, out);
    }
  }
  return out;
}

char* write_letters(const table::Program& program, const char* begin, const char* end, char* out,
                    Trace* trace) noexcept {
  Options plain;
  plain.punctuation = Punctuation::keep;
  Report report;
  Job job = plain_job(program, plain, begin, begin, end, end, out, report);
  job.trace = trace;
  run(job, trace == nullptr ? scalar_kernels : tracing_kernels);
  return job.out;
}

char* write_word(const table::Program& program, const Word& word, const Letters& letters, char* out,
                 Trace* trace) noexcept {
  if (program.identity) return write_cyrillic(word, letters, out, trace);
  std::array<char, max_cyrillic> cyrillic;
  if (trace == nullptr) {
    const char* const end = write_cyrillic(word, letters, cyrillic.data());
    return write_letters(program, cyrillic.data(), end, out);
  }
  std::array<Seam, max_seams> first_seams;
  std::array<Seam, max_seams + max_token> second_seams;
  Trace first(word.begin, cyrillic.data(), first_seams);
  Trace second(cyrillic.data(), out, second_seams);
  const char* const end = write_cyrillic(word, letters, cyrillic.data(), &first);
  char* const written = write_letters(program, cyrillic.data(), end, out, &second);
  join(word, out, first.seams(), second.seams(), *trace);
  return written;
}

}  // namespace jazu::engine
