#include "engine/lossless_trace.hpp"

#include <array>
#include <cstddef>

#include "lossless/bytes.hpp"

namespace jazu::engine {
namespace {

using lossless::Boundaries;
using lossless::max_code_points;

// Where each code point of a word begins, marks not counted, and behind the last one the end.
struct Places {
  std::size_t count = 0;
  std::array<const char*, max_code_points + 1> at;

  bool find(const char* begin, const char* end) noexcept {
    for (const char* next = begin; next < end;) {
      const text::Decoded decoded = lossless::decode(next, end);
      if (decoded.code_point != lossless::mark || count == 0) {
        if (count == max_code_points) return false;
        at[count++] = next;
      }
      next += decoded.size;
    }
    at[count] = end;
    return true;
  }
};

}  // namespace

void trace_word(const LosslessWord& word, Trace& trace) noexcept {
  Places source;
  Places target;
  if (!source.find(word.begin, word.end) || !target.find(word.out, word.out_end)) return;
  std::array<char, lossless::max_word_bytes> again;
  reading::Word text;
  Boundaries boundaries;
  const lossless::WordWriter writer(word.to, word.abbreviations);
  if (writer.write(word.letters, again.data(), text, boundaries) == nullptr) return;
  if (text.size != target.count) return;
  // Letters that were read one by one know no ends.
  const auto end_of = [&](std::size_t letter) {
    const std::size_t end = word.letters.at[letter].end;
    return end == 0 ? letter + 1 : end;
  };
  for (std::size_t i = 1; i < word.letters.size; ++i) {
    const std::size_t before = end_of(i - 1);
    const std::size_t place = boundaries.begin[i];
    if (place == Boundaries::inside || before >= source.count || before == end_of(i)) continue;
    trace.seam(source.at[before], target.at[place]);
  }
}

}  // namespace jazu::engine
