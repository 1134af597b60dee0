#include "key/latin_choice.hpp"

#include <algorithm>
#include <bit>

#include "engine/alphabet_data.hpp"
#include "jazu/detect.hpp"
#include "key/signs.hpp"
#include "key/twins.hpp"
#include "reading/word.hpp"
#include "text/utf8.hpp"

namespace jazu::key {
namespace {

using engine::AlphabetData;
using table::Kind;
using table::Reader;

bool has(const Reader& reader, char32_t c) noexcept {
  const Kind kind = reading::entry_of(reader, c).kind;
  return kind == Kind::own || kind == Kind::inner;
}

// Whether a letter and a mark behind it are another spelling of a letter that the alphabet has.
bool composes(const Reader& reader, char32_t letter, char32_t mark) noexcept {
  return std::any_of(reader.accepts.begin(), reader.accepts.end(), [&](const auto& each) {
    return each.found_size == 2 && each.found[0] == letter && each.found[1] == mark;
  });
}

}  // namespace

LatinChoice::LatinChoice() {
  std::vector<const AlphabetData*> found;
  for (const AlphabetData& each : engine::builtin_alphabets()) {
    if (each.reader != nullptr && each.reader->script == table::Script::latin) {
      found.push_back(&each);
    }
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto* a, const auto* b) { return a->since > b->since; });
  for (const AlphabetData* each : found) readers_.push_back(each->reader);
  for (std::size_t i = 0; i < flat_count; ++i) {
    const auto c = static_cast<char32_t>(i);
    flat_[i] = {own(c), unit_of(c)};
    // A look-alike inside a Latin word says what its twin does.
    if (c >= 0x400 && latin_twin(c) != 0) flat_[i].mask |= own(latin_twin(c));
  }
}

LatinChoice::Mask LatinChoice::own(char32_t code_point) const noexcept {
  Mask mask = 0;
  for (std::size_t i = 0; i < readers_.size(); ++i) {
    if (has(*readers_[i], code_point)) mask |= Mask{1} << i;
  }
  return mask;
}

// Which alphabets may have a code point inside a word. A mark or an apostrophe that none knows says
// nothing, nor does an apostrophe at the end, where it may be a quote.
LatinChoice::Mask LatinChoice::allowed(const Step& step) const noexcept {
  const char32_t c = step.code_point;
  Mask mask = c < flat_count ? flat_[c].mask : own(c);
  if (table::script_of(c) != table::Script::none) return mask;
  if (is_apostrophe(c) && step.ends) return all;
  if (is_mark(c)) {
    for (std::size_t i = 0; i < readers_.size(); ++i) {
      if (composes(*readers_[i], step.before, c)) mask |= Mask{1} << i;
    }
  }
  return mask == 0 ? all : mask;
}

LatinChoice::Unit LatinChoice::unit_of(char32_t c) noexcept {
  // A letter of Cyrillic may be one of a Latin alphabet; words of other such letters are of none.
  const table::Script script = table::script_of(c);
  if (script == table::Script::latin) return Unit::latin;
  if (script == table::Script::cyrillic) return Unit::cyrillic;
  return is_mark(c) || is_apostrophe(c) ? Unit::inner : Unit::other;
}

LatinChoice::Unit LatinChoice::unit(const text::Decoded& next) const noexcept {
  if (!next.valid) return Unit::other;
  return next.code_point < flat_count ? flat_[next.code_point].unit : unit_of(next.code_point);
}

LatinChoice::Mask LatinChoice::word(const char*& at, const char* end) const {
  Mask mask = all;
  bool latin = false;
  char32_t before = 0;
  while (at < end) {
    const text::Decoded next = text::decode(at, end);
    const char32_t c = next.code_point;
    const Unit here = unit(next);
    if (here == Unit::other) break;
    at += next.size;
    latin = latin || here == Unit::latin;
    if (here != Unit::inner && c < flat_count) {
      mask &= flat_[c].mask;
    } else if (mask != 0) {
      const bool ends = at == end || unit_of(text::decode(at, end).code_point) <= Unit::inner;
      mask &= allowed({before, c, ends});
    }
    before = c;
  }
  return latin ? mask : 0;
}

namespace {

// Counts, for each of 32 bits, the masks that have it.
class Counter {
 public:
  void add(std::uint32_t mask) noexcept {
    if (mask == last_) {
      ++repeated_;
      return;
    }
    settle();
    last_ = mask;
    repeated_ = 1;
  }

  const std::array<std::size_t, 32>& counts() noexcept {
    settle();
    return counts_;
  }

 private:
  void settle() noexcept {
    for (std::uint32_t left = last_; left != 0; left &= left - 1) {
      counts_[static_cast<std::size_t>(std::countr_zero(left))] += repeated_;
    }
    repeated_ = 0;
  }

  // Words with the same letters to tell by mostly stand together.
  std::uint32_t last_ = 0;
  std::size_t repeated_ = 0;
  std::array<std::size_t, 32> counts_{};
};

// Whether a byte may be the first of a Latin letter.
constexpr std::array<bool, 0x100> may_be_latin = [] {
  std::array<bool, 0x100> result{};
  for (unsigned i = 0; i < result.size(); ++i) {
    const bool ascii = (i | 0x20) >= 'a' && (i | 0x20) <= 'z';
    result[i] = ascii || (i >= 0xC3 && i <= 0xCA) || i >= 0xE0;
  }
  return result;
}();
static_assert(may_be_latin['a'] && !may_be_latin[0xD0] && !may_be_latin[0x80]);

// The first place at or behind `at` where a Latin letter may begin. Eight bytes are asked at once,
// for of Cyrillic text all is passed over.
const char* find_latin(const char* at, const char* end) noexcept {
  for (; end - at >= 8; at += 8) {
    bool found = false;
    for (int i = 0; i < 8; ++i) found |= may_be_latin[static_cast<unsigned char>(at[i])];
    if (found) break;
  }
  while (at < end && !may_be_latin[static_cast<unsigned char>(*at)]) ++at;
  return at;
}

}  // namespace

// Where the word begins that goes on at `at`, behind `passed`: what stands between words may stand
// before one, too.
const char* LatinChoice::word_begin(const char* passed, const char* at) const noexcept {
  const char* begin = at;
  while (begin > passed) {
    // Mostly a blank.
    const auto last = static_cast<unsigned char>(begin[-1]);
    if (last < 0x80 && flat_[last].unit == Unit::other) break;
    const text::Decoded before = text::decode_before(passed, begin);
    if (unit(before) == Unit::other) break;
    begin -= before.size;
  }
  while (begin < at) {
    const text::Decoded next = text::decode(begin, at);
    if (unit(next) > Unit::inner) break;
    begin += next.size;
  }
  return begin;
}

// Only words with a Latin letter count, so all others are passed over.
const Reader& LatinChoice::choose(std::string_view text) const {
  Counter words;
  text = text.substr(0, detection_window);
  const char* const end = text.data() + text.size();
  const char* passed = text.data();
  const char* at = passed;
  while ((at = find_latin(at, end)) < end) {
    const text::Decoded next = text::decode(at, end);
    if (unit(next) != Unit::latin) {
      at += next.size;
      continue;
    }
    at = word_begin(passed, at);
    const Mask mask = word(at, end);
    if (mask != 0) words.add(mask);
    passed = at;
  }
  const std::array<std::size_t, 32>& counts = words.counts();
  std::size_t best = 0;
  for (std::size_t i = 1; i < readers_.size(); ++i) {
    if (counts[i] > counts[best]) best = i;
  }
  return *readers_[best];
}

}  // namespace jazu::key
