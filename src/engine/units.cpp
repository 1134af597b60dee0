#include "engine/units.hpp"

#include "text/utf8.hpp"

namespace jazu::engine {
namespace {

using table::Reading;

std::uint8_t value_of(const Reading& reading, const text::Decoded& decoded) noexcept {
  if (!decoded.valid) return table::unit::other;
  if (decoded.code_point < table::entry_count) return reading.unit[decoded.code_point];
  // Zero-width joiner and non-joiner and the word joiner stand inside words, as in the flat table
  // the combining marks and the soft hyphen do.
  const bool joiner =
      decoded.code_point == 0x200C || decoded.code_point == 0x200D || decoded.code_point == 0x2060;
  return joiner ? table::unit::transparent : table::unit::other;
}

}  // namespace

std::uint8_t compose(const Reading& reading, char32_t base, char32_t mark) noexcept {
  for (const table::Composition& each : reading.compositions) {
    if (each.base == base && each.mark == mark) return each.result;
  }
  return table::unit::other;
}

Unit detail::unit_at_any(const Reading& reading, const char* at, const char* end) noexcept {
  const text::Decoded first = text::decode(at, end);
  Unit unit{at, at + first.size, first.code_point, value_of(reading, first), first.valid};
  if (unit.is_letter() && unit.end < end) {
    const text::Decoded next = text::decode(unit.end, end);
    const std::uint8_t composed =
        next.valid ? compose(reading, first.code_point, next.code_point) : table::unit::other;
    if (composed != table::unit::other) {
      unit.value = composed;
      unit.end += next.size;
    }
  }
  return unit;
}

Unit detail::unit_before_any(const Reading& reading, const char* begin, const char* at) noexcept {
  const text::Decoded last = text::decode_before(begin, at);
  Unit unit{at - last.size, at, last.code_point, value_of(reading, last), last.valid};
  if (unit.is_transparent() && unit.begin > begin) {
    const text::Decoded base = text::decode_before(begin, unit.begin);
    const std::uint8_t composed =
        base.valid ? compose(reading, base.code_point, last.code_point) : table::unit::other;
    if (composed != table::unit::other) {
      unit.begin -= base.size;
      unit.code_point = base.code_point;
      unit.value = composed;
    }
  }
  return unit;
}

std::optional<Unit> LetterWalk::next() noexcept {
  while (at_ != bound_ && left_ > 0) {
    --left_;
    const Unit unit =
        forward_ ? unit_at(reading_, at_, bound_) : unit_before(reading_, bound_, at_);
    at_ = forward_ ? unit.end : unit.begin;
    if (unit.is_letter()) return unit;
    if (!unit.is_transparent()) break;
  }
  left_ = 0;
  return std::nullopt;
}

}  // namespace jazu::engine
