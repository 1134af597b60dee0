#include "detect/scripts.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "engine/alphabet_data.hpp"
#include "reading/word.hpp"
#include "text/utf8.hpp"

namespace jazu::detecting {
namespace {

using table::Script;

// Letters of Cyrillic that stand for others in alphabets of Latin ones: the soft sign in those of
// 1929 and 1938. All readers are asked once for each letter of a text.
class Borrowed {
 public:
  bool has(char32_t c) noexcept {
    if (c - first >= known_.size()) return find(c);
    Answer& answer = known_[c - first];
    if (answer == Answer::unknown) answer = find(c) ? Answer::yes : Answer::no;
    return answer == Answer::yes;
  }

 private:
  enum class Answer : std::uint8_t { unknown, yes, no };
  static constexpr char32_t first = 0x0400;

  static bool find(char32_t c) noexcept {
    const auto alphabets = engine::builtin_alphabets();
    return std::any_of(alphabets.begin(), alphabets.end(), [=](const engine::AlphabetData& each) {
      return each.reader != nullptr && each.reader->script == Script::latin &&
             reading::entry_of(*each.reader, c).kind == table::Kind::own;
    });
  }

  std::array<Answer, 256> known_{};
};

}  // namespace

Script Letters::script() const noexcept {
  const std::size_t sure_cyrillic = counts.cyrillic - (counts.latin == 0 ? 0 : borrowed);
  if (sure_cyrillic == 0 && counts.arabic == 0) {
    return counts.latin == 0 ? Script::none : Script::latin;
  }
  return counts.arabic > sure_cyrillic ? Script::arabic : Script::cyrillic;
}

Letters count_letters(std::string_view text) noexcept {
  Letters letters;
  ScriptCounts& counts = letters.counts;
  Borrowed borrowed;
  const char* at = text.data();
  const char* const end = at + text.size();
  while (at < end) {
    const text::Decoded next = text::decode(at, end);
    at += next.size;
    if (!next.valid) continue;
    switch (table::script_of(next.code_point)) {
      case Script::none:
        break;
      case Script::latin:
        ++counts.latin;
        break;
      case Script::arabic:
        ++counts.arabic;
        break;
      case Script::cyrillic:
        ++counts.cyrillic;
        if (borrowed.has(next.code_point)) ++letters.borrowed;
        break;
    }
  }
  return letters;
}

}  // namespace jazu::detecting
