#include "reading/word.hpp"

#include <algorithm>
#include <string_view>

#include "reading/plain_unit.hpp"
#include "text/utf8.hpp"

namespace jazu::reading {
namespace {

using table::Accepted;
using table::Kind;
using table::ReadEntry;
using table::Reader;

constexpr std::u32string_view quotes = U"'\"\u00AB\u2018\u2019\u201A\u201C\u201D\u201E\u2039";

// U+02BA is what they are read as.
constexpr std::u32string_view double_quotes = U"\"\u201C\u201D\u02BA";

// Takes one word, code point by code point.
class Taker {
 public:
  Taker(const Reader& reader, const char* begin, const char* end, Word& word) noexcept
      : reader_(reader), begin_(begin), end_(end), word_(word) {
    for (const char32_t c : reader.front) front_bits_ |= std::uint64_t{1} << (c & 63);
  }

  bool run(const char* at, bool starts) noexcept {
    // The arrays are left as they are: their first `size` elements will be written.
    word_.begin = word_.end = at;
    word_.size = 0;
    word_.sign = word_.front = word_.own = word_.readable = word_.foreign = false;
    word_.marked = word_.changed = word_.ends = word_.initial = false;
    word_.starts = starts;
    at_ = at;
    while (take_plain(), at_ < end_ && word_.size < max_positions) {
      const text::Decoded next = text::decode(at_, end_);
      if (!next.valid) break;
      const std::uint16_t index = index_of(reader_, next.code_point);
      const ReadEntry& entry = reader_.entries[index];
      if (entry.begins_accepted && accept(next, entry.kind)) continue;
      if (!take(next, index)) break;
    }
    leave_inner_at_end();
    const bool sign_alone = word_.size == 0;
    word_.end = sign_alone ? at_ : word_.begin + last_end();
    if (word_.end == word_.begin) return false;
    const bool more = at_ < end_ && word_.size == max_positions;
    word_.ends = !more;
    word_.initial = word_.size == 1 && word_.end < end_ && *word_.end == '.';
    word_.readable = word_.own && !alien_ && !word_.foreign && !sign_alone;
    return true;
  }

 private:
  std::uint16_t offset(const char* at) const noexcept {
    return static_cast<std::uint16_t>(at - word_.begin);
  }

  std::uint16_t last_end() const noexcept {
    return std::max(word_.size == 0 ? std::uint16_t{0} : word_.to[word_.size - 1], marks_end_);
  }

  // Takes letters as long as each is nothing but a letter of the alphabet, which most are.
  void take_plain() noexcept {
    const std::size_t before = word_.size;
    std::size_t size = before;
    const char* at = at_;
    unsigned value = table::plain::outside;
    while (at < end_) {
      const PlainUnit unit = plain_unit_at(reader_.plain.data(), at, end_);
      value = unit.value;
      const bool plain = value != table::plain::outside && value != table::plain::no;
      if (!plain || size == max_positions) break;
      word_.code_point[size] = unit.code_point;
      word_.entry[size] = static_cast<std::uint16_t>(value);
      word_.from[size] = offset(at);
      at += unit.size;
      word_.to[size] = offset(at);
      inner_[size++] = false;
    }
    // A mark may make another letter of the last one.
    if (value == table::plain::no && size > before) at = word_.begin + word_.from[--size];
    at_ = at;
    word_.size = size;
    word_.own = word_.own || size > before;
    if (reader_.front.empty()) return;
    for (std::size_t i = before; i < size; ++i) note_front(word_.code_point[i]);
  }

  // Replaces the spelling that begins with `first` by what it stands for, if one does. A quote does
  // so only inside a word.
  bool accept(const text::Decoded& first, Kind kind) noexcept {
    if (kind == Kind::inner && word_.size == 0) return false;
    const char* behind = at_ + first.size;
    text::Decoded second;
    if (behind < end_) second = text::decode(behind, end_);
    const auto* each = std::lower_bound(
        reader_.accepts.data(), reader_.accepts.data() + reader_.accepts.size(), first.code_point,
        [](const Accepted& one, char32_t c) { return one.found[0] < c; });
    const auto* const last = reader_.accepts.data() + reader_.accepts.size();
    for (; each != last && each->found[0] == first.code_point; ++each) {
      const bool pair = each->found_size == 2;
      if (pair && (!second.valid || second.code_point != each->found[1])) continue;
      if (word_.size + each->size > max_positions) return false;
      const char* const from = at_;
      at_ = pair ? behind + second.size : behind;
      replace(*each, from, kind);
      return true;
    }
    return false;
  }

  void replace(const Accepted& accepted, const char* from, Kind kind) noexcept {
    for (std::size_t i = 0; i < accepted.size; ++i) {
      const char32_t c = accepted.stands_for[i];
      const std::uint16_t index = index_of(reader_, c);
      const Kind stands_for = reader_.entries[index].kind;
      // U+0675 and the like have the sign in them wherever in the word they are.
      if (stands_for == Kind::sign && accepted.size > 1 && word_.size > 0) {
        word_.sign = word_.front = true;
        continue;
      }
      note(c, index, kind == Kind::inner ? kind : stands_for, from);
    }
    // What is dropped goes with the word, also at its end.
    if (accepted.size == 0 && word_.size > 0) marks_end_ = offset(at_);
    // A look-alike from another script is no evidence that the word is of this alphabet.
    if (kind == Kind::own || kind == Kind::sign) word_.own = true;
    word_.changed = true;
  }

