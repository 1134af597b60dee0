#include "key/folder.hpp"

#include <array>
#include <cstddef>

#include "text/letter_case.hpp"

namespace jazu::key {
namespace {

using table::Letter;

constexpr Letter none = 0xFF;

constexpr Letter number(char32_t small) noexcept {
  for (Letter i = 0; i < table::letter_count; ++i) {
    if (table::letters[i].small == small) return i;
  }
  return none;
}

constexpr Letter a = number(0x0430), ae = number(0x04D9), g = number(0x0433), gh = number(0x0493),
                 e = number(0x0435), yo = number(0x0451), i = number(0x0438), j = number(0x0439),
                 k = number(0x043A), q = number(0x049B), n = number(0x043D), ng = number(0x04A3),
                 o = number(0x043E), oe = number(0x04E9), s = number(0x0441), t = number(0x0442),
                 u = number(0x0443), short_u = number(0x04B1), ue = number(0x04AF),
                 kh = number(0x0445), h = number(0x04BB), ts = number(0x0446), ch = number(0x0447),
                 sh = number(0x0448), shch = number(0x0449), hard = number(0x044A),
                 y = number(0x044B), short_i = number(0x0456), soft = number(0x044C),
                 open_e = number(0x044D), yu = number(0x044E), ya = number(0x044F);

// What is one letter with another, or two of them, at every level, because some alphabet that is in
// use writes them alike (the rows of tables/alphabets).
using Pair = std::array<Letter, 2>;
constexpr Pair expanded(Letter letter) noexcept {
  switch (letter) {
    case ts:
      return {t, s};
    case ch:
      return {t, sh};
    case shch:
      return {sh, sh};
    case yo:
      return {j, o};
    case yu:
      return {j, u};
    case ya:
      return {j, a};
    case hard:
    case soft:
      return {none, none};
    case open_e:
      return {e, none};
    case h:
      return {kh, none};
    default:
      return {letter, none};
  }
}

constexpr Letter without_harmony(Letter letter) noexcept {
  switch (letter) {
    case ae:
      return a;
    case oe:
      return o;
    case ue:
      return short_u;
    case short_i:
      return y;
    default:
      return letter;
  }
}

// What is on the same key of a Russian keyboard, or near it in sound.
constexpr Letter on_keyboard(Letter letter) noexcept {
  switch (without_harmony(letter)) {
    case gh:
      return g;
    case q:
      return k;
    case ng:
      return n;
    case short_u:
      return u;
    case y:
    case j:
      return i;
    default:
      return without_harmony(letter);
  }
}

constexpr bool is_vowel(Letter letter) noexcept {
  return letter == a || letter == ae || letter == e || letter == o || letter == oe || letter == u ||
         letter == short_u || letter == ue || letter == y || letter == short_i;
}

// What a letter that stands for itself becomes at a level.
constexpr Letter at_level(Letter letter, KeyLevel level) noexcept {
  if (level == KeyLevel::script) return letter;
  return level == KeyLevel::arabic ? without_harmony(letter) : on_keyboard(letter);
}

// All Kazakh letters have two bytes.
constexpr Fold::Bits bytes_of(Letter letter) noexcept {
  const auto small = static_cast<Fold::Bits>(table::letters[letter].small);
  return (0xC0 | small >> 6) | (0x80 | (small & 0x3F)) << 8;
}

Fold::Bits fold_of(Letter letter, KeyLevel level) noexcept {
  const Pair pair = expanded(letter);
  const bool repeats = level == KeyLevel::keyboard && (pair[0] == sh || pair[1] == sh);
  Fold::Bits fold = 0;
  Fold::Bits size = 0;
  for (const Letter each : pair) {
    if (each == none) continue;
    if (each == i || each == j || repeats) fold |= Fold::in_context;
    fold |= bytes_of(at_level(each, level)) << 8 * size;
    size += 2;
  }
  if (size == 0) return Fold::silent;
  if (is_vowel(pair[1] == none ? pair[0] : pair[1])) fold |= Fold::vowel;
  return fold | size << Fold::size_shift;
}

}  // namespace

Folds folds_of(KeyLevel level) noexcept {
  Folds folds{};
  for (Letter each = 0; each < table::letter_count; ++each) folds[each] = fold_of(each, level);
  return folds;
}

Folder::State Folder::state() const noexcept {
  const bool vowel = (before_ & Fold::vowel) != 0;
  if (glide_ != none) {
    if (before_ == 0) return State::glide_at_start;
    if (!vowel) return State::glide_behind_consonant;
    return glide_ == i ? State::i_behind_vowel : State::j_behind_vowel;
  }
  if (before_ == 0) return State::start;
  if (last_ == sh) return State::sh;
  return vowel ? State::vowel : State::consonant;
}

void Folder::resume(State state) noexcept {
  const bool behind_vowel =
      state == State::vowel || state == State::i_behind_vowel || state == State::j_behind_vowel;
  const bool starts = state == State::start || state == State::glide_at_start;
  before_ = starts ? 0 : Fold::Bits{1} << Fold::size_shift | (behind_vowel ? Fold::vowel : 0);
  last_ = state == State::sh ? sh : none;
  glide_ = state < State::glide_at_start ? none : state == State::j_behind_vowel ? j : i;
}

char* Folder::copy(char32_t code_point, char* out) noexcept {
  out = settle_glide(false, out);
  last_ = none;
  const char32_t c = text::simple_lower(code_point);
  before_ = Fold::Bits{1} << Fold::size_shift;
  if (c < 0x80) {
    *out++ = static_cast<char>(c);
    return out;
  }
  if (c >= 0x800) {
    if (c >= 0x10000) *out++ = static_cast<char>(0xF0 | c >> 18);
    *out++ = static_cast<char>(c >= 0x10000 ? 0x80 | (c >> 12 & 0x3F) : 0xE0 | c >> 12);
    *out++ = static_cast<char>(0x80 | (c >> 6 & 0x3F));
  } else {
    *out++ = static_cast<char>(0xC0 | c >> 6);
  }
  *out++ = static_cast<char>(0x80 | (c & 0x3F));
  return out;
}

char* Folder::add_in_context(Letter letter, char* out) noexcept {
  for (const Letter each : expanded(letter)) {
    if (each != none) out = add_simple(each, out);
  }
  return out;
}

char* Folder::add_simple(Letter letter, char* out) noexcept {
  if (letter == i || letter == j) {
    if (glide_ == none) glide_ = letter;
    return out;
  }
  // A word with yo typed as e is found beside its Latin form, where yo is often two letters.
  if (level_ == KeyLevel::keyboard && letter == o && glide_ != none) {
    glide_ = none;
    letter = e;
  }
  out = settle_glide(is_vowel(letter), out);
  return write(letter, out);
}

// Only behind a vowel i and j are told apart: nearly all alphabets write them alike, and there the
// reader of each knows j. At the beginning j stands before a vowel, elsewhere i.
char* Folder::settle_glide(bool before_vowel, char* out) noexcept {
  if (glide_ == none) return out;
  Letter settled = glide_;
  if (before_ == 0) settled = before_vowel ? j : i;
  if (before_ != 0 && (before_ & Fold::vowel) == 0) settled = i;
  glide_ = none;
  return write(settled, out);
}

char* Folder::write(Letter letter, char* out) noexcept {
  const Letter written = at_level(letter, level_);
  before_ = Fold::Bits{1} << Fold::size_shift | (is_vowel(letter) ? Fold::vowel : 0);
  if (level_ == KeyLevel::keyboard) {
    if (written == sh && last_ == sh) return out;
    last_ = written == sh ? sh : none;
  }
  const Fold::Bits bytes = bytes_of(written);
  *out++ = static_cast<char>(bytes & 0xFF);
  *out++ = static_cast<char>(bytes >> 8);
  return out;
}

}  // namespace jazu::key
