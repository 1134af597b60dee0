#include "lossless/side.hpp"

#include <algorithm>
#include <cstring>

#include "reading/reader.hpp"
#include "text/utf8.hpp"

namespace jazu::lossless {
namespace {

using table::Letter;
using table::ReadSpelling;
using table::Role;

}  // namespace

Side::Side(const table::Program& program, const table::Reader* reader)
    : program_(program), reader_(reader) {
  flat_.fill(value::outside);
  if (is_cyrillic()) {
    read_cyrillic();
  } else {
    read_spellings();
  }
  other_code_points();
  write_letters();
  for (const table::PunctuationForm& each : program.punctuation) {
    const std::u32string own = text::code_points(program.text(each.text));
    if (own.size() == 1) punctuation_.push_back({own[0], static_cast<char32_t>(each.ascii)});
  }
}

void Side::read_cyrillic() {
  for (Letter letter = 0; letter < table::letter_count; ++letter) {
    flat_[table::letters[letter].small] = cased_value(letter, false);
    flat_[table::letters[letter].capital] = cased_value(letter, true);
  }
}

void Side::read_spellings() {
  for (const ReadSpelling& spelling : reader_->spellings) {
    if (!counts(spelling)) continue;
    for (const char32_t c : reader_->pool.substr(spelling.text, spelling.size)) set_in_word(c);
  }
  if (program_.mark.present) {
    const std::u32string sign = text::code_points(program_.text(program_.mark.text));
    for (const char32_t c : sign) set_in_word(c);
    if (sign.size() == 1) sign_ = sign[0];
  }
  std::sort(high_.begin(), high_.end());
  for (char32_t c = 0; c < table::entry_count; ++c) {
    if (flat_[c] == value::undecided) flat_[c] = only_reading(c);
  }
}

void Side::set_in_word(char32_t code_point) {
  if (code_point < table::entry_count) {
    flat_[code_point] = value::undecided;
  } else if (std::find(high_.begin(), high_.end(), code_point) == high_.end()) {
    high_.push_back(code_point);
  }
}

// The letter that the code point is read as whatever stands around it, or `undecided`.
std::uint8_t Side::only_reading(char32_t code_point) const noexcept {
  const table::ReadEntry& entry = reading::entry_of(*reader_, code_point);
  for (std::size_t i = entry.first; i < entry.last; ++i) {
    const ReadSpelling& spelling = reader_->spellings[i];
    if (!counts(spelling) || spelling.role != Role::chosen) continue;
    const bool alone = spelling.size == 1 && spelling.letter_count == 1 && spelling.context == 0;
    if (!alone) break;
    return cased_value(spelling.letters[0], spelling.upper != 0);
  }
  return value::undecided;
}

const ReadSpelling* Side::choose(const reading::Word& word, std::size_t at,
                                 const reading::Letters& letters) const noexcept {
  return reading::choose(*reader_, word, at, letters, reading::Rules::frozen);
}

void Side::other_code_points() {
  for (char32_t c = 0; c < table::entry_count; ++c) {
    if (flat_[c] != value::outside) continue;
    const bool foreign = is_cyrillic()
                             ? program_.reading->unit[c] == table::unit::foreign
                             : reading::entry_of(*reader_, c).kind == table::Kind::foreign;
    if (foreign) flat_[c] = value::foreign;
  }
}

std::uint8_t Side::high_value(char32_t code_point) const noexcept {
  if (std::binary_search(high_.begin(), high_.end(), code_point)) return value::undecided;
  if (is_cyrillic()) return value::outside;
  const bool foreign = reading::entry_of(*reader_, code_point).kind == table::Kind::foreign;
  return foreign ? value::foreign : value::outside;
}

void Side::write_letters() {
  for (unsigned i = 0; i < 2 * table::letter_count; ++i) {
    const auto letter = static_cast<Letter>(i / 2);
    const bool upper = i % 2 != 0;
    const table::Forms& forms = program_.letters[letter];
    const table::RuleRange range = program_.ranges[letter];
    if (range.begin != range.end || (upper && forms.title != forms.upper)) continue;
    const std::string_view bytes = program_.text(upper ? forms.title : forms.small);
    const std::u32string code_points = text::code_points(bytes);
    Spelled& spelled = spelled_[cased_value(letter, upper)];
    if (bytes.size() > spelled.bytes.size() || code_points.size() > spelled.code_points.size()) {
      continue;
    }
    if (std::any_of(code_points.begin(), code_points.end(), [](char32_t c) { return c > 0xFFFF; }))
      continue;
    std::copy(bytes.begin(), bytes.end(), spelled.bytes.begin());
    std::copy(code_points.begin(), code_points.end(), spelled.code_points.begin());
    spelled.size = static_cast<std::uint8_t>(bytes.size());
    spelled.count = static_cast<std::uint8_t>(code_points.size());
  }
}

}  // namespace jazu::lossless
