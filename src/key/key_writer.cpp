#include "key/key_writer.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#include "key/signs.hpp"
#include "reading/word.hpp"
#include "text/sse2.hpp"
#include "text/utf8.hpp"

namespace jazu::key {
namespace {

using engine::Block;
using engine::Byte;

constexpr std::ptrdiff_t half = Block::size / 2;

// What is less is ASCII and in no word of letters alone.
constexpr unsigned char first_letter = 'A';

constexpr bool is_low(char c) noexcept {
  return static_cast<unsigned char>(c) < first_letter;
}

// Whether one of `half` bytes is low.
bool has_low(const char* at) noexcept {
#ifdef __SSE2__
  using namespace text::sse2;
  const auto low = [](const char* in) {
    return _mm_cmpeq_epi8(_mm_subs_epu8(load(in), splat(first_letter - 1)), _mm_setzero_si128());
  };
  static_assert(half == 32);
  return _mm_movemask_epi8(_mm_or_si128(low(at), low(at + 16))) != 0;
#else
  return std::any_of(at, at + half, is_low);
#endif
}

// The transducer in one state. What changes at each letter is held in local variables, as long as
// it runs: what is written through `out` might be any member.
struct Machine {
  const Transducer::Cell* cells;
  const std::uint8_t* nexts;
  const std::uint16_t* map;
  char* out;
  std::size_t state;

