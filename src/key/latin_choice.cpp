#include "key/latin_choice.hpp"

#include <algorithm>

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
    flat_[i] = own(c);
    unit_[i] = unit_of(c);
    // A look-alike inside a Latin word says what its twin does.
    if (c >= 0x400 && latin_twin(c) != 0) flat_[i] |= own(latin_twin(c));
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
  Mask mask = c < flat_count ? flat_[c] : own(c);
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

LatinChoice::Mask LatinChoice::word(const char*& at, const char* end) const {
  Mask mask = all;
  bool latin = false;
  char32_t before = 0;
  while (at < end) {
    const text::Decoded next = text::decode(at, end);
    const char32_t c = next.valid ? next.code_point : 0;
    const Unit unit = c < flat_count ? unit_[c] : unit_of(c);
    if (unit == Unit::other) break;
    at += next.size;
    latin = latin || unit == Unit::latin;
    if (unit != Unit::inner && c < flat_count) {
      mask &= flat_[c];
    } else if (mask != 0) {
      const bool ends = at == end || unit_of(text::decode(at, end).code_point) <= Unit::inner;
      mask &= allowed({before, c, ends});
    }
    before = c;
  }
  return latin ? mask : 0;
}

const Reader& LatinChoice::choose(std::string_view text) const {
  std::array<std::size_t, 32> words{};
  text = text.substr(0, detection_window);
  const char* const end = text.data() + text.size();
  for (const char* at = text.data(); at < end;) {
    const text::Decoded next = text::decode(at, end);
    const char32_t c = next.valid ? next.code_point : 0;
    if ((c < flat_count ? unit_[c] : unit_of(c)) <= Unit::inner) {
      at += next.size;
      continue;
    }
    const Mask mask = word(at, end);
    for (std::size_t i = 0; mask != 0 && i < readers_.size(); ++i) words[i] += mask >> i & 1;
  }
  std::size_t best = 0;
  for (std::size_t i = 1; i < readers_.size(); ++i) {
    if (words[i] > words[best]) best = i;
  }
  return *readers_[best];
}

}  // namespace jazu::key
