#include "engine/letter_writer.hpp"

#include <cstring>

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

}  // namespace

char* write_cyrillic(const Word& word, const Letters& letters, char* out) noexcept {
  std::size_t done = 0;  // code points whose marks are written
  for (std::size_t i = 0; i < letters.size; ++i) {
    const ReadLetter& letter = letters.at[i];
    if (letter.letter == ReadLetter::copied) {
      out = copy(word, word.from[letter.end - 1U], word.to[letter.end - 1U], out);
    } else {
      out = put_letter(letter, out);
    }
    const bool more = i + 1 < letters.size && letters.at[i + 1].end == letter.end;
    if (!word.marked || more) continue;
    for (; done < letter.end; ++done) {
      out = copy(word, word.to[done], end_of_marks(word, done), out);
    }
  }
  return out;
}

char* write_letters(const table::Program& program, const char* begin, const char* end,
                    char* out) noexcept {
  Options plain;
  plain.punctuation = Punctuation::keep;
  Report report;
  Job job{&program, begin, begin, end, end, out, WordState::outside, &plain, begin, &report};
  run(job, scalar_kernels);
  return job.out;
}

}  // namespace jazu::engine