  // Returns false, and does nothing, where something has to be looked at.
  bool take(std::uint16_t code_point) noexcept {
    // The column does not wait for the state, so that to the next state there is but one load. The
    // compiler would add both first, which would be a step more.
    const std::size_t column = map[code_point];
    const std::uint8_t* next = nexts + column;
    __asm__("" : "+r"(next));
    const Transducer::Cell& cell = (cells + column)[state];
    const std::size_t size = cell.size;
    std::memcpy(out, &cell, sizeof cell);
    if (size == Transducer::Cell::stop) return false;
    state = next[state];
    out += size;
    return true;
  }
};

// Goes on from byte `at` of a block to byte `size`, or to what has to be looked at.
std::ptrdiff_t run_machine(const Block& block, std::ptrdiff_t at, std::ptrdiff_t size,
                           Machine& machine) noexcept {
  Machine local = machine;
  std::uint64_t starts = block.starts & ~std::uint64_t{0} << at;
  starts &= ~std::uint64_t{0} >> (Block::size - size);
  for (; starts != 0; starts &= starts - 1) {
    const auto i = static_cast<unsigned>(std::countr_zero(starts));
    if (local.take(block.code_point[i])) continue;
    size = static_cast<std::ptrdiff_t>(i);
    break;
  }
  machine = local;
  return size;
}

}  // namespace

KeyWriter::KeyWriter(const KeyTable& table, std::string_view text, std::string& out)
    : table_(table),
      map_(&table.transducer.map(nullptr)),
      at_(text.data()),
      end_(text.data() + text.size()),
      result_(out),
      words_(table, text, result_),
      plain_words_(table, text, words_) {
  // A Latin letter of one byte becomes two; hardly any key is longer.
  result_.reserve(result_.size() + text.size() + text.size() * 3 / 4);
  use_latin();
}

void KeyWriter::run() {
  while (at_ < end_) {
    if (out_ > buffer_.data() + buffer_size) flush();
    take_plain();
    if (at_ < end_) take_other();
  }
  flush();
}

void KeyWriter::flush() {
  result_.append(buffer_.data(), out_);
  out_ = buffer_.data();
}

// From when it is known which Latin alphabet it is, its words are plain too.
void KeyWriter::use_latin() {
  if (reads_latin_ || words_.known_latin() == nullptr) return;
  reads_latin_ = true;
  map_ = &table_.transducer.map(words_.known_latin());
}

// Goes on as long as nothing has to be looked at and the buffer lasts, and ends where a word
// begins.
void KeyWriter::take_plain() {
  const char* const limit = at_ + std::min(end_ - at_, longest_run);
  word_ = at_;
  state_ = 0;
  bool going = true;
  while (going && at_ < limit) {
    if (end_ - at_ <= Block::size) {
      going = take_last_block(end_ - at_);
      continue;
    }
    Block block;
    engine::decode_block(reinterpret_cast<const Byte*>(at_), block);
    going = take_block(block);
  }
  if (going && at_ == end_) {
    end_word();
  } else {
    go_back();
  }
}

// The same for fewer bytes than a block has, with zeros behind them.
bool KeyWriter::take_last_block(std::ptrdiff_t size) {
  std::array<char, Block::size + 1> bytes{};
  std::memcpy(bytes.data(), at_, static_cast<std::size_t>(size));
  Block block;
  engine::decode_block(reinterpret_cast<const Byte*>(bytes.data()), block);
  return take_block(block);
}

// Takes a block, which is at at_. Returns false where something has to be looked at, and then at_
// is there.
bool KeyWriter::take_block(const Block& block) {
  const char* const begin = at_;
  const std::ptrdiff_t whole = std::min(end_ - begin, Block::size);
  const std::ptrdiff_t size = reads_latin_ ? size_before_long_word(whole) : whole;
  for (std::ptrdiff_t at = 0; at < size;) {
    Machine machine{table_.transducer.cells(), table_.transducer.nexts(), map_->data(), out_,
                    state_};
    at = run_machine(block, at, size, machine);
    out_ = machine.out;
    state_ = static_cast<std::uint8_t>(machine.state);
    if (at >= size) break;
    at_ = begin + at;
    const char* const behind = take_sign(at_);
    if (behind == nullptr) return false;
    word_ = at_ = behind;
    if (behind - begin >= size) return true;
    at = behind - begin;
  }
  // The last code point may end in the next block.
  at_ = begin + size;
  if (size == Block::size && at_ < end_) at_ += block.leads >> 63;
  return size == whole;
}

// A sign beyond the table, or a hyphen: writes it, and returns what is behind it. Null for all that
// is or may be of a word.
const char* KeyWriter::take_sign(const char* at) {
  const text::Decoded next = text::decode(at, end_);
  if (!next.valid) return nullptr;
  const char32_t c = next.code_point;
  bool dropped = false;
  if (c == '-') {
    dropped = drops_hyphen(at);
  } else if (!table_.transducer.ends_word(c) || words_.is_inner(at, next)) {
    return nullptr;
  }
  end_word();
  if (dropped) return at + next.size;
  for (unsigned i = 0; i < next.size; ++i) *out_++ = at[i];
  return at + next.size;
}

// The same as WordKey::drops(), of which it knows the common cases.
bool KeyWriter::drops_hyphen(const char* at) const {
  if (state_ != 0 && at + 1 < end_) {
    const auto behind = static_cast<unsigned char>(at[1]);
    const bool alnum =
        (behind >= '0' && behind <= '9') || ((behind | 0x20) >= 'a' && (behind | 0x20) <= 'z');
    if (behind < 0x80) return alnum;
    if (table_.transducer.is_cyrillic(text::decode(at + 1, end_).code_point)) return true;
  }
  return words_.drops(at, '-', 1);
}

void KeyWriter::end_word() {
  const Transducer::Cell& cell = table_.transducer.end_of_word(state_);
  std::memcpy(out_, &cell, sizeof cell);
  out_ += cell.size;
  state_ = 0;
}

// How many bytes of a block there are before a word that may have more code points than are read
// at once, which is looked at. A word that long covers one half of a block or both.
std::ptrdiff_t KeyWriter::size_before_long_word(std::ptrdiff_t size) const noexcept {
  for (std::ptrdiff_t from = 0; from + half <= size; from += half) {
    if (has_low(at_ + from)) continue;
    const char* begin = at_ + from;
    while (begin > word_ && !is_low(begin[-1])) --begin;
    const char* end = at_ + from + half;
    while (end < end_ && end - begin < static_cast<std::ptrdiff_t>(PlainWords::longest) &&
           !is_low(*end)) {
      ++end;
    }
    if (end - begin < static_cast<std::ptrdiff_t>(PlainWords::longest)) continue;
    return std::max<std::ptrdiff_t>(begin - at_, 0);
  }
  return size;
}

// To where the word began that goes on here.
void KeyWriter::go_back() noexcept {
  if (state_ == 0) return;
  const char* const behind = at_;
  while (at_ > word_) {
    const text::Decoded before = text::decode_before(word_, at_);
    if (table_.transducer.ends_word(before.code_point)) break;
    at_ -= before.size;
  }
  std::size_t state = 0;
  for (const char* at = at_; at < behind;) {
    const text::Decoded next = text::decode(at, behind);
    const Transducer::Cell& cell = table_.transducer.cells()[(*map_)[next.code_point] + state];
    out_ -= cell.size;
    state = cell.next;
    at += next.size;
  }
}

// A word that has to be looked at, or one code point that is in no word.
void KeyWriter::take_other() {
  char* out = out_;
  if (const char* const behind = plain_words_.run(at_, out)) {
    at_ = behind;
    out_ = out;
    return use_latin();
  }
  flush();
  const char* const behind = words_.run(at_);
  use_latin();
  if (behind != at_) {
    at_ = behind;
    return;
  }
  const text::Decoded next = text::decode(at_, end_);
  if (next.valid) {
    text::append(in_ascii(next.code_point), result_);
    at_ += next.size;
  } else {
    result_ += *at_++;
  }
}

}  // namespace jazu::key
