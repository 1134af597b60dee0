#include "lossless/writer.hpp"

#include <algorithm>
#include <cstring>
#include <string_view>

#include "text/utf8.hpp"

namespace jazu::lossless {
namespace {

using table::Item;
using table::LetterSet;
using table::Program;
using table::Rule;

std::uint8_t value_at(const Letters& letters, std::size_t at) noexcept {
  return cased_value(letters.at[at].letter, letters.at[at].upper);
}

char* put(std::string_view bytes, char* out) noexcept {
  std::memcpy(out, bytes.data(), bytes.size());
  return out + bytes.size();
}

// Appends the code points of `bytes`. Returns false when there is no room for them.
bool append(std::string_view bytes, reading::Word& text) noexcept {
  const char* const end = bytes.data() + bytes.size();
  for (const char* at = bytes.data(); at < end;) {
    if (text.size == max_code_points) return false;
    const text::Decoded next = text::decode(at, end);
    text.code_point[text.size++] = next.code_point;
    at += next.size;
  }
  return true;
}

}  // namespace

char* WordWriter::write(const Letters& letters, char* out) const noexcept {
  if (wants_sign(letters)) out = put(side_.program().text(side_.program().mark.text), out);
  for (std::size_t i = 0; i < letters.size;) {
    const Spelled& spelled = side_.spelled(value_at(letters, i));
    if (spelled.count != Spelled::complex) {
      std::memcpy(out, spelled.bytes.data(), spelled.bytes.size());
      out += spelled.size;
      ++i;
      continue;
    }
    std::size_t covered = 1;
    out = put(side_.program().text(decide(letters, i, covered)), out);
    i += covered;
  }
  return out;
}

char* WordWriter::write(const Letters& letters, char* out, reading::Word& text,
                        Boundaries& boundaries) const noexcept {
  text.size = 0;
  if (wants_sign(letters)) {
    const std::string_view sign = side_.program().text(side_.program().mark.text);
    out = put(sign, out);
    append(sign, text);
  }
  for (std::size_t i = 0; i < letters.size;) {
    const Spelled& spelled = side_.spelled(value_at(letters, i));
    boundaries.begin[i] = static_cast<std::uint8_t>(text.size);
    if (spelled.count <= 2 && text.size + 2 <= max_code_points) {
      std::memcpy(out, spelled.bytes.data(), spelled.bytes.size());
      out += spelled.size;
      text.code_point[text.size] = spelled.code_points[0];
      text.code_point[text.size + 1] = spelled.code_points[1];
      text.size += spelled.count;
      ++i;
      continue;
    }
    std::size_t covered = 1;
    const std::string_view bytes = side_.program().text(decide(letters, i, covered));
    out = put(bytes, out);
    if (!append(bytes, text)) return nullptr;
    for (std::size_t j = 1; j < covered; ++j) boundaries.begin[i + j] = Boundaries::inside;
    i += covered;
  }
  boundaries.begin[letters.size] = static_cast<std::uint8_t>(text.size);
  boundaries.begin[letters.size + 1] = Boundaries::none;
  return out;
}

bool WordWriter::wants_sign(const Letters& letters) const noexcept {
  const table::Mark& sign = side_.program().mark;
  if (!sign.present) return false;
  LetterSet found = 0;
  for (std::size_t i = 0; i < letters.size; ++i) found |= table::set_of(letters.at[i].letter);
  return (found & sign.any) != 0 && (found & sign.none) == 0;
}

// The spelling of the letter at `at`, and how many letters it covers.
table::Piece WordWriter::decide(const Letters& letters, std::size_t at,
                                std::size_t& covered) const noexcept {
  const Program& program = side_.program();
  const reading::ReadLetter& letter = letters.at[at];
  const table::Forms* forms = &program.letters[letter.letter];
  const table::RuleRange range = program.ranges[letter.letter];
  for (std::size_t i = range.begin; i < range.end; ++i) {
    const Rule& rule = program.rules[i];
    if (!matches(rule, letters, at)) continue;
    forms = &rule.forms;
    covered = rule.size;
    break;
  }
  if (!letter.upper) return forms->small;
  const bool one_shape = forms->title == forms->upper;
  return !one_shape && is_upper_throughout(letters, at) ? forms->upper : forms->title;
}

bool WordWriter::matches(const Rule& rule, const Letters& letters, std::size_t at) const noexcept {
  if (at + rule.size > letters.size) return false;
  for (std::size_t i = 1; i < rule.size; ++i) {
    if (letters.at[at + i].letter != rule.letters[i]) return false;
  }
  return context_holds(rule, letters, at);
}

bool WordWriter::context_holds(const Rule& rule, const Letters& letters,
                               std::size_t at) const noexcept {
  const auto holds = [&](const Item& item, std::size_t index) {
    if (item.edge || index >= letters.size) return item.edge && index >= letters.size;
    return (item.letters & table::set_of(letters.at[index].letter)) != 0;
  };
  const Item* item = side_.program().items.data() + rule.items;
  // In front of the first letter the index wraps around, and is beyond the word as well.
  for (std::size_t i = 1; i <= rule.before; ++i, ++item) {
    if (!holds(*item, at < i ? letters.size : at - i)) return false;
  }
  for (std::size_t i = 0; i < rule.after; ++i, ++item) {
    if (!holds(*item, at + rule.size + i)) return false;
  }
  return true;
}

bool WordWriter::is_upper_throughout(const Letters& letters, std::size_t at) const noexcept {
  const bool last = at + 1 == letters.size;
  const bool upper = last ? at > 0 && letters.at[at - 1].upper : letters.at[at + 1].upper;
  return upper && !(side_.program().title_case_initialisms && in_initialism(letters, at));
}

bool WordWriter::in_initialism(const Letters& letters, std::size_t at) const noexcept {
  const Program& program = side_.program();
  std::size_t begin = at;
  std::size_t end = at + 1;
  while (begin > 0 && letters.at[begin - 1].upper) --begin;
  while (end < letters.size && letters.at[end].upper) ++end;
  if (end - begin < 2 || end - begin > table::max_packed) return false;
  std::uint64_t packed = 0;
  LetterSet found = 0;
  for (std::size_t i = begin; i < end; ++i) {
    packed = table::pack_letter(packed, letters.at[i].letter);
    found |= table::set_of(letters.at[i].letter);
  }
  if ((found & program.reading->vowels) == 0) return true;
  return listed_ &&
         std::binary_search(program.abbreviations.begin(), program.abbreviations.end(), packed);
}

}  // namespace jazu::lossless