  // Takes a code point as it is. Returns false where it does not belong to the word.
  bool take(const text::Decoded& next, std::uint16_t index) noexcept {
    const Kind kind = reader_.entries[index].kind;
    if (kind == Kind::other) return false;
    // What no spelling has is looked at once more: a letter from beyond the flat table.
    if (word_.size == 0 && !word_.sign && (kind == Kind::transparent || kind == Kind::inner)) {
      return false;
    }
    const char* const from = at_;
    at_ += next.size;
    if (kind == Kind::transparent) {
      marks_end_ = offset(at_);
      word_.marked = true;
      return true;
    }
    if (kind == Kind::own) {
      word_.own = word_.own || table::script_of(next.code_point) != table::Script::none;
    }
    note(next.code_point, index, kind, from);
    return true;
  }

  void note(char32_t code_point, std::uint16_t index, Kind kind, const char* from) noexcept {
    note_front(code_point);
    if (kind == Kind::sign && word_.size == 0 && !word_.sign) {
      word_.sign = true;
      marks_end_ = offset(at_);
      return;
    }
    alien_ = alien_ || kind == Kind::alien || kind == Kind::accepted || kind == Kind::sign;
    word_.foreign = word_.foreign || kind == Kind::foreign;
    word_.code_point[word_.size] = code_point;
    word_.entry[word_.size] = index;
    word_.from[word_.size] = offset(from);
    word_.to[word_.size] = offset(at_);
    inner_[word_.size] = kind == Kind::inner;
    ++word_.size;
  }

  void note_front(char32_t code_point) noexcept {
    const bool likely = (front_bits_ >> (code_point & 63) & 1) != 0;
    if (likely && reader_.front.find(code_point) != std::u32string_view::npos) word_.front = true;
  }

  // A single quote at the end belongs to the word, as a soft sign does, where no quote stands
  // before the word; of two the last never does, and a double quote never does: no word ends in a
  // hard sign, and the other quote of a pair may stand some words away ("Nur Otan"). What makes no
  // spelling with the letter before it (2017: o’, but not t’) and is none itself never does.
  void leave_inner_at_end() noexcept {
    while (word_.size > 0 && inner_[word_.size - 1]) {
      const bool alone = word_.size < 2 || inner_[word_.size - 2];
      const char32_t last = word_.code_point[word_.size - 1];
      const bool twofold = double_quotes.find(last) != std::u32string_view::npos;
      if (!alone && !twofold && ends_spelling() && !quoted()) break;
      --word_.size;
      at_ = word_.begin + word_.from[word_.size];
      marks_end_ = std::min(marks_end_, word_.size == 0 ? std::uint16_t{0} : offset(at_));
    }
  }

  // Whether the last code point is a spelling, or one together with that before it.
  bool ends_spelling() const noexcept {
    const char32_t* const end = word_.code_point.data() + word_.size;
    for (const std::size_t size : {std::size_t{1}, std::size_t{2}}) {
      const ReadEntry& entry = entry_of(reader_, end[-static_cast<std::ptrdiff_t>(size)]);
      for (std::size_t i = entry.first; i < entry.last; ++i) {
        const table::ReadSpelling& spelling = reader_.spellings[i];
        const auto text = reader_.pool.substr(spelling.text, spelling.size);
        if (text == std::u32string_view(end - size, size)) return true;
      }
    }
    return false;
  }

  bool quoted() const noexcept {
    if (word_.begin == begin_) return false;
    const text::Decoded before = text::decode_before(begin_, word_.begin);
    return before.valid && quotes.find(before.code_point) != std::u32string_view::npos;
  }

  const Reader& reader_;
  const char* begin_;
  const char* end_;
  Word& word_;
  const char* at_ = nullptr;
  std::uint16_t marks_end_ = 0;
  std::uint64_t front_bits_ = 0;  // the last six bits of each code point of Reader::front
  bool alien_ = false;
  std::array<bool, max_positions> inner_;
};

}  // namespace

std::uint16_t high_index_of(const Reader& reader, char32_t code_point) noexcept {
  const auto found = std::lower_bound(
      reader.high.begin(), reader.high.end(), code_point,
      [](const table::HighEntry& each, char32_t c) { return each.code_point < c; });
  if (found != reader.high.end() && found->code_point == code_point) {
    return found->entry;
  }
  Kind kind = Kind::other;
  const table::Script script = table::script_of(code_point);
  if (script != table::Script::none) kind = script == reader.script ? Kind::foreign : Kind::alien;
  if (table::is_transparent(code_point)) kind = Kind::transparent;
  return static_cast<std::uint16_t>(kind);
}

bool take_word(const Reader& reader, const char* begin, const char* at, const char* end,
               bool starts, Word& word) noexcept {
  return Taker(reader, begin, end, word).run(at, starts);
}

}  // namespace jazu::reading
